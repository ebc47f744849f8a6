using System.Globalization;
using System.Text;

namespace UrlGuard.Core.Explanations;

/// <summary>Puts statements into words, as extension/src/ui/why.ts does on the pages, with the same texts.</summary>
public static class Sentences
{
    /// <summary>Stands in front of names while a sentence is made; for private use, so that no text of ours has it.</summary>
    private const string NameMark = "\uE000";

    /// <summary>The sentences.</summary>
    /// <param name="statements">What is to be said.</param>
    /// <param name="site">The registrable domain that was opened, as it is written.</param>
    /// <param name="target">The real one.</param>
    /// <param name="wording">The language.</param>
    /// <param name="isolated">Makes a name or letter one that no direction of writing moves; as it is without it.</param>
    public static string Say(
        IEnumerable<Statement> statements,
        string site,
        string target,
        Wording wording,
        Func<string, string>? isolated = null
    ) => string.Join(' ', statements.Select(statement => Say(statement, site, target, new Words(wording, isolated ?? (text => text)))));

    private static string Say(Statement statement, string site, string target, Words words)
    {
        Saying says = statement.Says;
        bool isNamed = says == Saying.Replaced && HasOther(statement);
        string sentence = Wording.Fill(
            says == Saying.More ? words.Texts.Counted("whyMore", statement.Count ?? 0) : words.Texts[$"why{says}"],
            place =>
                place switch
                {
                    "PLACE" => words.Place(statement.Place ?? 0, statement.Name),
                    "SEEN" => words.Letters(says, isNamed, statement.Seen, statement.Script),
                    "REAL" => words.Letters(says, isNamed, statement.Real, statement.RealScript),
                    "BEFORE" => words.Isolated(statement.Before),
                    "BEHIND" => words.Isolated(statement.Behind),
                    "NAME" => words.Isolated(statement.Name),
                    "SCRIPT" => words.Script(statement.Script),
                    "COUNT" => Number(statement.Count ?? 0),
                    "SITE" => words.Isolated(site),
                    _ => words.Isolated(target),
                }
        );
        // A name stays as it is written, at the beginning too.
        string whole =
            statement.Place is null || sentence.StartsWith(NameMark, StringComparison.Ordinal)
                ? sentence
                : char.ToUpperInvariant(sentence[0]) + sentence[1..];
        return whole.Replace(NameMark, "", StringComparison.Ordinal);
    }

    /// <summary>True where letters are confused with something else than letters of the same script.</summary>
    private static bool HasOther(Statement statement) =>
        statement.Script is not null
        || statement.RealScript is not null
        || (statement.Seen + statement.Real).Any(letter => char.IsAsciiDigit(letter) || letter is '-' or '.');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The parts of a sentence in one language.</summary>
    private sealed record Words(Wording Texts, Func<string, string> Isolate)
    {
        internal string Isolated(string? text) => string.IsNullOrEmpty(text) ? "" : NameMark + Isolate(text);

        internal string Script(string? script) => Isolated(script is null ? null : Texts.Script(script));

        /// <summary>The place of a letter: in words as far as there are some.</summary>
        internal string Place(int place, string? name) =>
            Wording.Fill(
                Texts[(place <= Texts.Ordinals.Count ? "whyPlace" : "whyPlaceNumber") + (name is null ? "" : "Of")],
                part =>
                    part == "NAME" ? Isolated(name)
                    : place <= Texts.Ordinals.Count ? Texts.Ordinals[place - 1]
                    : Number(place)
            );

        /// <summary>Letters one by one where a sentence is about letters; else the text as it is.</summary>
        internal string Letters(Saying says, bool isNamed, string? text, string? script) =>
            says is Saying.Replaced or Saying.Written or Saying.Added or Saying.Lost or Saying.SeparatorReplaced
                ? (text ?? "")
                    .EnumerateRunes()
                    .Select(letter => Letter(letter, script, isNamed))
                    .DefaultIfEmpty("")
                    .Aggregate((first, second) => Wording.Fill(Texts["whyAnd"], part => part == "FIRST" ? first : second))
                : Isolated(text);

        private string Letter(Rune letter, string? script, bool isNamed)
        {
            string? key = letter.Value switch
            {
                '-' => "whyHyphen",
                '.' => "whyDot",
                >= '0' and <= '9' => "whyDigit",
                _ when script is not null => "whyForeign",
                _ => isNamed ? "whyLetter" : null,
            };
            return key is null
                ? Isolated(letter.ToString())
                : Wording.Fill(Texts[key], place => place == "SCRIPT" ? Script(script) : Isolated(letter.ToString()));
        }
    }
}

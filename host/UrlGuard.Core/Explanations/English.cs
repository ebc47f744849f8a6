using System.Globalization;
using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Explanations;

/// <summary>
/// Puts statements into English. extension/src/ui/why.ts does the same in every language, by extension/messages/why.json; of that the
/// program has the English only, which EnglishTests writes.
/// </summary>
internal static class English
{
    private static readonly SortedText Texts = SortedText.Open("english.txt");

    private static readonly string[] Ordinals = Text("whyOrdinals").Split(' ');

    /// <summary>The sentences.</summary>
    /// <param name="statements">What is to be said.</param>
    /// <param name="site">The registrable domain that was opened, as it is written.</param>
    /// <param name="target">The real one.</param>
    internal static string Say(IEnumerable<Statement> statements, string site, string target) =>
        string.Join(' ', statements.Select(statement => Say(statement, site, target)));

    private static string Say(Statement statement, string site, string target)
    {
        Saying says = statement.Says;
        bool isNamed = says == Saying.Replaced && HasOther(statement);
        string sentence = Fill(
            Text(says == Saying.More ? $"whyMore_{(statement.Count == 1 ? "one" : "other")}" : $"why{says}"),
            place =>
                place switch
                {
                    "PLACE" => Place(statement.Place ?? 0, statement.Name),
                    "SEEN" => Letters(says, isNamed, statement.Seen, statement.Script),
                    "REAL" => Letters(says, isNamed, statement.Real, statement.RealScript),
                    "BEFORE" => statement.Before,
                    "BEHIND" => statement.Behind,
                    "NAME" => statement.Name,
                    "SCRIPT" => statement.Script?.Replace('_', ' '),
                    "COUNT" => statement.Count?.ToString(CultureInfo.InvariantCulture),
                    "SITE" => site,
                    _ => target,
                }
        );
        return statement.Place is null ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>The place of a letter: in words as far as there are some.</summary>
    private static string Place(int place, string? name) =>
        Fill(
            Text((place <= Ordinals.Length ? "whyPlace" : "whyPlaceNumber") + (name is null ? "" : "Of")),
            part =>
                part == "NAME" ? name
                : place <= Ordinals.Length ? Ordinals[place - 1]
                : place.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Letters one by one where a sentence is about letters; else the text as it is.</summary>
    private static string? Letters(Saying says, bool isNamed, string? text, string? script) =>
        says is Saying.Replaced or Saying.Written or Saying.Added or Saying.Lost or Saying.SeparatorReplaced
            ? string.Join(" and ", text?.EnumerateRunes().Select(letter => Letter(letter, script, isNamed)) ?? [])
            : text;

    /// <summary>True where letters are confused with something else than letters of the same script.</summary>
    private static bool HasOther(Statement statement) =>
        statement.Script is not null
        || statement.RealScript is not null
        || (statement.Seen + statement.Real).Any(letter => char.IsAsciiDigit(letter) || letter is '-' or '.');

    private static string Letter(Rune letter, string? script, bool isNamed)
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
            ? letter.ToString()
            : Fill(Text(key), place => place == "SCRIPT" ? script?.Replace('_', ' ') : letter.ToString());
    }

    private static string Fill(string text, Func<string, string?> part) =>
        string.Concat(text.Split('$').Select((piece, index) => index % 2 == 0 ? piece : part(piece)));

    private static string Text(string key) =>
        Texts.TryFind(key, out ReadOnlySpan<byte> text) ? SortedText.Text(text) : throw new KeyNotFoundException(key);
}

using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace UrlGuard.Core.Explanations;

/// <summary>
/// Puts statements into English, in the words that the pages have: extension/messages/why.json. extension/src/ui/why.ts does the same in
/// every language.
/// </summary>
internal static class English
{
    private static readonly Dictionary<string, string> Texts = Read();

    private static readonly string[] Ordinals = Texts["whyOrdinals"].Split(' ');

    /// <summary>The sentences.</summary>
    /// <param name="statements">What is to be said.</param>
    /// <param name="site">The registrable domain that was opened.</param>
    /// <param name="target">The real one.</param>
    internal static string Say(IEnumerable<Statement> statements, string site, string target) =>
        string.Join(' ', statements.Select(statement => Say(statement, site, target)));

    private static string Say(Statement statement, string site, string target)
    {
        Saying says = statement.Says;
        bool isNamed = says == Saying.Replaced && HasOther(statement);
        string sentence = Fill(
            Texts[says == Saying.More ? $"whyMore_{(statement.Count == 1 ? "one" : "other")}" : $"why{says}"],
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
            Texts[(place <= Ordinals.Length ? "whyPlace" : "whyPlaceNumber") + (name is null ? "" : "Of")],
            part =>
                part == "NAME" ? name
                : place <= Ordinals.Length ? Ordinals[place - 1]
                : place.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Letters one by one where a sentence is about letters; else the text as it is.</summary>
    private static string? Letters(Saying says, bool isNamed, string? text, string? script) =>
        says is Saying.Replaced or Saying.Written or Saying.Added or Saying.Lost
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
            : Fill(Texts[key], place => place == "SCRIPT" ? script?.Replace('_', ' ') : letter.ToString());
    }

    private static string Fill(string text, Func<string, string?> part) =>
        string.Concat(text.Split('$').Select((piece, index) => index % 2 == 0 ? piece : part(piece)));

    private static Dictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("why.json")!;
        using JsonDocument all = JsonDocument.Parse(stream);
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (JsonProperty text in all.RootElement.EnumerateObject())
        {
            JsonElement told = text.Value.GetProperty("en");
            if (told.ValueKind == JsonValueKind.String)
            {
                texts[text.Name] = told.GetString()!;
            }
            else
            {
                foreach (JsonProperty form in told.EnumerateObject())
                    texts[$"{text.Name}_{form.Name}"] = form.Value.GetString()!;
            }
        }
        return texts;
    }
}

using UrlGuard.Core.Data;

namespace UrlGuard.Core.Explanations;

/// <summary>
/// The texts of extension/messages/ that the programs say too, in one language. They are in wording.txt, which WordingTests write.
/// </summary>
public sealed class Wording
{
    private static readonly SortedText All = SortedText.Open("wording.txt");

    private Wording(string language)
    {
        Language = language;
        Ordinals = this["whyOrdinals"].Split(' ');
    }

    /// <summary>The languages there are (BCP 47).</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh-CN"];

    /// <summary>English, which the command line speaks.</summary>
    public static Wording English { get; } = new("en");

    /// <summary>The language (BCP 47).</summary>
    public string Language { get; }

    /// <summary>The direction of its writing, as HTML has it.</summary>
    public string Direction => this["direction"];

    /// <summary>The first places in words.</summary>
    internal IReadOnlyList<string> Ordinals { get; }

    /// <summary>A text.</summary>
    public string this[string key] =>
        All.TryFind($"{Language}.{key}", out ReadOnlySpan<byte> text) ? SortedText.Text(text) : throw new KeyNotFoundException(key);

    /// <summary>
    /// The texts for a language tag or a locale (<c>de-AT</c>, <c>de_DE.UTF-8</c>); null where we do not speak it. Chinese is of the
    /// simplified script, as in browsers.
    /// </summary>
    public static Wording? For(string tag)
    {
        string[] parts = tag.Split('-', '_', '.', '@');
        bool isTraditional = parts[0] == "zh" && parts.Any(part => part is "TW" or "HK" or "MO" or "Hant");
        return !isTraditional && Languages.FirstOrDefault(each => each.Split('-')[0] == parts[0]) is { } language ? new(language) : null;
    }

    /// <summary>The form of a counted text for a number.</summary>
    internal string Counted(string key, int count) => this[$"{key}_{Form(count)}"];

    /// <summary>A script's name; as Unicode names it where the language has none.</summary>
    internal string Script(string script) =>
        All.TryFind($"{Language}.script.{script.Replace(' ', '_')}", out ReadOnlySpan<byte> name)
            ? SortedText.Text(name)
            : script.Replace('_', ' ');

    /// <summary>Puts parts into the places of a text.</summary>
    public static string Fill(string text, Func<string, string> part) =>
        string.Concat(text.Split('$').Select((piece, index) => index % 2 == 0 ? piece : part(piece)));

    /// <summary>The plural category of a number below a million (Unicode CLDR, plural rules): a name has no more places.</summary>
    private string Form(int count) =>
        Language switch
        {
            "ar" => Arabic(count),
            "ru" => Russian(count),
            "zh-CN" => "other",
            "fr" or "pt" when count == 0 => "one",
            _ => count == 1 ? "one" : "other",
        };

    private static string Arabic(int count) =>
        count switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (count % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 => "many",
                _ => "other",
            },
        };

    private static string Russian(int count) =>
        (count % 10, count % 100) switch
        {
            (_, >= 11 and <= 14) => "many",
            (1, _) => "one",
            (>= 2 and <= 4, _) => "few",
            _ => "many",
        };
}

using System.Text.Json;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>Titles and explanations of a policy's keys, in one language; English is the schema's.</summary>
internal sealed class PolicyTexts
{
    private readonly Dictionary<string, string[]> texts;

    /// <summary>Reads a language's texts.</summary>
    /// <param name="language">One of <see cref="Languages"/>' first names.</param>
    public PolicyTexts(string language)
    {
        using Stream stream = typeof(PolicyTexts).Assembly.GetManifestResourceStream($"policy-texts.{language}.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        texts = document
            .RootElement.EnumerateObject()
            .ToDictionary(
                text => text.Name,
                text => text.Value.EnumerateArray().Select(part => part.GetString()!).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The languages: as the texts are named, and as Windows names them.</summary>
    public static IReadOnlyList<(string Name, string Culture)> Languages { get; } =
    [("en", "en-US"), ("ar", "ar-SA"), ("es", "es-ES"), ("fr", "fr-FR"), ("ru", "ru-RU"), ("zh-CN", "zh-CN")];

    /// <summary>Names of the texts: the keys, and words that only administrative templates need.</summary>
    public IEnumerable<string> Names => texts.Keys;

    /// <summary>The title of a key, with its group.</summary>
    public string TitleOf(PolicyKey key)
    {
        int dot = key.Path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Title(key) : $"{Title(PolicySchema.Root.Keys[key.Path[..dot]])}: {Title(key)}";
    }

    /// <summary>The explanation of a key.</summary>
    public string DescriptionOf(PolicyKey key) => texts.TryGetValue(key.Path, out string[]? text) ? text[1] : key.Description;

    /// <summary>One of the words that are no key's.</summary>
    public string Word(string name) => texts[name][0];

    private string Title(PolicyKey key) => texts.TryGetValue(key.Path, out string[]? text) ? text[0] : key.Title;
}

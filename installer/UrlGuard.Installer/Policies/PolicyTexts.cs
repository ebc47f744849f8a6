using System.Text.Json;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>
/// The names and descriptions of a policy's keys in one language. English is the schema's; the others are beside what the options
/// page calls each key (<c>extension/messages/policy.json</c>), and <c>Texts.json</c> has the groups of keys and the words that only
/// administrative templates need.
/// </summary>
/// <param name="language">One of <see cref="Languages"/>' first names.</param>
internal sealed class PolicyTexts(string language)
{
    private static readonly JsonElement Keys = Read("policy-messages.json"),
        Words = Read("policy-texts.json");

    private readonly string language = language.Replace('-', '_');

    /// <summary>The languages: as the texts are named, and as Windows names them. Portuguese is one text for two of its folders.</summary>
    public static IReadOnlyList<(string Name, string Culture)> Languages { get; } =
    [
        ("en", "en-US"),
        ("ar", "ar-SA"),
        ("de", "de-DE"),
        ("es", "es-ES"),
        ("fr", "fr-FR"),
        ("it", "it-IT"),
        ("pt", "pt-BR"),
        ("pt", "pt-PT"),
        ("ru", "ru-RU"),
        ("zh-CN", "zh-CN"),
    ];

    private bool IsEnglish => language == "en";

    /// <summary>The name of a key, with the group it is in.</summary>
    public string TitleOf(PolicyKey key)
    {
        string own = IsEnglish ? key.Title : Template(key, 0);
        if (key.Path.Split('.') is not [string group, _])
            return own;
        return $"{(IsEnglish ? PolicySchema.Root.Keys[group].Title : Word(group))}: {own}";
    }

    /// <summary>The effect of a key.</summary>
    public string DescriptionOf(PolicyKey key) => IsEnglish ? key.Description : Template(key, 1);

    /// <summary>A word of the templates, or the name of a group.</summary>
    public string Word(string name) => Words.GetProperty(name).GetProperty(language).GetString()!;

    private string Template(PolicyKey key, int part) =>
        Keys.GetProperty("policy" + string.Concat(key.Path.Split('.').Select(name => char.ToUpperInvariant(name[0]) + name[1..])))
            .GetProperty("template")
            .GetProperty(language)[part]
            .GetString()!;

    private static JsonElement Read(string resource)
    {
        using Stream stream = typeof(PolicyTexts).Assembly.GetManifestResourceStream(resource)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

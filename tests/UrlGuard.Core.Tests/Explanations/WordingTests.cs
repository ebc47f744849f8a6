using System.Text.Json;
using UrlGuard.Core.Explanations;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Explanations;

/// <summary>The programs say what the pages say, in the same texts of the same languages.</summary>
public sealed class WordingTests
{
    private static readonly string Messages = Path.Combine(Repository.Root, "extension", "messages");

    /// <summary>Texts of other topics that a printed page has too.</summary>
    private static readonly string[] Shared = ["language", "direction", "recordsMayImitate"];

    [Test]
    public void Texts_AreThoseOfThePages()
    {
        string file = Path.Combine(Repository.Root, "host", "UrlGuard.Core", "Explanations", "wording.txt"),
            scripts = Path.Combine(Repository.Root, "extension", "test", "script-names.txt"),
            texts = string.Concat(Texts().Concat(File.ReadLines(scripts)).Order(StringComparer.Ordinal).Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("URLGUARD_WRITE") == "1")
            File.WriteAllText(file, texts);
        Assert.That(File.ReadAllText(file), Is.EqualTo(texts));
        Assert.That(Texts().Select(line => line.Split('.')[0]).Distinct(), Is.EquivalentTo(Wording.Languages));
        Assert.That(texts, Does.Not.Contain("<").And.Not.Contain("&"), "a page has them as they are");
    }

    [TestCase("de", "de")]
    [TestCase("de_AT.UTF-8", "de")]
    [TestCase("ar-EG", "ar")]
    [TestCase("pt_BR", "pt")]
    [TestCase("sr_RS@latin", null)]
    [TestCase("zh-CN", "zh-CN")]
    [TestCase("zh_SG.UTF-8", "zh-CN")]
    [TestCase("zh_TW.UTF-8", null)]
    [TestCase("zh-Hant-HK", null)]
    [TestCase("C", null)]
    [TestCase("", null)]
    [TestCase("den", null)]
    public void For_FindsTheLanguageOfATag(string tag, string? language) => Assert.That(Wording.For(tag)?.Language, Is.EqualTo(language));

    private static IEnumerable<string> Texts() =>
        from topic in (string[])["extension", "printed", "records", "why"]
        from text in JsonDocument.Parse(File.ReadAllText(Path.Combine(Messages, topic + ".json"))).RootElement.EnumerateObject()
        where topic is "printed" or "why" || Shared.Contains(text.Name)
        from told in text.Value.EnumerateObject()
        where told.Name is not ("description" or "placeholders")
        from line in Lines(text.Name, told.Value)
        select $"{told.Name.Replace('_', '-')}.{line}";

    /// <summary>One line, or one for each plural form.</summary>
    private static IEnumerable<string> Lines(string key, JsonElement told) =>
        told.ValueKind == JsonValueKind.String
            ? [$"{key}\t{told.GetString()}"]
            : told.EnumerateObject().Select(form => $"{key}_{form.Name}\t{form.Value.GetString()}");
}

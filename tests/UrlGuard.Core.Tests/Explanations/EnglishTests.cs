using System.Text.Json;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Explanations;

/// <summary>The pages have the sentences in every language, the program in English only: the texts are the same.</summary>
public sealed class EnglishTests
{
    [Test]
    public void Texts_AreThoseOfThePages()
    {
        string file = Path.Combine(Repository.Root, "host", "UrlGuard.Core", "Explanations", "english.txt"),
            texts = Texts();
        if (Environment.GetEnvironmentVariable("URLGUARD_WRITE") == "1")
            File.WriteAllText(file, texts);
        Assert.That(File.ReadAllText(file), Is.EqualTo(texts));
    }

    private static string Texts()
    {
        using JsonDocument all = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "extension", "messages", "why.json")));
        IEnumerable<string> lines =
            from text in all.RootElement.EnumerateObject()
            where text.Name.StartsWith("why", StringComparison.Ordinal)
            from line in Lines(text.Name, text.Value.GetProperty("en"))
            select line;
        return string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));
    }

    /// <summary>One line, or one for each plural form.</summary>
    private static IEnumerable<string> Lines(string key, JsonElement told) =>
        told.ValueKind == JsonValueKind.String
            ? [$"{key}\t{told.GetString()}"]
            : told.EnumerateObject().Select(form => $"{key}_{form.Name}\t{form.Value.GetString()}");
}

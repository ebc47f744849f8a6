using System.Text.RegularExpressions;
using UrlGuard.Tests;

namespace UrlGuard.House.Tests;

/// <summary>Summaries are read once: each begins with a noun or a verb (CONTRIBUTING.md).</summary>
internal sealed partial class SummaryTests
{
    [Test]
    public void Summaries_BeginWithANounOrAVerb_AndNameWhomTheyMean()
    {
        (string Place, string Text)[] summaries = [.. Repository.Files(".cs", ".ts", ".mjs").SelectMany(SummariesOf)];
        Assert.That(summaries, Has.Length.GreaterThan(2000));
        string[] faults = [.. from summary in summaries where Riddle().IsMatch(summary.Text) select $"{summary.Place}: {summary.Text}"];
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
    }

    [TestCase("Whether a name is protected.")]
    [TestCase("What the judge says.")]
    [TestCase("Of which host it is.")]
    [TestCase("Reads a hello; null when it is none.")]
    [TestCase("Redirects who asks for an address.")]
    public void ASummaryToReadTwice_IsFound(string text) => Assert.That(text, Does.Match(Riddle()));

    [TestCase("True when a name is protected.")]
    [TestCase("Reads a hello; null when there is none.")]
    [TestCase("The person who asks, or whoever else looks.")]
    public void APlainOne_IsNot(string text) => Assert.That(text, Does.Not.Match(Riddle()));

    private static IEnumerable<(string Place, string Text)> SummariesOf(string path)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, path));
        return from summary in (path.EndsWith(".cs", StringComparison.Ordinal) ? CSharp() : TypeScript()).Matches(text)
            let line = text.AsSpan(0, summary.Index).Count('\n') + 1
            select ($"{path}:{line}", Margin().Replace(summary.Groups["text"].Value, " ").Trim());
    }

    [GeneratedRegex("<summary>(?<text>.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    /// <summary>Matches a documentation comment, and the line that a file begins with.</summary>
    [GeneratedRegex(@"/\*\*(?<text>.*?)\*/|\A//(?<text>[^\n]*)", RegexOptions.Singleline)]
    private static partial Regex TypeScript();

    /// <summary>The white space and signs at a line's beginning, with the line feed before.</summary>
    [GeneratedRegex(@"\s*\n\s*(?:///|\*)?\s*")]
    private static partial Regex Margin();

    /// <summary>Matches a question word at the beginning, "none" as a predicate, and the pronoun of a person who is not named.</summary>
    [GeneratedRegex(
        @"^(?:(?:Of|By|In|To|For|From|With) which|What|Whether|Who|Whom|Whose|How|Which|Where|When|Why)\b"
            + @"|(?<!\b[Tt]here )\b(?:is|are|was|were) none\b"
            + @"|(?<!\b(?:person|people|anyone|anybody|everyone|everybody|someone|somebody|nobody|those|users?|administrators?) )\bwho\b"
    )]
    private static partial Regex Riddle();
}

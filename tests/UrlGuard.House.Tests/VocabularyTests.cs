using UrlGuard.Core;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.House.Tests;

/// <summary>Each word of the protocol is written once, in C#; everything else that has it is compared.</summary>
internal sealed class VocabularyTests
{
    [Test]
    public void Vocabulary_OfTheExtension_IsThatOfTheHost()
    {
        string file = Path.Combine(Repository.Root, Vocabulary.File);
        if (Environment.GetEnvironmentVariable("URLGUARD_WRITE") == "1")
            File.WriteAllText(file, Vocabulary.Text());
        Assert.That(File.ReadAllText(file), Is.EqualTo(Vocabulary.Text()));
    }

    [Test]
    public void Words_StandInTheProtocolsDocument() =>
        Assert.Multiple(() =>
        {
            foreach ((string name, _, IReadOnlyList<string> words) in Vocabulary.Words)
                Assert.That(Missing("docs/protocol.md", words.Except(Elsewhere)), Is.Empty, name);
        });

    /// <summary>Outcomes that only the command line's coverage tells apart, and the kinds: docs/detection.md has them.</summary>
    private static readonly string[] Elsewhere = ["known-site", "same-owner", .. WireName.All<LookalikeKind>()];

    [Test]
    public void Kinds_AreTheHeadingsOfTheirRules()
    {
        IEnumerable<string> headings = File.ReadLines(Path.Combine(Repository.Root, "docs/detection.md"))
            .Where(line => line.StartsWith("### ", StringComparison.Ordinal))
            .Select(line => line[4..]);
        Assert.That(headings, Is.EquivalentTo(WireName.All<LookalikeKind>()));
    }

    [Test]
    public void Outcomes_StandInTheDocumentOfCoverage() =>
        Assert.That(Missing("docs/coverage.md", WireName.All<VariantOutcome>()), Is.Empty);

    [Test]
    public void EventsOfTheReport_AreTheHosts() =>
        Assert.That(Installer.Reports.EventActions.All, Is.EquivalentTo(WireName.All<Host.Events.FleetEventKind>()));

    [Test]
    public void Events_StandInTheDocumentForOrganisations() =>
        Assert.That(Missing("docs/enterprise.md", WireName.All<Host.Events.FleetEventKind>()), Is.Empty);

    /// <summary>A kind without a row is one that anybody could break unnoticed.</summary>
    [Test]
    public void Kinds_HaveRowsInTheCorpus()
    {
        HashSet<string> expected = [.. Repository.Corpus("kinds.tsv").Select(row => row[2])];
        Assert.That(WireName.All<LookalikeKind>().Except(expected), Is.Empty, "without a row in tests/corpus/kinds.tsv");
        Assert.That(
            expected.Except(WireName.All<LookalikeKind>()).Except(WireName.All<VerdictCode>()),
            Is.Empty,
            "expected in tests/corpus/kinds.tsv, but no kind and no verdict"
        );
    }

    private static IEnumerable<string> Missing(string document, IEnumerable<string> words)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, document));
        return words.Where(word =>
            !text.Contains($"`{word}`", StringComparison.Ordinal) && !text.Contains($"\"{word}\"", StringComparison.Ordinal)
        );
    }
}

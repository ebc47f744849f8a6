using UrlGuard.Core.Data;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Tests.Gate;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The cost of a gate plan: its patterns, and popular sites that are held once a session and cleared (docs/adr/0010).</summary>
[Thorough]
public sealed class HeldTests
{
    [TestCase(50, 0.6, 0.3, 160)]
    [TestCase(200, 2.7, 1.9, 590)]
    [TestCase(280, 3.8, 2.9, GatePlan.MaxPatterns - 1)]
    public void PopularSites_AreSeldomHeld(int count, double most, double mostKnown, int patterns)
    {
        string[] sites =
        [
            .. Repository.Corpus("brands.txt").Concat(Repository.Corpus("generated/ordinary.tsv")).Select(row => row[0]).Distinct(),
        ];
        HeldNames held = HeldNames.Of([.. Enumerable.Range(0, count).Select(i => sites[i * sites.Length / count])]);
        string[] popular = [.. Repository.Corpus("generated/popular.tsv").Select(row => row[0])];
        string[] stopped = [.. popular.AsParallel().Where(held.Contain)];
        TestContext.Out.WriteLine($"{held.Plan.Patterns.Count} patterns for {count} sites");
        string[] known = [.. KnownSites.All().AsParallel().Where(held.Contain)];
        Assert.Multiple(() =>
        {
            Assert.That(Corpora.Percent(stopped.Length, popular.Length, $"held, {count} sites"), Is.LessThanOrEqualTo(most));
            Assert.That(Corpora.Percent(known.Length, KnownSites.Count, "known sites"), Is.LessThanOrEqualTo(mostKnown));
            Assert.That(held.Plan.Patterns, Has.Count.LessThanOrEqualTo(patterns));
        });
    }
}

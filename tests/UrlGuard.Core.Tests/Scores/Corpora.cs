using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The corpora that are scored as a whole, and the judge with all their brands protected at once.</summary>
internal static class Corpora
{
    /// <summary>The part that the rules may be tuned by.</summary>
    internal const string Development = "";

    /// <summary>The part that nobody looks into.</summary>
    internal const string SetAside = ".heldout";

    private static readonly Lazy<Judge> Shared = new(() =>
        new Judge(Given.Protect(Repository.Corpus("brands.txt").Select(row => row[0])), Given.Exempt(), Knowledge.BuiltIn)
    );

    internal static Judge Judge => Shared.Value;

    /// <summary>Real phishing names of one part: host, brand, kind.</summary>
    internal static IEnumerable<string[]> Phishing(string part) =>
        Repository.Corpus($"phishing{part}.tsv").Concat(Repository.Corpus($"generated/scams{part}.tsv"));

    internal static bool IsWarnedAbout(string host) => Judge.CheckHost(host.AsMemory()).Code == VerdictCode.Lookalike;

    /// <summary>Percent to one decimal, as the documents have it; prints the figures for whoever reads the results.</summary>
    internal static double Percent(int part, int whole, string what)
    {
        double percent = Math.Round(100.0 * part / whole, 1);
        TestContext.Out.WriteLine($"{what}: {part} of {whole} ({percent:F1} %)");
        return percent;
    }
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The corpora that are scored as a whole, and the judges that score them.</summary>
internal static class Corpora
{
    /// <summary>The part that the judge may be tuned by.</summary>
    internal const string Development = "";

    /// <summary>
    /// Other brands, and of sources that both parts read only what came later. Nobody looks into it; only totals by kind are printed.
    /// </summary>
    internal const string SetAside = ".aside";

    private static readonly Lazy<Judge> Known = new(() => Protecting("brands.txt"));

    private static readonly Lazy<Judge> Ordinary = new(() => Protecting("generated/ordinary.tsv"));

    private static readonly Dictionary<string, Lazy<Judge>> ByPart = new[] { Development, SetAside }.ToDictionary(
        part => part,
        part => new Lazy<Judge>(() => Protecting($"generated/brands{part}.tsv"))
    );

    /// <summary>The judge with the 123 brands of <c>brands.txt</c> protected at once.</summary>
    internal static Judge Judge => Known.Value;

    /// <summary>The judge with the sites protected that ordinary people of 40 countries have.</summary>
    internal static Judge OrdinaryJudge => Ordinary.Value;

    /// <summary>The judge with all brands of one part protected at once.</summary>
    internal static Judge JudgeOf(string part) => ByPart[part].Value;

    /// <summary>Real phishing names of one part: host, brand, kind.</summary>
    internal static IEnumerable<string[]> Phishing(string part) =>
        part == Development
            ? Repository.Corpus("phishing.tsv").Concat(Repository.Corpus("generated/phishing.tsv"))
            : Repository.Corpus($"generated/phishing{part}.tsv");

    /// <summary>The name of a part in what is printed.</summary>
    internal static string Name(string part) => part == SetAside ? "set aside" : "development";

    /// <summary>Percent to one decimal, as the documents have it; prints the figures for whoever reads the results.</summary>
    internal static double Percent(int part, int whole, string what)
    {
        double percent = Math.Round(100.0 * part / whole, 1);
        TestContext.Out.WriteLine($"{what}: {part} of {whole} ({percent:F1} %)");
        return percent;
    }

    private static Judge Protecting(string file) =>
        new(Given.Protect(Repository.Corpus(file).Select(row => row[0])), Given.Exempt(), Knowledge.BuiltIn);
}

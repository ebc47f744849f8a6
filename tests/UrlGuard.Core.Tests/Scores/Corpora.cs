using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The corpora that are scored as a whole, and the judges that score them.</summary>
internal static class Corpora
{
    /// <summary>The part that the judge may be tuned by.</summary>
    internal const string Development = "";

    /// <summary>Other brands. Nobody looks into it; only totals by kind are printed.</summary>
    internal const string SetAside = ".aside";

    /// <summary>The brands for development, and what came to the lists after October 2025. Nobody looks into it either.</summary>
    internal const string Later = ".later";

    private static readonly Lazy<Judge> Known = new(() => Protecting("brands.txt"));

    private static readonly Lazy<Judge> Unlisted = new(() => Protecting("brands.txt", Given.NoSites));

    private static readonly Lazy<Judge> Ordinary = new(() => Protecting("generated/ordinary.tsv"));

    private static readonly Lazy<Judge> ForDevelopment = new(() => Protecting("generated/brands.tsv"));

    private static readonly Lazy<Judge> Others = new(() => Protecting("generated/brands.aside.tsv"));

    /// <summary>The judge with the 123 brands of <c>brands.txt</c> protected at once.</summary>
    internal static Judge Judge => Known.Value;

    /// <summary>The same without the list of known sites.</summary>
    internal static Judge JudgeWithoutSites => Unlisted.Value;

    /// <summary>The judge with the sites protected that ordinary people of 40 countries have.</summary>
    internal static Judge OrdinaryJudge => Ordinary.Value;

    /// <summary>The judge with all brands of one part protected at once.</summary>
    internal static Judge JudgeOf(string part) => part == SetAside ? Others.Value : ForDevelopment.Value;

    /// <summary>Real phishing names of one part: host, brand, kind.</summary>
    internal static IEnumerable<string[]> Phishing(string part) =>
        Repository.Corpus($"generated/phishing{part}.tsv").Concat(part == Development ? Repository.Corpus("phishing.tsv") : []);

    /// <summary>The name of a part in what is printed.</summary>
    internal static string Name(string part) =>
        part switch
        {
            SetAside => "set aside",
            Later => "later",
            _ => "development",
        };

    /// <summary>Percent to one decimal, as the documents have it; prints the figures for whoever reads the results.</summary>
    internal static double Percent(int part, int whole, string what)
    {
        double percent = Math.Round(100.0 * part / whole, 1);
        TestContext.Out.WriteLine($"{what}: {part} of {whole} ({percent:F1} %)");
        return percent;
    }

    private static Judge Protecting(string file) => Protecting(file, Knowledge.BuiltIn);

    private static Judge Protecting(string file, Knowledge knowledge) =>
        new(Given.Protect(Repository.Corpus(file).Select(row => row[0])), Given.Exempt(), knowledge);
}

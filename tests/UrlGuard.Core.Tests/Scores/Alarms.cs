using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The warnings on honest sites. A site with the very label of a protected one is most often the brand's own.</summary>
internal sealed class Alarms
{
    private readonly (string Host, Verdict Verdict)[] all;

    private Alarms(IEnumerable<(string Host, Verdict Verdict)> all) => this.all = [.. all];

    /// <summary>The number of all warnings, whoever's the site is.</summary>
    internal int All => all.Length;

    /// <summary>The number of strangers' sites that are accused.</summary>
    internal int Sure => all.Count(each => !IsOwn(each) && each.Verdict.Certainty == Certainty.Sure);

    private int Unsure => all.Count(each => !IsOwn(each) && each.Verdict.Certainty == Certainty.Unsure);

    /// <summary>Judges sites, and prints the numbers; of the part for development the names too.</summary>
    internal static Alarms On(string what, string part, string[] sites, Judge judge)
    {
        (string Host, Verdict Verdict)[] judged = [.. sites.Select(site => (site, judge.CheckHost(site.AsMemory())))];
        Alarms alarms = new(judged.Where(each => each.Verdict.Code == VerdictCode.Lookalike));
        TestContext.Out.WriteLine(
            $"{what}, {Corpora.Name(part)}: {alarms.Sure} strangers' sure, {alarms.Unsure} unsure, "
                + $"{alarms.All - alarms.Sure - alarms.Unsure} the brand's own, of {judged.Length}"
        );
        if (part == Corpora.Development)
        {
            foreach ((string host, Verdict verdict) in alarms.all)
                TestContext.Out.WriteLine($"  {host} ({verdict.Entry}, {WireName.Of(verdict.Kind)}, {WireName.Of(verdict.Certainty)})");
        }
        return alarms;
    }

    private static bool IsOwn((string Host, Verdict Verdict) alarm) => LabelOf(alarm.Host) == LabelOf(alarm.Verdict.Entry.ToString());

    private static string LabelOf(string name) => Given.Domain(name).Label.ToString();
}

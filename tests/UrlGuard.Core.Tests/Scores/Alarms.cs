using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The warnings on honest sites. A site with the very label of a protected one is most often the brand's own.</summary>
internal sealed class Alarms
{
    private Alarms((string Host, string Target)[] all, int sites)
    {
        Sites = sites;
        Own = [.. all.Where(IsOwn)];
        Strangers = [.. all.Except(Own)];
    }

    /// <summary>The number of sites that were judged.</summary>
    internal int Sites { get; }

    /// <summary>Sites that have the label of the protected domain, under another ending.</summary>
    internal (string Host, string Target)[] Own { get; }

    /// <summary>All others.</summary>
    internal (string Host, string Target)[] Strangers { get; }

    /// <summary>Judges sites, and prints the numbers; of the part for development the names too.</summary>
    internal static Alarms On(string what, string part, IEnumerable<string> sites, Judge judge)
    {
        string[] all = [.. sites];
        Alarms alarms = new(
            [
                .. all.Select(site => (Host: site, Verdict: judge.CheckHost(site.AsMemory())))
                    .Where(each => each.Verdict.Code == VerdictCode.Lookalike)
                    .Select(each => (each.Host, each.Verdict.Entry.ToString())),
            ],
            all.Length
        );
        TestContext.Out.WriteLine(
            $"{what}, {Corpora.Name(part)}: {alarms.Strangers.Length} strangers' and {alarms.Own.Length} own of {alarms.Sites}"
        );
        if (part == Corpora.Development)
        {
            foreach ((string host, string target) in alarms.Strangers.Concat(alarms.Own))
                TestContext.Out.WriteLine($"  {host} ({target})");
        }
        return alarms;
    }

    private static bool IsOwn((string Host, string Target) alarm) => LabelOf(alarm.Host) == LabelOf(alarm.Target);

    private static string LabelOf(string name) => Given.Domain(name).Label.ToString();
}

using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.History;

/// <summary>Judges a whole history.</summary>
internal sealed class Replay
{
    private Replay(VisitTally tally, WarnedSite[] warned)
    {
        Tally = tally;
        Warned = warned;
    }

    /// <summary>The visits that were judged.</summary>
    public VisitTally Tally { get; }

    /// <summary>The hosts that would have been warned about, the most visited first.</summary>
    public IReadOnlyList<WarnedSite> Warned { get; }

    /// <summary>The exemptions that would silence what may be honest, sorted, each once.</summary>
    public IEnumerable<string> Exemptions =>
        Warned.Select(site => site.Exemption).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The number of sites of which none is proposed (<see cref="HonestChance"/>).</summary>
    public int LeftOut =>
        Warned.Where(site => site.Exemption is null).Select(site => site.Verdict.Site.ToString()).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Judges each host once.</summary>
    /// <param name="tally">The hosts.</param>
    /// <param name="judge">By the policy's lists.</param>
    /// <param name="progress">Is told how far it is, of how much.</param>
    public static Replay Of(VisitTally tally, Func<string, Verdict> judge, Action<long, long> progress)
    {
        List<(HostVisits Visits, Verdict Verdict)> lookalikes = [];
        long judged = 0;
        foreach (HostVisits visits in tally.Hosts)
        {
            if (judge(visits.Host) is { Code: VerdictCode.Lookalike } verdict)
                lookalikes.Add((visits, verdict));
            progress(++judged, tally.Hosts.Count);
        }
        return new Replay(
            tally,
            [
                .. lookalikes
                    .GroupBy(found => found.Verdict.Site.ToString(), StringComparer.Ordinal)
                    .SelectMany(site =>
                    {
                        bool mayBeHonest = site.All(found => HonestChance.Has(found.Verdict));
                        string? exemption = mayBeHonest ? Covering(site.Select(found => found.Visits.Host)) : null;
                        return site.Select(found => new WarnedSite(found.Visits, found.Verdict, exemption));
                    })
                    .OrderByDescending(site => site.Visits.Count)
                    .ThenBy(site => site.Visits.Host, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The longest name that all hosts of one site are under: an exemption should excuse no more than was seen.</summary>
    private static string Covering(IEnumerable<string> hosts)
    {
        string[] common = [];
        foreach (string[] labels in hosts.Select(host => host.Split('.')))
        {
            common =
                common.Length == 0
                    ? labels
                    :
                    [
                        .. common
                            .Reverse()
                            .Zip(labels.Reverse())
                            .TakeWhile(pair => pair.First == pair.Second)
                            .Select(pair => pair.First)
                            .Reverse(),
                    ];
        }
        return string.Join('.', common is ["www", _, _, ..] ? common[1..] : common);
    }
}

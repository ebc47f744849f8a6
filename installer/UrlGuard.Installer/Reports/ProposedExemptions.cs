using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Reports;

/// <summary>
/// The sites of a report that could be exempted: those that people opened, and that may be honest. An event's own word for the kind is
/// not enough, as whoever may append could have written it: each is judged again.
/// </summary>
internal sealed class ProposedExemptions
{
    private ProposedExemptions(IReadOnlyList<string> names, int more, int leftOut, int strange)
    {
        Names = names;
        More = more;
        LeftOut = leftOut;
        Strange = strange;
    }

    /// <summary>The sites, sorted.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of sites that could be proposed too, but were met less.</summary>
    public int More { get; }

    /// <summary>The number of sites that people opened and that nobody has by accident.</summary>
    public int LeftOut { get; }

    /// <summary>The number of sites that people opened and that imitate nothing on these lists.</summary>
    public int Strange { get; }

    /// <summary>Finds them.</summary>
    /// <param name="sites">The sites of a report, the most met first.</param>
    /// <param name="judge">The judge of a policy; null for one of all sites that events tell to be imitated.</param>
    /// <param name="most">Names that a person looks at, one by one: whoever may append to a file could bring a hundred thousand.</param>
    public static ProposedExemptions Of(IReadOnlyList<SiteTally> sites, Judge? judge, int most)
    {
        SiteTally[] opened = [.. sites.Where(site => site is { IsNamed: true, WasOpened: true })];
        judge ??= JudgeOf(sites.SelectMany(site => site.Targets).Distinct(StringComparer.Ordinal));
        (string Name, Verdict Verdict)[] judged =
        [
            .. opened
                .Select(site => (site.Name, judge.CheckHost(site.Name.AsMemory())))
                .Where(site => site.Item2.Code == VerdictCode.Lookalike),
        ];
        string[] honest = [.. judged.Where(site => HonestChance.Has(site.Verdict)).Select(site => site.Name)];
        string[] proposed = [.. honest.Take(most).Order(StringComparer.Ordinal)];
        return new ProposedExemptions(
            proposed,
            honest.Length - proposed.Length,
            judged.Length - honest.Length,
            opened.Length - judged.Length
        );
    }

    private static Judge JudgeOf(IEnumerable<string> targets)
    {
        List<RegistrableDomain> domains = [];
        foreach (string target in targets)
        {
            if (
                HostName.TryCreate(target.AsMemory(), out HostName host) == UnjudgedReason.None
                && RegistrableDomain.TryCreate(host, out RegistrableDomain domain) == UnjudgedReason.None
            )
            {
                domains.Add(domain);
            }
        }
        return new Judge(new ProtectedDomains(domains), new Exemptions([]), Knowledge.BuiltIn);
    }
}

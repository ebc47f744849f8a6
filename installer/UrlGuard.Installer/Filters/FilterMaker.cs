using UrlGuard.Core.Lists;
using UrlGuard.Core.Spelled;
using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// Makes a filter of lists: what is blocked, what is let through, and which share of what the judge warns about that is. What it made of a
/// site is used again where the next lists make the same of it.
/// </summary>
/// <param name="form">The form of rule.</param>
/// <param name="letsThrough">Whether a name can be let through although an expression holds it.</param>
internal sealed class FilterMaker(FilterForm form, bool letsThrough)
{
    /// <summary>
    /// Names of one site, without a limit given. Of 1,308 names of real phishing that coverage makes of 24 brands (phishing.tsv), 847 are
    /// among the first thousand of their site, 1,090 among the first two thousand, 1,289 among the first four.
    /// </summary>
    public const int NamesOfASite = 2000;

    private Dictionary<string, SiteRules> made = [];
    private (Knowledge Knowledge, bool LetsUnsureThrough, KnownSitesByLabel Sites)? known;

    /// <summary>Makes it.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="most">Most rules that block; null for all expressions, or for <see cref="NamesOfASite"/> of each site.</param>
    public FilterRules Make(CheckedLists lists, int? most)
    {
        SiteRules[] sites = MakeSites(lists);
        int limit =
            most
            ?? form switch
            {
                FilterForm.Names => NamesOfASite * sites.Length,
                FilterForm.Expressions => int.MaxValue,
            };
        (List<string> ranked, int[] used) = Rank(sites, limit);
        FilterShare share = new();
        for (int i = 0; i < sites.Length; i++)
            sites[i].Count(share, used[i]);
        return new FilterRules(ranked, LetThrough(lists, sites, [.. ranked]), share, lists.Version);
    }

    private SiteRules[] MakeSites(CheckedLists lists)
    {
        bool unsure = lists.Judge.LetsUnsureThrough;
        if (known is not { } before || before.LetsUnsureThrough != unsure || !before.Knowledge.IsSame(lists.Knowledge))
        {
            made = [];
            known = (lists.Knowledge, unsure, new KnownSitesByLabel(lists.Knowledge));
        }
        FilterLists all = new(lists);
        SiteRules[] sites = new SiteRules[lists.Domains.All.Count];
        KnownSitesByLabel honest = known.Value.Sites;
        // As many at once as there are processors: the judge has no state.
        Parallel.For(0, sites.Length, i => sites[i] = Renew(all, lists.Domains.All[i], honest));
        made = sites.Select((rules, i) => (lists.Domains.All[i].Ascii, rules)).ToDictionary(each => each.Ascii, each => each.rules);
        return sites;
    }

    private SiteRules Renew(FilterLists lists, SpelledDomain domain, KnownSitesByLabel honest) =>
        made.TryGetValue(domain.Ascii, out SiteRules? old)
        && old.Source == lists.SourceOf(domain.Ascii, lists.Names.Where(name => name != domain.Ascii && old.IsTouchedBy(name)))
            ? old
            : SiteRules.Make(lists, domain, honest, form, letsThrough);

    private string[] LetThrough(CheckedLists lists, SiteRules[] sites, HashSet<string> blocked)
    {
        IEnumerable<string> listed = lists.Domains.All.Select(domain => domain.Ascii).Concat(lists.Exemptions.All);
        IEnumerable<string> names = form switch
        {
            FilterForm.Names => listed.Where(name => IsUnder(name, blocked)),
            FilterForm.Expressions when letsThrough && sites.Length > 0 => listed.Concat(sites.SelectMany(site => site.Released)),
            FilterForm.Expressions => [],
        };
        return [.. names.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The first of each site, then the second of each, so that none takes another's place.</summary>
    /// <returns>The rules, and how many of each site's are among them.</returns>
    private static (List<string> Ranked, int[] Used) Rank(SiteRules[] sites, int most)
    {
        List<string> ranked = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        int[] used = new int[sites.Length];
        for (int rank = 0; ranked.Count < most && sites.Any(site => rank < site.Blocked.Count); rank++)
        {
            for (int i = 0; i < sites.Length && ranked.Count < most; i++)
            {
                if (rank >= sites[i].Blocked.Count)
                    continue;
                used[i] = rank + 1;
                if (taken.Add(sites[i].Blocked[rank]))
                    ranked.Add(sites[i].Blocked[rank]);
            }
        }
        return (ranked, used);
    }

    private static bool IsUnder(string name, HashSet<string> blocked)
    {
        for (int dot; (dot = name.IndexOf('.', StringComparison.Ordinal)) >= 0; )
        {
            name = name[(dot + 1)..];
            if (blocked.Contains(name))
                return true;
        }
        return false;
    }
}

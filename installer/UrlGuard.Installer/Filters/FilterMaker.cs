using UrlGuard.Core.Coverage;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Spelled;
using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Filters;

/// <summary>Makes a filter of lists: what is blocked, what is let through, and which share of what the judge warns about that is.</summary>
/// <param name="lists">The lists.</param>
internal sealed class FilterMaker(CheckedLists lists)
{
    /// <summary>
    /// Names of one site, without a limit given. Of 1,308 names of real phishing that coverage makes of 24 brands (phishing.tsv), 847 are
    /// among the first thousand of their site, 1,090 among the first two thousand, 1,289 among the first four.
    /// </summary>
    public const int NamesOfASite = 2000;

    /// <summary>Makes it.</summary>
    /// <param name="form">The form of rule.</param>
    /// <param name="letsThrough">Whether a name can be let through although a rule holds it.</param>
    /// <param name="most">Most rules that block; null for all expressions, or for <see cref="NamesOfASite"/> of each site.</param>
    public FilterRules Make(FilterForm form, bool letsThrough, int? most) =>
        form == FilterForm.Names
            ? MakeNames(most ?? NamesOfASite * lists.Domains.All.Count)
            : MakeExpressions(letsThrough, most ?? int.MaxValue);

    private FilterRules MakeNames(int most)
    {
        List<JudgedName[]> sites = [.. lists.Domains.All.Select(Judged)];
        List<string> ranked = Rank(
            [
                .. sites.Select(names =>
                    names
                        .Where(name => name.IsSure && name.CanBeListed)
                        .OrderByDescending(name => name.Used)
                        .Select(name => name.Host)
                        .ToArray()
                ),
            ],
            most
        );
        HashSet<string> blocked = [.. ranked];
        FilterShare share = new();
        foreach (JudgedName name in sites.SelectMany(names => names))
            share.Add(name.Class, name.Kind, blocked.Contains(name.Host));
        string[] letThrough =
        [
            .. lists
                .Domains.All.Select(domain => domain.Ascii)
                .Concat(lists.Exemptions.All)
                .Where(name => IsUnder(name, blocked))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return new FilterRules(ranked, letThrough, share, lists.Version);
    }

    private FilterRules MakeExpressions(bool letsThrough, int most)
    {
        IReadOnlyList<string> released = GatePlan.Build(lists.Domains, lists.Exemptions, lists.Knowledge).FindReleased();
        HonestLabels honest = new(lists, released);
        SortedSet<string> letThrough = new(released, StringComparer.Ordinal);
        List<(JudgedName[] Names, HostExpression[] Expressions)> sites = [];
        foreach (SpelledDomain domain in lists.Domains.All)
        {
            JudgedName[] names = Judged(domain);
            SiteExpressions expressions = new(lists.Judge, honest, domain, names, letsThrough);
            sites.Add((names, [.. expressions.All()]));
            letThrough.UnionWith(expressions.Released);
        }
        List<string> ranked = Rank([.. sites.Select(site => site.Expressions.Select(expression => expression.Text).ToArray())], most);
        HashSet<string> blocked = [.. ranked];
        FilterShare share = new();
        foreach ((JudgedName[] names, HostExpression[] expressions) in sites)
        {
            HostExpression[] used = [.. expressions.Where(expression => blocked.Contains(expression.Text))];
            foreach (JudgedName name in names)
                share.Add(name.Class, name.Kind, used.Any(expression => expression.Holds(name.Host)));
        }
        return new FilterRules(ranked, letsThrough ? [.. letThrough] : [], share, lists.Version);
    }

    /// <summary>The first of each site, then the second of each, so that none takes another's place.</summary>
    private static List<string> Rank(IReadOnlyList<string[]> sites, int most)
    {
        List<string> ranked = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        for (int rank = 0; ranked.Count < most && sites.Any(rules => rank < rules.Length); rank++)
        {
            foreach (string[] rules in sites.Where(rules => rank < rules.Length))
            {
                if (ranked.Count < most && taken.Add(rules[rank]))
                    ranked.Add(rules[rank]);
            }
        }
        return ranked;
    }

    private JudgedName[] Judged(SpelledDomain domain) =>
        [
            .. CoverageReport
                .Of(lists.Judge, domain)
                .Variants.Where(judged => judged.Outcome == VariantOutcome.Caught)
                .Select(judged => new JudgedName(judged)),
        ];

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

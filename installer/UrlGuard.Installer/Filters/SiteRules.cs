using System.Text.RegularExpressions;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Data;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// The rules of one site. They are kept while lists are followed: a change makes those anew that it touches, which are a name's own and
/// those of sites that have a name like it among their imitations.
/// </summary>
internal sealed class SiteRules
{
    /// <summary>The place of names that no rule holds.</summary>
    private const int Nowhere = int.MaxValue;

    private readonly int[] labels;
    private readonly bool isTouchedUnderCheap;
    private readonly Dictionary<(ImitationClass Class, LookalikeKind Kind, int Rule), int> tallies = [];

    private SiteRules(SpelledDomain domain, bool isTouchedUnderCheap)
    {
        this.isTouchedUnderCheap = isTouchedUnderCheap;
        labels =
        [
            .. Variants
                .Of(domain)
                .Select(variant => EntryName.ToDomain(variant.Host).Label.ToString())
                .Append(domain.Label)
                .Distinct()
                .Select(label => label.GetHashCode(StringComparison.Ordinal))
                .Order(),
        ];
    }

    /// <summary>Hosts or expressions, the likeliest first.</summary>
    public IReadOnlyList<string> Blocked { get; private set; } = [];

    /// <summary>Names that are let through since an expression matches, or would match them.</summary>
    public IReadOnlyCollection<string> Released { get; private set; } = [];

    /// <summary>The lists that they were made of: the same again make the same rules.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Makes them.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="domain">The site, one of theirs.</param>
    /// <param name="known">The known sites of the lists.</param>
    /// <param name="form">The form of rule.</param>
    /// <param name="letsThrough">Whether the format can let names through that an expression matches.</param>
    public static SiteRules Make(FilterLists lists, SpelledDomain domain, KnownSitesByLabel known, FilterForm form, bool letsThrough)
    {
        SiteRules rules = new(domain, isTouchedUnderCheap: form == FilterForm.Expressions && !letsThrough);
        string[] touching = [.. lists.Names.Where(name => name != domain.Ascii && rules.IsTouchedBy(name))];
        rules.Source = lists.SourceOf(domain.Ascii, touching);
        Judge judge = lists.JudgeOf(domain.Ascii, touching);
        JudgedName[] names =
        [
            .. CoverageReport
                .Of(judge, domain)
                .Variants.Where(judged => judged.Outcome == VariantOutcome.Caught)
                .Select(judged => new JudgedName(judged)),
        ];
        if (form == FilterForm.Names)
            rules.ListNames(names);
        else
            rules.ListExpressions(new SiteExpressions(judge, new HonestNames(known, touching), domain, names, letsThrough), names);
        return rules;
    }

    /// <summary>True when the rules could be others without this exemption, or if this other site were not protected.</summary>
    public bool IsTouchedBy(string name)
    {
        string[] parts = name.Split('.');
        return parts[..^1].Any(label => Has(label) || label.Split('-').Any(Has))
            || (isTouchedUnderCheap && CheapSuffixes.Contains(parts[^1]));
    }

    /// <summary>Counts the names that the first of the rules hold, and the others.</summary>
    public void Count(FilterShare share, int used)
    {
        foreach (((ImitationClass family, LookalikeKind kind, int rule), int number) in tallies)
            share.Add(family, kind, number, areHeld: rule < used);
    }

    private bool Has(string label) => Array.BinarySearch(labels, label.GetHashCode(StringComparison.Ordinal)) >= 0;

    private void ListNames(JudgedName[] names)
    {
        JudgedName[] listed = [.. names.Where(name => name.IsSure && name.CanBeListed).OrderByDescending(name => name.Used)];
        Blocked = [.. listed.Select(name => name.Host)];
        for (int i = 0; i < listed.Length; i++)
            Tally(listed[i], i);
        foreach (JudgedName name in names.Where(name => !name.IsSure || !name.CanBeListed))
            Tally(name, Nowhere);
    }

    private void ListExpressions(SiteExpressions expressions, JudgedName[] names)
    {
        HostExpression[] all = [.. expressions.All()];
        Blocked = [.. all.Select(expression => expression.Text)];
        Released = expressions.Released;
        ILookup<string, int> byLabel = all.SelectMany((expression, i) => expression.Labels.Select(label => (label, i)))
            .ToLookup(each => each.label, each => each.i, StringComparer.Ordinal);
        (Regex, int)[] others =
        [
            .. all.Select((expression, i) => (expression, i))
                .Where(each => each.expression.Labels.Count == 0)
                .Select(each => (new Regex(Anchored.Host(each.expression.Text), RegexOptions.CultureInvariant), each.i)),
        ];
        foreach (JudgedName name in names)
            Tally(name, Math.Min(FirstByLabel(name.Host), First(others, name.Host)));

        int FirstByLabel(string host)
        {
            int first = Nowhere;
            for (string rest = host; rest.Length > 0; )
            {
                (string label, rest) = KnownSitesByLabel.Split(rest);
                foreach (int i in byLabel[label])
                {
                    if (all[i].HasEnding(rest))
                        first = Math.Min(first, i);
                }
            }
            return first;
        }
    }

    private static int First((Regex Matcher, int Rule)[] others, string host)
    {
        foreach ((Regex matcher, int rule) in others)
        {
            if (matcher.IsMatch(host))
                return rule;
        }
        return Nowhere;
    }

    private void Tally(JudgedName name, int rule)
    {
        (ImitationClass, LookalikeKind, int) key = (name.Class, name.Kind, rule);
        tallies[key] = tallies.GetValueOrDefault(key) + 1;
    }
}

using System.Buffers;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Gate;

/// <summary>
/// Which navigations a browser without a blocking listener must hold until the judge has spoken: all that could be warned
/// about and can be enumerated or written as a pattern, so that the browser needs no opinion of its own, and otherwise as
/// little as can be, so that ordinary browsing is never delayed.
/// </summary>
public sealed class GatePlan
{
    /// <summary>
    /// Most names in one plan: the browser takes 100,000 in 238 ms and 500,000 in 1.5 s (measured, Chromium 156), and a
    /// 10-letter label has about 800 neighbours.
    /// </summary>
    public const int MaxHold = 200_000;

    /// <summary>
    /// Most letters of protected labels in one pattern, separators counted. Chromium gives a compiled pattern 2 kB: 78 letters
    /// in words of six still fit, 90 in one word (measured with isRegexSupported, Chromium 156).
    /// </summary>
    private const int LettersPerPattern = 64;

    /// <summary>Shortest label that is held wherever it stands in a host; shorter ones stand in too many words.</summary>
    private const int Anywhere = 5;

    private GatePlan(IReadOnlyList<string> hold, IReadOnlyList<string> patterns, IReadOnlyList<string> release, bool isComplete)
    {
        Hold = hold;
        Patterns = patterns;
        Release = release;
        IsComplete = isComplete;
    }

    /// <summary>Names to hold, with all names under them; sorted.</summary>
    public IReadOnlyList<string> Hold { get; }

    /// <summary>RE2 expressions over the URL.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>Names that are never held, with all names under them; sorted.</summary>
    public IReadOnlyList<string> Release { get; }

    /// <summary>False when <see cref="MaxHold"/> cut the plan: what was cut is judged after its request only.</summary>
    public bool IsComplete { get; }

    /// <summary>Makes the plan for lists of one moment.</summary>
    public static GatePlan Build(ProtectedDomains protectedDomains, Exemptions exemptions)
    {
        if (protectedDomains.All.Count == 0)
            return new GatePlan([], [], [], true);
        var release = new SortedSet<string>(protectedDomains.All.Select(domain => domain.Ascii), StringComparer.Ordinal);
        release.UnionWith(exemptions.All);
        release.UnionWith(KnownSitesInPatterns(protectedDomains.All));

        var hold = new SortedSet<string>(StringComparer.Ordinal);
        bool isComplete = true;
        foreach (SpelledDomain domain in protectedDomains.All)
        {
            foreach (string name in Imitations(domain))
            {
                if (release.Contains(name) || KnownSites.Contains(name))
                    continue;
                if (hold.Count == MaxHold && !hold.Contains(name))
                    isComplete = false;
                else
                    hold.Add(name);
            }
        }
        return new GatePlan([.. hold], [.. BuildPatterns(protectedDomains.All)], [.. release], isComplete);
    }

    /// <summary>
    /// The known sites that a pattern would hold by their own name. A name under another known site may still be held, once:
    /// releasing all of them would make the plan 32,000 names longer.
    /// </summary>
    private static IEnumerable<string> KnownSitesInPatterns(IReadOnlyList<SpelledDomain> domains)
    {
        var labels = SearchValues.Create([.. domains.Select(domain => domain.Label), Punycode.AcePrefix], StringComparison.Ordinal);
        return KnownSites.All().Where(site => site.AsSpan().ContainsAny(labels));
    }

    private static IEnumerable<string> Imitations(SpelledDomain domain)
    {
        int length = domain.UnicodeLabel.Length;
        IEnumerable<string> labels = [];
        if (length >= Thresholds.HomoglyphSameSuffix)
            labels = Skeletons(domain);
        if (length >= Thresholds.TypoSameSuffix)
            labels = labels.Concat(Neighbours.Of(domain.UnicodeLabel));
        // A label with other letters than ASCII reaches the browser as xn--: the pattern holds it.
        return labels.Where(IsHostLabel).Select(label => label + "." + domain.Suffix);
    }

    private static IEnumerable<string> Skeletons(SpelledDomain domain) =>
        domain.Skeletons.Where(skeleton => System.Text.Ascii.IsValid(skeleton)).SelectMany(LookalikeForms.Of);

    private static bool IsHostLabel(string label) =>
        label.Length is > 0 and <= HostName.MaxLabelLength && System.Text.Ascii.IsValid(label);

    private static IEnumerable<string> BuildPatterns(IReadOnlyList<SpelledDomain> domains)
    {
        // A label in Punycode, but not a suffix in it: that is no sign of anything.
        yield return @"^https?://([^/?#]*[.@])?xn--[^/?#.]*\.";

        ILookup<bool, string> labels = domains.Where(domain => domain.UnicodeLabel.Length >= Thresholds.Embedding)
            .Select(domain => domain.Label).Where(label => !Punycode.IsAce(label)).Distinct().Order(StringComparer.Ordinal)
            .ToLookup(label => label.Length >= Anywhere);
        foreach (string words in Alternatives([.. labels[true]]))
            yield return $"^https?://[^/?#]*({words})";
        foreach (string words in Alternatives([.. labels[false]]))
            yield return $"^https?://([^/?#]*[.@-])?({words})[.-]";
    }

    private static IEnumerable<string> Alternatives(string[] labels)
    {
        for (int start = 0, end; start < labels.Length; start = end)
        {
            int letters = 0;
            for (end = start; end < labels.Length && (end == start || letters + labels[end].Length < LettersPerPattern); end++)
                letters += labels[end].Length + 1;
            yield return string.Join('|', labels[start..end]);
        }
    }
}

using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// Compares a host with the protected domains and says what it is. The same host and lists always give the same verdict:
/// the judge has no clock, no memory and no settings but its lists. Safe for use by several threads.
/// </summary>
/// <param name="protectedDomains">What may be imitated.</param>
/// <param name="exemptions">What is never warned about.</param>
/// <param name="useKnownSites">Whether the built-in list of known sites counts.</param>
/// <param name="local">What is known here besides.</param>
public sealed class Judge(ProtectedDomains protectedDomains, Exemptions exemptions, bool useKnownSites = true, LocalKnowledge? local = null)
{
    private readonly LocalKnowledge local = local ?? LocalKnowledge.None;

    [ThreadStatic]
    private static List<int>? candidates;

    /// <summary>Judges an address as a person types or pastes it.</summary>
    public Verdict CheckAddress(ReadOnlySpan<char> address)
    {
        UnjudgedReason reason = WebAddress.TryParse(address, out HostName host);
        return reason == UnjudgedReason.None ? Check(host) : Verdict.Unjudged(reason);
    }

    /// <summary>Judges a host as a browser gives it.</summary>
    public Verdict CheckHost(ReadOnlyMemory<char> text)
    {
        UnjudgedReason reason = HostName.TryCreate(text, out HostName host);
        return reason == UnjudgedReason.None ? Check(host) : Verdict.Unjudged(reason);
    }

    /// <summary>Judges a host.</summary>
    public Verdict Check(HostName host)
    {
        UnjudgedReason reason = RegistrableDomain.TryCreate(host, out RegistrableDomain site);
        if (reason != UnjudgedReason.None)
            return Verdict.Unjudged(reason);
        if (protectedDomains.Contains(site.Text.Span))
            return new Verdict { Code = VerdictCode.Protected, Site = site.Text, Entry = site.Text };
        if (exemptions.Find(host) is { IsEmpty: false } exemption)
            return new Verdict { Code = VerdictCode.Exempt, Site = site.Text, Entry = exemption };
        if (local.IsKnown(site.Text.Span) || (useKnownSites && (KnownSites.Contains(site.Text.Span) || HostedNames.IsHoster(site.Text.Span))))
            return new Verdict { Code = VerdictCode.Known, Site = site.Text };

        List<int> near = candidates ??= [];
        near.Clear();
        protectedDomains.FindCandidates(host, site, near);
        return near.Count > 0 && MostSevere(new SeenHost(host, site, local.Sensitivity), near) is { } lookalike
            ? lookalike
            : new Verdict { Code = VerdictCode.Clear, Site = site.Text };
    }

    private Verdict? MostSevere(SeenHost seen, List<int> near)
    {
        // The most severe kind first: what is less severe need not be looked at once something is found.
        foreach (ILookalikeRule rule in LookalikeRules.BySeverity)
        {
            (SpelledDomain Real, Evidence Evidence)? nearest = null;
            foreach (int number in near)
            {
                SpelledDomain real = protectedDomains.All[number];
                // Who owns both is asked last: that is a look-up, and most candidates are none.
                if (rule.Examine(seen, real) is not { } evidence || Owners.AreSame(seen.Domain.Ascii, real.Ascii) || local.AreSame(seen.Domain.Ascii, real.Ascii))
                    continue;
                // Nearness, then the name: never the order of the list.
                if (nearest is not { } other || Order(evidence).CompareTo(Order(other.Evidence)) is var order
                    && (order < 0 || (order == 0 && string.CompareOrdinal(real.Ascii, other.Real.Ascii) < 0)))
                    nearest = (real, evidence);
            }
            if (nearest is { } chosen)
            {
                return new Verdict
                {
                    Code = VerdictCode.Lookalike,
                    Site = seen.Domain.Ascii.AsMemory(),
                    Entry = chosen.Real.Ascii.AsMemory(),
                    Kind = rule.Kind,
                    Evidence = chosen.Evidence,
                };
            }
        }
        return null;

        static int Order(Evidence evidence) => evidence.Distance ?? int.MaxValue;
    }
}

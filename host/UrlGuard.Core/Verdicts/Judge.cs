using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;
using static UrlGuard.Core.Rules.LookalikeKind;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// Compares a host with the protected domains and says what it is. The same host and lists always give the same verdict:
/// the judge has no clock, no memory and nothing but what it is given. Safe for use by several threads.
/// </summary>
/// <param name="protectedDomains">What may be imitated.</param>
/// <param name="exemptions">What is never warned about.</param>
/// <param name="knowledge">What is known of honest names.</param>
public sealed class Judge(ProtectedDomains protectedDomains, Exemptions exemptions, Knowledge knowledge)
{
    [ThreadStatic]
    private static List<Candidate>? candidates;

    [ThreadStatic]
    private static Effort? usualEffort;

    /// <summary>
    /// True when an organisation lets names through that only use a protected one. A name an edit or two away, or the same under another
    /// ending, is asked about all the same: that such names are stopped is promised.
    /// </summary>
    public bool LetsUnsureThrough { get; init; }

    /// <summary>
    /// True where nobody reads the words: a lookalike's evidence is left out, which takes longer to make than the verdict.
    /// </summary>
    public bool IsBrief { get; init; }

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
    public Verdict Check(HostName host) => Check(host, usualEffort ??= new Effort());

    /// <summary>The same with an effort of one's own.</summary>
    internal Verdict Check(HostName host, Effort effort) => Check(host, effort, isShown: false);

    /// <param name="host">The host.</param>
    /// <param name="effort">Is counted.</param>
    /// <param name="isShown">True for the host that a proxy shows, which is not looked for another one in it.</param>
    private Verdict Check(HostName host, Effort effort, bool isShown)
    {
        UnjudgedReason reason = RegistrableDomain.TryCreate(host, out RegistrableDomain site);
        if (reason == UnjudgedReason.PublicSuffix && protectedDomains.Contains(host.Span))
            return Protected(host.Text, host.Text);
        if (reason != UnjudgedReason.None)
            return Verdict.Unjudged(reason);
        if (protectedDomains.FindAbove(site) is { IsEmpty: false } entry)
            return Protected(site.Text, entry);

        if (exemptions.Find(host) is { IsEmpty: false } exemption)
        {
            return new Verdict
            {
                Code = VerdictCode.Exempt,
                Site = site.Text,
                Entry = exemption,
            };
        }

        // What a proxy shows is what a person sees, whoever the proxy belongs to.
        if (
            !isShown
            && RewritingProxy.TryReadShown(host, out HostName shown)
            && Check(shown, effort, isShown: true) is { Code: not VerdictCode.Unjudged } verdict
        )
        {
            return verdict.Code == VerdictCode.Protected ? new Verdict { Code = VerdictCode.Known, Site = site.Text } : verdict;
        }

        if (knowledge.IsKnown(site.Text.Span))
            return new Verdict { Code = VerdictCode.Known, Site = site.Text };

        return Compare(host, site, effort);
    }

    /// <summary>
    /// Judges a name of the list as if it were not on it: whether it imitates another one there. A known site imitates nobody, nor does
    /// one of the same owner.
    /// </summary>
    /// <param name="name">A registrable domain, A-label form.</param>
    public Verdict CheckListed(string name)
    {
        RegistrableDomain site = default;
        UnjudgedReason reason = HostName.TryCreate(name.AsMemory(), out HostName host);
        if (reason == UnjudgedReason.None)
            reason = RegistrableDomain.TryCreate(host, out site);
        if (reason != UnjudgedReason.None)
            return Verdict.Unjudged(reason);
        return knowledge.IsKnown(site.Text.Span)
            ? new Verdict { Code = VerdictCode.Known, Site = site.Text }
            : Compare(host, site, usualEffort ??= new Effort());
    }

    private Verdict Compare(HostName host, RegistrableDomain site, Effort effort)
    {
        List<Candidate> near = candidates ??= [];
        near.Clear();
        effort.Renew();
        protectedDomains.FindCandidates(host, site, near, effort);
        MostSevere? severest =
            near.Count > 0 ? new MostSevere(protectedDomains, knowledge, new SeenHost(host, site), effort) { IsBrief = IsBrief } : null;
        Verdict? found = severest?.Among(near);
        if (
            LetsUnsureThrough && found is { Certainty: Certainty.Unsure, Kind: not (Typo or Transposition or DoubleTypo or TldSwap) } unsure
        )
        {
            return unsure.LetThrough();
        }

        return found
            ?? new Verdict
            {
                Code = VerdictCode.Clear,
                Site = site.Text,
                ClearReason = severest?.ClearReason ?? ClearReason.NothingClose,
            };
    }

    private static Verdict Protected(ReadOnlyMemory<char> site, ReadOnlyMemory<char> entry) =>
        new()
        {
            Code = VerdictCode.Protected,
            Site = site,
            Entry = entry,
        };
}

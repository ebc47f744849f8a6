using UrlGuard.Core.Data;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Lists;

/// <summary>
/// All that is known of honest names: sites that imitate nobody, names of one owner, and how closely names are looked at. One
/// object that is given to the judge and to the gate plan. Immutable.
/// </summary>
public sealed class Knowledge
{
    /// <summary>The built-in knowledge alone.</summary>
    public static readonly Knowledge BuiltIn = new(LocalKnowledge.None);

    private readonly LocalKnowledge local;
    private readonly bool hasSites;

    /// <summary>Adds what is known here to what is built in.</summary>
    public Knowledge(LocalKnowledge local)
        : this(local, hasSites: true) { }

    private Knowledge(LocalKnowledge local, bool hasSites)
    {
        this.local = local;
        this.hasSites = hasSites;
    }

    /// <summary>The thresholds that may be set.</summary>
    public Sensitivity Sensitivity => local.Sensitivity;

    /// <summary>All known sites, as registrable domains, A-label form: the built-in ones, sorted, then those known here, sorted.</summary>
    public IEnumerable<string> Sites => hasSites ? KnownSites.All().Concat(local.Known) : local.Known;

    /// <summary>The same without the built-in list of known sites.</summary>
    public Knowledge WithoutSites() => new(local, hasSites: false);

    /// <summary>True when the same is known: what was judged by the one holds by the other.</summary>
    public bool IsSame(Knowledge other) =>
        hasSites == other.hasSites
        && Sensitivity == other.Sensitivity
        && local.Known.SequenceEqual(other.local.Known)
        && local.Owned.SequenceEqual(other.local.Owned);

    /// <summary>True when a registrable domain, A-label form, imitates nobody.</summary>
    internal bool IsKnown(ReadOnlySpan<char> domain) =>
        local.IsKnown(domain)
        || (hasSites && (KnownSites.Contains(domain) || HostedNames.IsHoster(domain) || KnownSites.IsReserved(domain)));

    /// <summary>True when the owner of a registrable domain, A-label form, is known.</summary>
    internal bool HasOwner(ReadOnlySpan<char> domain) => Owners.Has(domain) || local.HasOwner(domain);

    /// <summary>True when two registrable domains, A-label form, belong to one owner.</summary>
    public bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Owners.AreSame(one, other) || local.AreSame(one, other);
}

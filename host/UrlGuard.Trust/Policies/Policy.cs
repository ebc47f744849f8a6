namespace UrlGuard.Trust.Policies;

/// <summary>An administrator's settings from one carrier: the usable ones only.</summary>
/// <param name="Protected">Protected domains.</param>
/// <param name="Exempt">Exemptions.</param>
public sealed record Policy(PolicyList Protected, PolicyList Exempt)
{
    /// <summary>No policy.</summary>
    public static readonly Policy None = new(PolicyList.None, PolicyList.None);

    /// <summary>Groups of sites of one owner, as registrable domains in A-label form.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SameOwner { get; init; } = [];

    /// <summary>More known sites, as registrable domains in A-label form.</summary>
    public IReadOnlyList<string> KnownSites { get; init; } = [];

    /// <summary>Every other value, as JSON, by <see cref="PolicyKey.Path"/>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>The policy of one carrier, as far as it is usable. Each part is by <see cref="PolicyKey.Path"/>.</summary>
public sealed record Policy
{
    /// <summary>No policy.</summary>
    public static readonly Policy None = new();

    /// <summary>Single values, as JSON.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Lists of names in A-label form, each name once.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Groups of such names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Groups { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();

    /// <summary>The names by which protected domains are also known.</summary>
    public IReadOnlyList<OtherName> Others { get; init; } = [];

    /// <summary>Protected domains.</summary>
    public PolicyList Protected => new(Get(PolicyKeys.ProtectedMode), Names(PolicyKeys.ProtectedDomains)) { Others = Others };

    /// <summary>Exemptions.</summary>
    public PolicyList Exempt => new(Get(PolicyKeys.ExemptMode), Names(PolicyKeys.ExemptDomains));

    /// <summary>Groups of sites of one owner, as registrable domains.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SameOwner => Groups.GetValueOrDefault(PolicyKeys.SameOwner) ?? [];

    /// <summary>More known sites, as registrable domains.</summary>
    public IReadOnlyList<string> KnownSites => Names(PolicyKeys.KnownSites);

    /// <summary>The value of a key.</summary>
    public T Get<T>(PolicyKey<T> key) => Settings.TryGetValue(key.Path, out string? json) ? key.Read(json) : key.Otherwise;

    private IReadOnlyList<string> Names(string path) => Lists.GetValueOrDefault(path) ?? [];
}

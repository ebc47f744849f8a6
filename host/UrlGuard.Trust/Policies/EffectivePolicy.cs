using UrlGuard.Core.Rules;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>All that administrators set, as it is in force, but for the two lists: these hold the person's entries too.</summary>
/// <param name="Settings">Single values, in the order of the schema.</param>
/// <param name="KnownSites">More known sites, by name.</param>
/// <param name="SameOwner">Sites of one owner, by their first names.</param>
public sealed record EffectivePolicy(
    IReadOnlyList<PolicySetting> Settings,
    IReadOnlyList<ListEntry> KnownSites,
    IReadOnlyList<OwnerGroup> SameOwner
)
{
    /// <summary>No policy.</summary>
    public static readonly EffectivePolicy None = new([], [], []);

    /// <summary>The value of a key.</summary>
    public T Get<T>(PolicyKey<T> key) => Find(key.Path) is { } setting ? key.Read(setting.Json) : key.Otherwise;

    /// <summary>The source of a key's value; null when nobody set it.</summary>
    public EntrySource? SourceOf<T>(PolicyKey<T> key) => Find(key.Path)?.Source;

    /// <summary>The setting of a key of the schema; null when nobody set it.</summary>
    public PolicySetting? Find(PolicyKey key) => Find(key.Path);

    /// <summary>The same, with warnings.</summary>
    internal EffectivePolicy WithoutReportOnly() =>
        this with
        {
            Settings = [.. Settings.Where(each => !PolicyKeys.IsOfReportOnly(each.Key))],
        };

    /// <summary>The sensitivity of the judge.</summary>
    public Sensitivity Sensitivity =>
        Sensitivity.Names.Zip(PolicyKeys.Thresholds).Aggregate(Sensitivity.Default, (all, next) => all.With(next.First, Get(next.Second)));

    private PolicySetting? Find(string path) => Settings.FirstOrDefault(setting => setting.Key == path);
}

using System.Text.Json;
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

    /// <summary>A setting; null when nobody set it.</summary>
    public PolicySetting? Find(string key) => Settings.FirstOrDefault(setting => setting.Key == key);

    /// <summary>A setting that is a text.</summary>
    public string? Text(string key) =>
        Find(key) is { } setting ? JsonSerializer.Deserialize(setting.Json, PolicyJson.Default.String) : null;

    /// <summary>A setting that is true or false.</summary>
    public bool Flag(string key, bool otherwise) => Find(key) is { } setting ? setting.Json == "true" : otherwise;

    /// <summary>A setting that is a number.</summary>
    public int Number(string key, int otherwise) =>
        Find(key) is { } setting ? JsonSerializer.Deserialize(setting.Json, PolicyJson.Default.Int32) : otherwise;

    /// <summary>The sensitivity with which names are judged.</summary>
    public Sensitivity Sensitivity =>
        new()
        {
            TypoSameSuffix = Number("thresholds.typoSameSuffix", Thresholds.TypoSameSuffix),
            TypoOtherSuffix = Number("thresholds.typoOtherSuffix", Thresholds.TypoOtherSuffix),
            TypoCheapSuffix = Number("thresholds.typoCheapSuffix", Thresholds.TypoCheapSuffix),
            DoubleTypoSameSuffix = Number("thresholds.doubleTypoSameSuffix", Thresholds.DoubleTypoSameSuffix),
            DoubleTypoOtherSuffix = Number("thresholds.doubleTypoOtherSuffix", Thresholds.DoubleTypoOtherSuffix),
            DoubleTypoCheapSuffix = Number("thresholds.doubleTypoCheapSuffix", Thresholds.DoubleTypoCheapSuffix),
            GlanceSameSuffix = Number("thresholds.glanceSameSuffix", Thresholds.GlanceSameSuffix),
            GlanceOtherSuffix = Number("thresholds.glanceOtherSuffix", Thresholds.GlanceOtherSuffix),
            TldSwap = Number("thresholds.tldSwap", Thresholds.TldSwap),
            TldSwapCheapSuffix = Number("thresholds.tldSwapCheapSuffix", Thresholds.TldSwapCheapSuffix),
            TypoInCombination = Number("thresholds.typoInCombination", Thresholds.TypoInCombination),
        };
}

using UrlGuard.Core.Images;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The <see cref="Promises"/> that may be set, in letters: higher is quieter. Bounds are in
/// <c>host/data/policy.schema.json</c>. Lower bounds: what the index and the gate plan can find. Upper bounds: what still
/// protects. A name that looks the same letter by letter has no threshold.
/// </summary>
public sealed record Sensitivity
{
    /// <summary>As built in.</summary>
    public static readonly Sensitivity Default = new();

    /// <summary>One edit.</summary>
    internal Promise Typo { get; private init; } = Promises.Typo;

    /// <summary>Two edits.</summary>
    internal Promise DoubleTypo { get; private init; } = Promises.DoubleTypo;

    /// <summary>The same at a glance.</summary>
    internal Promise Glance { get; private init; } = Promises.Glance;

    /// <summary>The same label under another suffix.</summary>
    internal Promise TldSwap { get; private init; } = Promises.TldSwap;

    /// <inheritdoc cref="Thresholds.TypoInCombination"/>
    internal int TypoInCombination { get; private init; } = Thresholds.TypoInCombination;

    private static readonly Threshold[] All =
    [
        new("TypoSameSuffix", all => all.Typo.SameSuffix, (all, n) => all with { Typo = all.Typo with { SameSuffix = n } }),
        new("TypoOtherSuffix", all => all.Typo.OtherSuffix, (all, n) => all with { Typo = all.Typo with { OtherSuffix = n } }),
        new("TypoCheapSuffix", all => all.Typo.CheapSuffix, (all, n) => all with { Typo = all.Typo with { CheapSuffix = n } }),
        new(
            "DoubleTypoSameSuffix",
            all => all.DoubleTypo.SameSuffix,
            (all, n) => all with { DoubleTypo = all.DoubleTypo with { SameSuffix = n } }
        ),
        new(
            "DoubleTypoOtherSuffix",
            all => all.DoubleTypo.OtherSuffix,
            (all, n) => all with { DoubleTypo = all.DoubleTypo with { OtherSuffix = n } }
        ),
        new(
            "DoubleTypoCheapSuffix",
            all => all.DoubleTypo.CheapSuffix,
            (all, n) => all with { DoubleTypo = all.DoubleTypo with { CheapSuffix = n } }
        ),
        new("GlanceSameSuffix", all => all.Glance.SameSuffix, (all, n) => all with { Glance = all.Glance with { SameSuffix = n } }),
        new(
            "GlanceOtherSuffix",
            all => all.Glance.OtherSuffix,
            (all, n) => all with { Glance = all.Glance with { CheapSuffix = n, OtherSuffix = n } }
        ),
        new("TldSwap", all => all.TldSwap.OtherSuffix, (all, n) => all with { TldSwap = all.TldSwap with { OtherSuffix = n } }),
        new("TldSwapCheapSuffix", all => all.TldSwap.CheapSuffix, (all, n) => all with { TldSwap = all.TldSwap with { CheapSuffix = n } }),
        new("TypoInCombination", all => all.TypoInCombination, (all, n) => all with { TypoInCombination = n }),
    ];

    /// <summary>The names of all of them, in the order above; a policy's keys are made from these.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(threshold => threshold.Name)];

    /// <summary>The letters of one of the <see cref="Names"/>.</summary>
    public int this[string name] => Of(name).Get(this);

    /// <summary>The same with another number of letters for one of the <see cref="Names"/>.</summary>
    public Sensitivity With(string name, int letters) => Of(name).Set(this, letters);

    /// <summary>As numbers, in the order above.</summary>
    internal ReadOnlyMemory<byte> ToBytes() => All.Aggregate(new BlockWriter(), (bytes, threshold) => bytes.Put(threshold.Get(this))).Bytes;

    /// <summary>Reads what <see cref="ToBytes"/> wrote; an empty block is the default.</summary>
    /// <exception cref="InvalidDataException">It is too short.</exception>
    internal static Sensitivity From(Block block)
    {
        Sensitivity read = Default;
        if (!block.IsEmpty)
        {
            foreach (Threshold threshold in All)
                read = threshold.Set(read, block.TakeCount());
        }
        return read;
    }

    private static Threshold Of(string name) => All.Single(threshold => threshold.Name == name);

    private sealed record Threshold(string Name, Func<Sensitivity, int> Get, Func<Sensitivity, int, Sensitivity> Set);
}

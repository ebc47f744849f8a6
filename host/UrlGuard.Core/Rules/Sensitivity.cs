using UrlGuard.Core.Images;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The <see cref="Thresholds"/> that may be set, in letters: higher is quieter. Bounds are in
/// <c>host/data/policy.schema.json</c>. Lower bounds: what the index and the gate plan can find. Upper bounds: what still
/// protects. A name that looks the same letter by letter has no threshold.
/// </summary>
public sealed record Sensitivity
{
    /// <summary>As built in.</summary>
    public static readonly Sensitivity Default = new();

    /// <inheritdoc cref="Thresholds.TypoSameSuffix"/>
    public int TypoSameSuffix { get; init; } = Thresholds.TypoSameSuffix;

    /// <inheritdoc cref="Thresholds.TypoOtherSuffix"/>
    public int TypoOtherSuffix { get; init; } = Thresholds.TypoOtherSuffix;

    /// <inheritdoc cref="Thresholds.TypoCheapSuffix"/>
    public int TypoCheapSuffix { get; init; } = Thresholds.TypoCheapSuffix;

    /// <inheritdoc cref="Thresholds.DoubleTypoSameSuffix"/>
    public int DoubleTypoSameSuffix { get; init; } = Thresholds.DoubleTypoSameSuffix;

    /// <inheritdoc cref="Thresholds.DoubleTypoOtherSuffix"/>
    public int DoubleTypoOtherSuffix { get; init; } = Thresholds.DoubleTypoOtherSuffix;

    /// <inheritdoc cref="Thresholds.DoubleTypoCheapSuffix"/>
    public int DoubleTypoCheapSuffix { get; init; } = Thresholds.DoubleTypoCheapSuffix;

    /// <inheritdoc cref="Thresholds.GlanceSameSuffix"/>
    public int GlanceSameSuffix { get; init; } = Thresholds.GlanceSameSuffix;

    /// <inheritdoc cref="Thresholds.GlanceOtherSuffix"/>
    public int GlanceOtherSuffix { get; init; } = Thresholds.GlanceOtherSuffix;

    /// <inheritdoc cref="Thresholds.TldSwap"/>
    public int TldSwap { get; init; } = Thresholds.TldSwap;

    /// <inheritdoc cref="Thresholds.TldSwapCheapSuffix"/>
    public int TldSwapCheapSuffix { get; init; } = Thresholds.TldSwapCheapSuffix;

    /// <inheritdoc cref="Thresholds.TypoInCombination"/>
    public int TypoInCombination { get; init; } = Thresholds.TypoInCombination;

    private static readonly Threshold[] All =
    [
        new(nameof(TypoSameSuffix), each => each.TypoSameSuffix, (each, letters) => each with { TypoSameSuffix = letters }),
        new(nameof(TypoOtherSuffix), each => each.TypoOtherSuffix, (each, letters) => each with { TypoOtherSuffix = letters }),
        new(nameof(TypoCheapSuffix), each => each.TypoCheapSuffix, (each, letters) => each with { TypoCheapSuffix = letters }),
        new(
            nameof(DoubleTypoSameSuffix),
            each => each.DoubleTypoSameSuffix,
            (each, letters) => each with { DoubleTypoSameSuffix = letters }
        ),
        new(
            nameof(DoubleTypoOtherSuffix),
            each => each.DoubleTypoOtherSuffix,
            (each, letters) => each with { DoubleTypoOtherSuffix = letters }
        ),
        new(
            nameof(DoubleTypoCheapSuffix),
            each => each.DoubleTypoCheapSuffix,
            (each, letters) => each with { DoubleTypoCheapSuffix = letters }
        ),
        new(nameof(GlanceSameSuffix), each => each.GlanceSameSuffix, (each, letters) => each with { GlanceSameSuffix = letters }),
        new(nameof(GlanceOtherSuffix), each => each.GlanceOtherSuffix, (each, letters) => each with { GlanceOtherSuffix = letters }),
        new(nameof(TldSwap), each => each.TldSwap, (each, letters) => each with { TldSwap = letters }),
        new(nameof(TldSwapCheapSuffix), each => each.TldSwapCheapSuffix, (each, letters) => each with { TldSwapCheapSuffix = letters }),
        new(nameof(TypoInCombination), each => each.TypoInCombination, (each, letters) => each with { TypoInCombination = letters }),
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

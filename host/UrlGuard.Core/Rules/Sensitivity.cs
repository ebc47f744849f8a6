using UrlGuard.Core.Images;

namespace UrlGuard.Core.Rules;

/// <summary>
/// Those of the <see cref="Thresholds"/> that may be set, in letters: higher is quieter. Their bounds
/// (<c>host/data/policy.schema.json</c>) are what index and gate plan reach below, and what is still a guard above. What looks
/// the same, letter by letter, is no matter of taste and not among them.
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

    /// <summary>As numbers, in the order above.</summary>
    internal ReadOnlyMemory<byte> ToBytes() =>
        new BlockWriter()
            .Put(TypoSameSuffix)
            .Put(TypoOtherSuffix)
            .Put(TypoCheapSuffix)
            .Put(DoubleTypoSameSuffix)
            .Put(DoubleTypoOtherSuffix)
            .Put(DoubleTypoCheapSuffix)
            .Put(GlanceSameSuffix)
            .Put(GlanceOtherSuffix)
            .Put(TldSwap)
            .Put(TldSwapCheapSuffix)
            .Put(TypoInCombination)
            .Bytes;

    /// <summary>Reads what <see cref="ToBytes"/> wrote; an empty block is the default.</summary>
    /// <exception cref="InvalidDataException">It is too short.</exception>
    internal static Sensitivity From(Block block) =>
        block.IsEmpty
            ? Default
            : new Sensitivity
            {
                TypoSameSuffix = block.TakeCount(),
                TypoOtherSuffix = block.TakeCount(),
                TypoCheapSuffix = block.TakeCount(),
                DoubleTypoSameSuffix = block.TakeCount(),
                DoubleTypoOtherSuffix = block.TakeCount(),
                DoubleTypoCheapSuffix = block.TakeCount(),
                GlanceSameSuffix = block.TakeCount(),
                GlanceOtherSuffix = block.TakeCount(),
                TldSwap = block.TakeCount(),
                TldSwapCheapSuffix = block.TakeCount(),
                TypoInCombination = block.TakeCount(),
            };
}

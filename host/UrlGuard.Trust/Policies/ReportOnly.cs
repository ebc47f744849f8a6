using System.Globalization;
using System.Runtime.CompilerServices;
using UrlGuard.Core;
using UrlGuard.Core.Rules;

namespace UrlGuard.Trust.Policies;

/// <summary>An organisation's wish that lookalikes open and are counted only.</summary>
/// <param name="Ends">The moment from which there are warnings again; null for none.</param>
/// <param name="Kinds">The kinds that open; all where there are none.</param>
public sealed record ReportOnly(DateTimeOffset? Ends, IReadOnlyList<LookalikeKind> Kinds)
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>True where nothing at all is stopped.</summary>
    public bool CoversAll => Kinds.Count == 0;

    /// <summary>The wish in a policy; null where lookalikes are warned of. Whether it is over is for a clock to say.</summary>
    public static ReportOnly? Of(EffectivePolicy policy) =>
        Of(policy.Get(PolicyKeys.Mode), policy.Get(PolicyKeys.ReportOnlyEnds), policy.Get(PolicyKeys.ReportOnlyKinds));

    /// <inheritdoc cref="Of(EffectivePolicy)"/>
    public static ReportOnly? Of(Policy policy) =>
        Of(policy.Get(PolicyKeys.Mode), policy.Get(PolicyKeys.ReportOnlyEnds), policy.Get(PolicyKeys.ReportOnlyKinds));

    /// <summary>True until its end.</summary>
    public bool IsInForce(DateTimeOffset now) => Ends is not { } ends || now < ends;

    /// <summary>True of a kind that opens.</summary>
    public bool Covers(LookalikeKind kind) => CoversAll || Kinds.Contains(kind);

    /// <summary>English, for faults and the command line: what opens, and until when.</summary>
    public override string ToString()
    {
        string what = CoversAll ? "lookalikes" : $"lookalikes of some kinds ({string.Join(", ", Kinds.Select(WireName.Of))})";
        string end = Ends is { } ends
            ? string.Create(CultureInfo.InvariantCulture, $", until {ends.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
            : "";
        return $"{what} open and are counted, nobody is warned of them{end}";
    }

    /// <summary>Reads an end as a policy has it.</summary>
    internal static bool TryReadEnd(string? text, out DateTimeOffset ends) =>
        DateTimeOffset.TryParseExact(
            text,
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out ends
        );

    private static ReportOnly? Of(GuardMode mode, string? ends, IReadOnlyList<LookalikeKind> kinds) =>
        mode == GuardMode.ReportOnly ? new ReportOnly(TryReadEnd(ends, out DateTimeOffset end) ? end : null, kinds) : null;

    /// <summary>The kinds as bits, for a compiled list.</summary>
    internal ushort Mask => (ushort)Kinds.Aggregate(0, (mask, kind) => mask | (1 << Unsafe.BitCast<LookalikeKind, int>(kind)));

    /// <summary>The kinds of such bits.</summary>
    internal static IReadOnlyList<LookalikeKind> KindsOf(ushort mask) =>
        mask == 0 ? [] : [.. Enum.GetValues<LookalikeKind>().Where(kind => (mask & (1 << Unsafe.BitCast<LookalikeKind, int>(kind))) != 0)];
}

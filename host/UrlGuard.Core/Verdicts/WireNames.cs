using UrlGuard.Core.Coverage;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>How verdicts, kinds and reasons are written for other programs (CONTRACT, section 2; docs/protocol.md).</summary>
public static class WireNames
{
    /// <summary>The name of a verdict.</summary>
    public static string Of(VerdictCode code) =>
        code switch
        {
            VerdictCode.Protected => "protected",
            VerdictCode.Exempt => "exempt",
            VerdictCode.Known => "known",
            VerdictCode.Clear => "clear",
            VerdictCode.Lookalike => "lookalike",
            _ => "unjudged",
        };

    /// <summary>The name of a kind.</summary>
    public static string Of(LookalikeKind kind) =>
        kind switch
        {
            LookalikeKind.Homoglyph => "homoglyph",
            LookalikeKind.MixedScript => "mixed-script",
            LookalikeKind.Embedding => "embedding",
            LookalikeKind.Hosted => "hosted",
            LookalikeKind.Separator => "separator",
            LookalikeKind.TldSwap => "tld-swap",
            LookalikeKind.Transposition => "transposition",
            LookalikeKind.Typo => "typo",
            LookalikeKind.Combosquat => "combosquat",
            LookalikeKind.DoubleTypo => "double-typo",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The name of a reason; empty for <see cref="UnjudgedReason.None"/>.</summary>
    public static string Of(UnjudgedReason reason) =>
        reason switch
        {
            UnjudgedReason.None => "",
            UnjudgedReason.IpAddress => "ip-address",
            UnjudgedReason.Localhost => "localhost",
            UnjudgedReason.SingleLabel => "single-label",
            UnjudgedReason.PublicSuffix => "public-suffix",
            UnjudgedReason.NotWeb => "not-web",
            _ => "bad-name",
        };

    /// <summary>The name of an outcome.</summary>
    public static string Of(VariantOutcome outcome) =>
        outcome switch
        {
            VariantOutcome.Caught => "caught",
            VariantOutcome.KnownSite => "known-site",
            VariantOutcome.SameOwner => "same-owner",
            VariantOutcome.Exempt => "exempt",
            VariantOutcome.Protected => "protected",
            VariantOutcome.Missed => "missed",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

    /// <summary>The name of an operation.</summary>
    public static string Of(SegmentOp op) =>
        op switch
        {
            SegmentOp.Same => "same",
            SegmentOp.Replaced => "replaced",
            SegmentOp.Swapped => "swapped",
            SegmentOp.Added => "added",
            SegmentOp.Lost => "lost",
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
        };
}

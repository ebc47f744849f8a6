using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Explanations;

/// <summary>Tells letters that are dressed up as others from those that a hand or an ear mistakes.</summary>
internal static class Disguises
{
    /// <summary>True of a piece that has one.</summary>
    internal static bool Has(Segment segment) =>
        segment.Op == SegmentOp.Added
            ? IsForeign(segment.Seen)
            : segment.Op == SegmentOp.Replaced
                && (
                    IsForeign(segment.Seen) != IsForeign(segment.Real)
                    || HasDigit(segment.Seen) != HasDigit(segment.Real)
                    || IsPair(segment.Seen) && Ascii.IsValid(segment.Real)
                );

    private static bool HasDigit(string text) => text.Any(char.IsAsciiDigit);

    private static bool IsPair(string text) => text is "rn" or "vv" or "cl";

    private static bool IsForeign(string text) => text.EnumerateRunes().Any(rune => Scripts.Foreign(rune) is not null);
}

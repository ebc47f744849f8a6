using System.Runtime.CompilerServices;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// Cuts a label of a length into three even segments; those of one or two letters have empty ones, which every label of that
/// length has in common.
/// </summary>
internal static class LabelSegments
{
    internal const int Count = 3;

    /// <summary>The place where a segment begins; the one behind the last begins at the end.</summary>
    internal static int Start(int length, int segment) => length * segment / Count;

    /// <summary>The hash under which labels of a length that have a segment are found.</summary>
    /// <param name="text">The segment's first letter.</param>
    /// <param name="length">Letters of the whole label.</param>
    /// <param name="segment">Which segment.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Hash(ref byte text, int length, int segment) =>
        LabelHash.Of(ref text, Start(length, segment + 1) - Start(length, segment), length * Count + segment);
}

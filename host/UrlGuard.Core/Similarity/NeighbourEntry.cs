using System.Numerics;
using System.Runtime.InteropServices;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// A label under one of its segments. The signature lies beside the place, so that nearly every stranger is turned away
/// without a look at its letters, which lie on another cache line.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct NeighbourEntry(ulong signature, int length, int place)
{
    /// <summary>Most labels of one length: what is left of 32 bits beside the length.</summary>
    internal const int MaxPlaces = 1 << 26;

    private readonly ulong signature = signature;
    private readonly uint lengthAndPlace = (uint)length << 26 | (uint)place;

    /// <summary>Letters of the label.</summary>
    internal int Length => (int)(lengthAndPlace >> 26);

    /// <summary>Which of the labels of this length.</summary>
    internal int Place => (int)(lengthAndPlace & (MaxPlaces - 1));

    /// <summary>Whether so many edits could do: one takes away at most one bit and adds at most one.</summary>
    internal bool IsNear(ulong other, int limit) =>
        BitOperations.PopCount(signature & ~other) <= limit && BitOperations.PopCount(other & ~signature) <= limit;
}

using System.Runtime.CompilerServices;
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

    /// <summary>The label, as one number; never 0.</summary>
    internal readonly uint LengthAndPlace = (uint)length << 26 | (uint)place;

    /// <summary>Letters of a label by its number.</summary>
    internal static int LengthOf(uint lengthAndPlace) => (int)(lengthAndPlace >> 26);

    /// <summary>The label's number among those of its length.</summary>
    internal static uint PlaceOf(uint lengthAndPlace) => lengthAndPlace & (MaxPlaces - 1);

    /// <summary>
    /// True when it has this length and so many edits could be enough. An edit takes away at most one bit and adds at most one,
    /// so clearing the lowest bit once for each edit must leave nothing. No branch depends on the entry: it would be predicted
    /// wrongly.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNear(ulong other, int length, int limit)
    {
        ulong lost = signature & ~other,
            added = other & ~signature;
        for (; limit > 0; limit--)
        {
            lost &= lost - 1;
            added &= added - 1;
        }
        return (lost | added | ((LengthAndPlace >> 26) ^ (uint)length)) == 0;
    }
}

using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace UrlGuard.Fuzz;

/// <summary>
/// Records the branches that inputs take, where the assemblies are instrumented (<see cref="Instrumented"/>): SharpFuzz counts
/// each pair of branches that follow each other in a map, as AFL does, and here the map belongs to this process.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int MapSize = 1 << 16;

    private readonly byte* map = (byte*)NativeMemory.AllocZeroed(MapSize);
    private readonly byte[] seen = new byte[MapSize];

    internal Coverage() => Trace.SharedMem = map;

    /// <summary>Pairs of branches seen so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Forgets the last input.</summary>
    internal void Begin()
    {
        new Span<byte>(map, MapSize).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>True when the input took a new branch, or took a known one a new order of magnitude of times.</summary>
    internal bool IsNew()
    {
        bool isNew = false;
        ReadOnlySpan<ulong> words = new(map, MapSize / sizeof(ulong));
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == 0)
                continue;
            for (int at = i * sizeof(ulong); at < (i + 1) * sizeof(ulong); at++)
            {
                byte size = Magnitude(map[at]);
                if ((seen[at] | size) == seen[at])
                    continue;
                Count += seen[at] == 0 ? 1 : 0;
                seen[at] |= size;
                isNew = true;
            }
        }
        return isNew;
    }

    /// <summary>AFL's buckets: 1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more; a bit each.</summary>
    private static byte Magnitude(byte count) =>
        count switch
        {
            0 => 0,
            1 => 1,
            2 => 2,
            3 => 4,
            < 8 => 8,
            < 16 => 16,
            < 32 => 32,
            < 128 => 64,
            _ => 128,
        };
}

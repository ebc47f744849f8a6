using System.Runtime.CompilerServices;

namespace UrlGuard.Core.Images;

/// <summary>
/// Equal items side by side in an image. Whoever reads keeps the image alive meanwhile; every index is checked, because an
/// image may come from a file.
/// </summary>
internal readonly unsafe struct Table<T>
    where T : unmanaged
{
    private readonly T* start;

    internal Table(void* start, int count)
    {
        this.start = (T*)start;
        Count = count;
    }

    internal int Count { get; }

    /// <summary>The first item: to fetch ahead, not to read.</summary>
    internal T* Start => start;

    internal ReadOnlySpan<T> Span => new(start, Count);

    internal T this[uint index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] // at the heart of every search
        get
        {
            if (index >= (uint)Count)
                ThrowOutside();
            return start[index];
        }
    }

    /// <summary>The items from one index to before another.</summary>
    internal ReadOnlySpan<T> this[uint from, uint to]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (from > to || to > (uint)Count)
                ThrowOutside();
            return new ReadOnlySpan<T>(start + from, (int)(to - from));
        }
    }

    private static void ThrowOutside() => throw new InvalidDataException("an index points outside its table");
}

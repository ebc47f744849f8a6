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

    internal ReadOnlySpan<T> Span => new(start, Count);

    internal T this[uint index]
    {
        get
        {
            if (index >= (uint)Count)
                throw new InvalidDataException("an index points outside its table");
            return start[index];
        }
    }

    /// <summary>The items from one index to before another.</summary>
    internal ReadOnlySpan<T> this[uint from, uint to] => from <= to && to <= (uint)Count
        ? new ReadOnlySpan<T>(start + from, (int)(to - from))
        : throw new InvalidDataException("a range points outside its table");
}

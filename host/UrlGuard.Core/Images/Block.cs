namespace UrlGuard.Core.Images;

/// <summary>Bytes of an image, cut into tables from the front. What is cut is counted, never trusted.</summary>
internal unsafe ref struct Block(byte* start, long length)
{
    private byte* next = start;
    private long left = length;

    /// <summary>Bytes that have not been cut yet.</summary>
    internal readonly long Length => left;

    /// <summary>True when all of it has been cut: a block has no gaps and no rest.</summary>
    internal readonly bool IsEmpty => left == 0;

    /// <summary>Cuts the next items off.</summary>
    /// <exception cref="InvalidDataException">So many are not there.</exception>
    internal Table<T> Take<T>(long count)
        where T : unmanaged
    {
        if (count < 0 || count > Math.Min(int.MaxValue, left / sizeof(T)))
            throw new InvalidDataException("a table is longer than its image");
        Table<T> table = new Table<T>(next, (int)count);
        next += count * sizeof(T);
        left -= count * sizeof(T);
        return table;
    }

    /// <summary>Cuts one number off that says how many items follow.</summary>
    internal int TakeCount()
    {
        uint count = Take<uint>(1)[0];
        return count <= int.MaxValue / 2 ? (int)count : throw new InvalidDataException("a count is out of range");
    }
}

using System.Collections;

namespace UrlGuard.Core.Images;

/// <summary>
/// A list whose items are made when they are asked for. It keeps a few of the last ones: the same are asked for again and again.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the one at an index.</param>
public sealed class LazyList<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    private const int KeptCount = 256;

    private readonly Kept?[] kept = new Kept?[KeptCount];

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            ref Kept? slot = ref kept[(uint)index % KeptCount];
            // Read and written whole by any number of threads: the worst is that an item is made twice.
            if (slot is { } last && last.Index == index)
                return last.Item;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            T item = make(index);
            slot = new Kept(index, item);
            return item;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
            yield return make(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record Kept(int Index, T Item);
}

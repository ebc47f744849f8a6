using System.Collections;

namespace UrlGuard.Core.Images;

/// <summary>A list whose items are made when they are asked for.</summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the one at an index.</param>
public sealed class LazyList<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index] => (uint)index < (uint)count ? make(index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
            yield return make(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

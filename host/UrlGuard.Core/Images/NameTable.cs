using System.Text;

namespace UrlGuard.Core.Images;

/// <summary>Names, each with a number: its place. Those that are looked for are in ASCII and sorted by their bytes.</summary>
internal readonly struct NameTable
{
    private readonly Table<uint> ends;
    private readonly Table<byte> text;

    /// <summary>Opens what <see cref="Build"/> made; an empty block is an empty table.</summary>
    internal NameTable(Block block)
    {
        if (block.IsEmpty)
            return;
        ends = block.Take<uint>(block.TakeCount());
        text = block.Take<byte>(block.Length);
    }

    internal int Count => ends.Count;

    /// <summary>Lays names out.</summary>
    internal static ReadOnlyMemory<byte> Build(IReadOnlyCollection<string> names)
    {
        List<uint> ends = new List<uint>(names.Count);
        List<byte> text = new List<byte>();
        foreach (string name in names)
        {
            text.AddRange(Encoding.UTF8.GetBytes(name));
            ends.Add((uint)text.Count);
        }
        return new BlockWriter().Put(names.Count).Put(ends).Put(text).Bytes;
    }

    /// <summary>The letters of a name.</summary>
    internal ReadOnlySpan<byte> this[int number] => text[number == 0 ? 0 : ends[(uint)number - 1], ends[(uint)number]];

    /// <summary>A name.</summary>
    internal string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a name; negative when it is not there.</summary>
    internal int Find(ReadOnlySpan<char> name)
    {
        int low = 0,
            high = Count - 1;
        while (low <= high)
        {
            int middle = low + (high - low) / 2,
                order = Compare(this[middle], name);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<char> other)
    {
        int shorter = Math.Min(one.Length, other.Length);
        for (int i = 0; i < shorter; i++)
        {
            if (one[i] != other[i])
                return one[i] - other[i];
        }
        return one.Length - other.Length;
    }
}

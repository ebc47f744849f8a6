using System.Globalization;
using System.Reflection;
using System.Text;

namespace UrlGuard.Core.Data;

/// <summary>
/// A text file of <c>host/data/</c>, embedded in the program and searched where it lies: lines of <c>key TAB rest</c>,
/// LF, sorted by their bytes. Opening costs nothing and allocates nothing, so start-up does not grow with the data.
/// </summary>
internal sealed unsafe class SortedText
{
    private readonly byte* bytes;
    private readonly int length;

    private SortedText(byte* bytes, int length)
    {
        this.bytes = bytes;
        this.length = length;
    }

    /// <summary>Opens an embedded file. A missing one is a broken build, hence an exception.</summary>
    internal static SortedText Open(string name)
    {
        // An embedded resource is mapped with the program and never moves: the pointer outlives the stream object.
        UnmanagedMemoryStream stream =
            (UnmanagedMemoryStream?)Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in UrlGuard.Core");
        return new SortedText(stream.PositionPointer, checked((int)stream.Length));
    }

    /// <summary>Reads a list that is being made: the trainer's.</summary>
    internal static SortedText Of(ReadOnlySpan<byte> text)
    {
        byte* copy = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc((nuint)text.Length);
        text.CopyTo(new Span<byte>(copy, text.Length));
        return new SortedText(copy, text.Length);
    }

    internal ReadOnlySpan<byte> Bytes => new(bytes, length);

    /// <summary>Counts the lines; linear.</summary>
    internal int CountLines() => Bytes.Count((byte)'\n');

    /// <summary>Finds the line whose key is <paramref name="key"/> (ASCII) and gives what follows its TAB.</summary>
    internal bool TryFind(scoped ReadOnlySpan<char> key, out ReadOnlySpan<byte> rest) => TryFind(key, 0, length, out rest);

    /// <summary>The same among the lines between two places, at each of which a line begins.</summary>
    internal bool TryFind(scoped ReadOnlySpan<char> key, int low, int high, out ReadOnlySpan<byte> rest) =>
        Search(key, low, high, out _, out rest);

    /// <summary>The place of the first line whose key is not less than <paramref name="key"/>.</summary>
    internal int PlaceOf(scoped ReadOnlySpan<char> key)
    {
        Search(key, 0, length, out int place, out _);
        return place;
    }

    private bool Search(scoped ReadOnlySpan<char> key, int low, int high, out int place, out ReadOnlySpan<byte> rest)
    {
        while (low < high)
        {
            int start = LineStart((low + high) / 2, low);
            ReadOnlySpan<byte> line = LineAt(start);
            int order = CompareKey(line, key, out int keyLength);
            if (order == 0)
            {
                rest = keyLength < line.Length ? line[(keyLength + 1)..] : default;
                place = start;
                return true;
            }
            if (order < 0)
                low = start + line.Length + 1;
            else
                high = start;
        }
        place = low;
        rest = default;
        return false;
    }

    /// <summary>
    /// For files of ranges <c>START TAB END TAB value</c> in six upper-case hexadecimal digits: gives the value of the
    /// range that holds <paramref name="codePoint"/>.
    /// </summary>
    internal bool TryFindRange(int codePoint, out ReadOnlySpan<byte> value)
    {
        const int DigitCount = 6;
        int low = 0,
            high = length;
        while (low < high)
        {
            int start = LineStart((low + high) / 2, low);
            ReadOnlySpan<byte> line = LineAt(start);
            if (Hex(line[..DigitCount]) > codePoint)
            {
                high = start;
            }
            else if (Hex(line.Slice(DigitCount + 1, DigitCount)) < codePoint)
            {
                low = start + line.Length + 1;
            }
            else
            {
                value = line[(2 * (DigitCount + 1))..];
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>Finds the line of one code point in a file keyed by six hexadecimal digits.</summary>
    internal bool TryFind(int codePoint, out ReadOnlySpan<byte> rest)
    {
        Span<char> key = stackalloc char[6];
        codePoint.TryFormat(key, out _, "X6", CultureInfo.InvariantCulture);
        return TryFind(key, out rest);
    }

    internal static int Hex(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    internal static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private int LineStart(int position, int floor)
    {
        int back = Bytes[floor..position].LastIndexOf((byte)'\n');
        return floor + back + 1;
    }

    private ReadOnlySpan<byte> LineAt(int start)
    {
        ReadOnlySpan<byte> rest = Bytes[start..];
        int end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private static int CompareKey(ReadOnlySpan<byte> line, scoped ReadOnlySpan<char> key, out int keyLength)
    {
        for (int i = 0; ; i++)
        {
            bool lineEnds = i == line.Length || line[i] == (byte)'\t';
            if (lineEnds || i == key.Length)
            {
                keyLength = i;
                return lineEnds ? (i == key.Length ? 0 : -1) : 1;
            }
            int order = line[i] - key[i];
            if (order != 0)
            {
                keyLength = i;
                return order;
            }
        }
    }
}

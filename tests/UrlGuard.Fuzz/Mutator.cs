using System.Text;

namespace UrlGuard.Fuzz;

/// <summary>Makes inputs of kept ones: a few changes each, with the words of the target. The same seed, the same inputs.</summary>
internal sealed class Mutator
{
    /// <summary>Changes of one input: 1, 2, 4 or 8.</summary>
    private const int MostDoublings = 4;

    private static readonly byte[] Telling =
    [
        0,
        1,
        (byte)'\t',
        (byte)'\n',
        (byte)'\r',
        (byte)' ',
        (byte)'"',
        (byte)'#',
        (byte)'-',
        (byte)'.',
        (byte)'\\',
        0x7F,
        0x80,
        0xC0,
        0xED,
        0xFF,
    ];

    private readonly IReadOnlyList<byte[]> kept;
    private readonly byte[][] words;
    private readonly byte[] buffer;
    private SplitMix random;
    private int length;

    /// <param name="kept">What to begin with.</param>
    /// <param name="target">Whose inputs they are.</param>
    /// <param name="seed">Says all that follows.</param>
    internal Mutator(IReadOnlyList<byte[]> kept, IFuzzTarget target, ulong seed)
    {
        this.kept = kept;
        words = [.. target.Words.Select(Encoding.UTF8.GetBytes)];
        buffer = new byte[target.MaxLength];
        random = new SplitMix(seed);
    }

    /// <summary>The next input; good until the one after.</summary>
    internal ReadOnlySpan<byte> Next()
    {
        byte[] parent = kept[random.Next(kept.Count)];
        length = Math.Min(parent.Length, buffer.Length);
        parent.AsSpan(0, length).CopyTo(buffer);
        for (int left = 1 << random.Next(MostDoublings); left > 0; left--)
            Change();
        return buffer.AsSpan(0, length);
    }

    private void Change()
    {
        int at = random.Next(length + 1),
            count = Math.Min(random.Next(16), length - at);
        switch (random.Next(8))
        {
            case 0 when at < length:
                buffer[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < length:
                buffer[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2:
                Replace(at, count, default);
                break;
            case 3: // a part twice
                Replace(at, 0, buffer.AsSpan(at, count).ToArray());
                break;
            case 4:
                Replace(at, 0, words[random.Next(words.Length)]);
                break;
            case 5:
                Replace(at, count, words[random.Next(words.Length)]);
                break;
            case 6: // the end of another
                byte[] other = kept[random.Next(kept.Count)];
                Replace(at, length - at, other.AsSpan(random.Next(other.Length + 1)));
                break;
            default:
                Span<byte> letter = stackalloc byte[4];
                int code = random.Next(4) == 0 ? random.Next(0x110000) : random.Next(0x3000);
                Replace(at, 0, letter[..(Rune.IsValid(code) ? new Rune(code) : new Rune('x')).EncodeToUtf8(letter)]);
                break;
        }
    }

    private void Replace(int at, int count, ReadOnlySpan<byte> by)
    {
        by = by[..Math.Min(by.Length, buffer.Length - length + count)];
        buffer.AsSpan(at + count, length - at - count).CopyTo(buffer.AsSpan(at + by.Length));
        by.CopyTo(buffer.AsSpan(at));
        length += by.Length - count;
    }
}

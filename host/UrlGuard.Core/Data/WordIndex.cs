using System.Collections;
using System.Numerics;
using System.Text;

namespace UrlGuard.Core.Data;

/// <summary>
/// A sorted list of words that is asked for every piece of a name. Of each pair of first letters it notes, when it is first asked, where
/// the words lie, how long the longest is, and a mark for each word by its other letters, so that most questions end at once.
/// </summary>
internal sealed class WordIndex(SortedText list)
{
    private const int Symbols = 36;

    /// <summary>Bits for each word: of eight questions for what is no word, one is looked up in vain.</summary>
    private const int BitsOfAWord = 8;

    private readonly Bucket?[] buckets = new Bucket?[Symbols * Symbols];

    /// <summary>Letters of the longest word that begins with two letters; 0 where there is none.</summary>
    internal int LongestWith(char first, char second) => Find(first, second)?.Longest ?? 0;

    /// <summary>Finds a word of two letters or more and gives what stands behind it.</summary>
    internal bool TryFind(ReadOnlySpan<char> word, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        return word.Length >= 2
            && Find(word[0], word[1]) is { } bucket
            && word.Length <= bucket.Longest
            && bucket.Marks.Get(MarkOf(word) & (bucket.Marks.Length - 1))
            && list.TryFind(word, bucket.Start, bucket.End, out rest);
    }

    private Bucket? Find(char first, char second)
    {
        if (Symbol(first) is not (>= 0 and int one) || Symbol(second) is not (>= 0 and int other))
            return null;
        return buckets[one * Symbols + other] ??= Look(first, second);
    }

    private Bucket Look(char first, char second)
    {
        int start = list.PlaceOf([first, second]),
            end = list.PlaceOf([first, (char)(second + 1)]),
            longest = 0;
        BitArray marks = new BitArray(
            (int)BitOperations.RoundUpToPowerOf2((uint)(BitsOfAWord * list.Bytes[start..end].Count((byte)'\n') + 1))
        );
        foreach (Range line in list.Bytes[start..end].Split((byte)'\n'))
        {
            ReadOnlySpan<byte> word = list.Bytes[start..end][line];
            int length = word.IndexOf((byte)'\t');
            length = length < 0 ? word.Length : length;
            longest = Math.Max(longest, length);
            if (length >= 2)
                marks.Set(MarkOf(Encoding.ASCII.GetString(word[..length])) & (marks.Length - 1), true);
        }
        return new Bucket(start, end, longest, marks);
    }

    /// <summary>A number of the letters behind the first two (FNV-1a).</summary>
    private static int MarkOf(ReadOnlySpan<char> word)
    {
        uint mark = 2166136261;
        foreach (char letter in word[2..])
            mark = (mark ^ letter) * 16777619;
        return (int)(mark ^ mark >> 15);
    }

    private static int Symbol(char c) =>
        char.IsAsciiDigit(c) ? c - '0'
        : char.IsAsciiLetterLower(c) ? c - 'a' + 10
        : -1;

    private sealed record Bucket(int Start, int End, int Longest, BitArray Marks);
}

namespace UrlGuard.Core.Similarity;

/// <summary>The pairs of neighbouring letters in a text, noted once for all skeletons that are looked for in it.</summary>
internal readonly ref struct LetterPairs
{
    private const int Symbols = 37;

    /// <summary>The room that the pairs need.</summary>
    internal const int Words = (Symbols * Symbols + 63) / 64;

    private readonly Span<ulong> pairs;

    /// <summary>Notes the pairs of a text.</summary>
    /// <param name="text">A skeleton, joined.</param>
    /// <param name="room">So many <see cref="Words"/>, whatever they hold.</param>
    internal LetterPairs(ReadOnlySpan<char> text, Span<ulong> room)
    {
        pairs = room;
        pairs.Clear();
        for (int i = 1; i < text.Length; i++)
        {
            int pair = Pair(text[i - 1], text[i]);
            pairs[pair >> 6] |= 1UL << (pair & 63);
        }
    }

    /// <summary>True when at least half of the pairs of a skeleton are among them.</summary>
    internal bool HaveMostOf(ReadOnlySpan<char> skeleton)
    {
        int found = 0;
        for (int i = 1; i < skeleton.Length; i++)
        {
            int pair = Pair(skeleton[i - 1], skeleton[i]);
            found += (int)(pairs[pair >> 6] >> (pair & 63) & 1);
        }
        return 2 * found >= skeleton.Length - 1;
    }

    private static int Pair(char one, char other) => Symbol(one) * Symbols + Symbol(other);

    private static int Symbol(char c) =>
        char.IsAsciiDigit(c) ? c - '0'
        : char.IsAsciiLetterLower(c) ? c - 'a' + 10
        : 36;
}

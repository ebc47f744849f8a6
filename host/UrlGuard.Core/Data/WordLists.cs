namespace UrlGuard.Core.Data;

/// <summary>Words that say something about a name (host/data/SOURCES.md).</summary>
internal static class WordLists
{
    // A hash set, unlike the other data: every label is asked about at each of its ends, and there are few words.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Bait = new HashSet<string>(
        SortedText.Text(SortedText.Open("phishing-words.txt").Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SortedText Common = SortedText.Open("common-words.txt");
    private static readonly SortedText World = SortedText.Open("world-words.txt");
    private static readonly SortedText Platforms = SortedText.Open("platform-names.txt");
    private static readonly SortedText Companies = SortedText.Open("company-words.txt");

    private const int ShortestWord = 2,
        ShortestGlued = 3,
        ShortestTelling = 4,
        LongestWord = 24;

    /// <summary>Longest ordinary word: chhatrapatisambhajinagar. A test counts.</summary>
    internal const int LongestCommon = 24;

    /// <summary>A label's letters and what stands behind the last.</summary>
    private const int MaxOnStack = 64;

    private const string NoLetters = "0123456789-";

    /// <summary>True for a word that phishing glues to brands: login, secure, verify, …</summary>
    internal static bool IsBait(ReadOnlySpan<char> word) => Bait.Contains(word);

    /// <summary>True for an ordinary word or the name of a city, which honest names contain by chance.</summary>
    internal static bool IsCommon(ReadOnlySpan<char> word) => Common.TryFind(word, out _);

    /// <summary>True for one of the few thousand words with which anybody names things: apple, but not ledger.</summary>
    internal static bool IsEveryday(ReadOnlySpan<char> word) => Common.TryFind(word, out ReadOnlySpan<byte> level) && !level.IsEmpty;

    /// <summary>
    /// True for a word of another language, or a place, inside which a protected label may stand by chance: argentan, fraiche.
    /// The labels of likely protected sites are left out, so that the list speaks for no imitation of theirs.
    /// </summary>
    internal static bool IsWorldWord(ReadOnlySpan<char> word) => World.TryFind(word, out _);

    /// <summary>True for a name that honest sites carry in theirs, since so many people use what it names: google, facebook.</summary>
    internal static bool IsPlatform(ReadOnlySpan<char> name) => Platforms.TryFind(name, out _);

    /// <summary>True for a bait word that companies use far more often than phishing does: group, insurance, careers.</summary>
    internal static bool IsCompanyWord(ReadOnlySpan<char> word) => Companies.TryFind(word, out _);

    /// <summary>
    /// True when a text begins or ends with a bait word, too long to be there by chance, and the rest of it is words or next to
    /// nothing. True also for digits alone.
    /// </summary>
    internal static bool HasBaitAtAnEnd(ReadOnlySpan<char> text)
    {
        if (text.Trim(NoLetters).IsEmpty)
            return !text.IsEmpty;
        text = text.Trim(NoLetters);
        for (int length = Math.Min(LongestWord, text.Length); length >= ShortestTelling; length--)
        {
            if ((IsBait(text[..length]) && IsFitting(text[length..])) || (IsBait(text[^length..]) && IsFitting(text[..^length])))
                return true;
        }
        return false;

        static bool IsFitting(ReadOnlySpan<char> rest) => rest.Length < ShortestTelling || IsCommon(rest.Trim('-')) || IsAllGluedBait(rest);
    }

    /// <summary>
    /// True when a text is nothing but bait words and digits, one after the other. An empty text and digits alone count too.
    /// </summary>
    internal static bool IsAllBait(ReadOnlySpan<char> text) => IsAllBait(text, ShortestWord);

    /// <summary>
    /// The same where nothing separates the words: of two letters one word alone means something there, of digits nothing.
    /// </summary>
    internal static bool IsAllGluedBait(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length == ShortestWord && IsBait(text)) || (!text.Trim(NoLetters).IsEmpty && IsAllBait(text, ShortestGlued));

    private static bool IsAllBait(ReadOnlySpan<char> text, int shortest)
    {
        // From the end, so that no rest is cut up twice: of loginloginlogin every login may be log and in.
        text = text.TrimEnd(NoLetters);
        Span<bool> isBait = stackalloc bool[MaxOnStack];
        isBait = text.Length < MaxOnStack ? isBait[..(text.Length + 1)] : new bool[text.Length + 1];
        isBait[text.Length] = true;
        for (int start = text.Length - 1; start >= 0; start--)
        {
            if (NoLetters.Contains(text[start], StringComparison.Ordinal))
            {
                isBait[start] = isBait[start + 1];
                continue;
            }
            isBait[start] = false;
            for (int length = Math.Min(LongestWord, text.Length - start); !isBait[start] && length >= shortest; length--)
                isBait[start] = isBait[start + length] && IsBait(text.Slice(start, length));
        }
        return isBait[0];
    }

    /// <summary>A label without the longest bait word at its beginning and the longest at its end, and hyphens beside them.</summary>
    internal static ReadOnlySpan<char> WithoutBait(ReadOnlySpan<char> label)
    {
        for (int length = Math.Min(LongestWord, label.Length - 1); length >= ShortestGlued; length--)
        {
            if (!IsBait(label[..length]))
                continue;
            label = label[length..].TrimStart('-');
            break;
        }
        for (int length = Math.Min(LongestWord, label.Length - 1); length >= ShortestGlued; length--)
        {
            if (IsBait(label[^length..]))
                return label[..^length].TrimEnd('-');
        }
        return label;
    }
}

namespace UrlGuard.Core.Data;

/// <summary>Words that say something about a name (host/data/SOURCES.md).</summary>
internal static class WordLists
{
    // A hash set, unlike the other data: every label is asked about at each of its ends, and there are few words.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Bait = new HashSet<string>(
        SortedText.Text(SortedText.Open("phishing-words.txt").Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SortedText Common = SortedText.Open("common-words.txt");

    private const int ShortestWord = 2, ShortestGlued = 3, LongestWord = 16;

    /// <summary>Whether phishing glues this word to brands: login, secure, verify, …</summary>
    internal static bool IsBait(ReadOnlySpan<char> word) => Bait.Contains(word);

    /// <summary>Whether it is an ordinary word, that honest names contain by chance.</summary>
    internal static bool IsCommon(ReadOnlySpan<char> word) => Common.TryFind(word, out _);

    /// <summary>Whether a text is nothing but bait words and digits, one after the other; empty and digits alone count too.</summary>
    internal static bool IsAllBait(ReadOnlySpan<char> text) => IsAllBait(text, ShortestWord);

    /// <summary>The same where nothing separates the words: two letters mean nothing there.</summary>
    internal static bool IsAllGluedBait(ReadOnlySpan<char> text) => text.IsEmpty || (!text.Trim("0123456789").IsEmpty && IsAllBait(text, ShortestGlued));

    private static bool IsAllBait(ReadOnlySpan<char> text, int shortest)
    {
        if (text.Trim("0123456789").IsEmpty)
            return true;
        text = text.Trim("0123456789");
        for (int length = text.Length; length >= shortest; length--)
        {
            if (IsBait(text[..length]) && (length == text.Length || IsAllBait(text[length..], shortest)))
                return true;
        }
        return false;
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

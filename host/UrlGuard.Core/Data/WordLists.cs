namespace UrlGuard.Core.Data;

/// <summary>Words that say something about a name (host/data/SOURCES.md).</summary>
internal static class WordLists
{
    // A hash set, unlike the other data: every label is asked about at each of its ends, and there are few words.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Bait = new HashSet<string>(
        SortedText.Text(SortedText.Open("phishing-words.txt").Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SortedText Common = SortedText.Open("common-words.txt");

    private const int ShortestWord = 2, LongestWord = 16;

    /// <summary>Whether phishing glues this word to brands: login, secure, verify, …</summary>
    internal static bool IsBait(ReadOnlySpan<char> word) => Bait.Contains(word);

    /// <summary>Whether it is an ordinary word, that honest names contain by chance.</summary>
    internal static bool IsCommon(ReadOnlySpan<char> word) => Common.TryFind(word, out _);

    /// <summary>Whether a text is nothing but bait words and digits, one after the other.</summary>
    internal static bool IsAllBait(ReadOnlySpan<char> text)
    {
        if (text.Trim("0123456789").IsEmpty)
            return true;
        text = text.Trim("0123456789");
        for (int length = text.Length; length >= ShortestWord; length--)
        {
            if (IsBait(text[..length]) && (length == text.Length || IsAllBait(text[length..])))
                return true;
        }
        return false;
    }

    /// <summary>A label without the longest bait word at its beginning and the longest at its end, and hyphens beside them.</summary>
    internal static ReadOnlySpan<char> WithoutBait(ReadOnlySpan<char> label)
    {
        for (int length = Math.Min(LongestWord, label.Length - 1); length >= ShortestWord; length--)
        {
            if (!IsBait(label[..length]))
                continue;
            label = label[length..].TrimStart('-');
            break;
        }
        for (int length = Math.Min(LongestWord, label.Length - 1); length >= ShortestWord; length--)
        {
            if (IsBait(label[^length..]))
                return label[..^length].TrimEnd('-');
        }
        return label;
    }
}

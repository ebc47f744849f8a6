using System.Globalization;
using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// A name that people call a protected domain, which need not stand in the domain: Kaiser Permanente for kp.org. Its letters,
/// joined, are one more label by which the domain can be imitated.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Label">Its letters and digits as a label, A-label form.</param>
public sealed record AlsoKnownAs(string Text, string Label)
{
    /// <summary>
    /// Fewest letters: shorter ones stand in too many honest names by chance. 697 of the 954 pairs of popular names that are one
    /// edit apart have fewer (docs/detection.md).
    /// </summary>
    public const int ShortestLabel = 5;

    /// <summary>Most characters of a name as it is written; a label has at most 63 of them.</summary>
    public const int LongestText = 80;

    /// <summary>Signs that a name may have and that count for nothing in an address: E-ZPass, Marks &amp; Spencer, Macy's.</summary>
    private const string Nothing = " -.&'’";

    /// <summary>Reads a name as a person writes it.</summary>
    public static AlsoKnownAsFault TryCreate(ReadOnlySpan<char> text, out AlsoKnownAs name)
    {
        name = new AlsoKnownAs("", "");
        text = text.Trim(' ');
        if (text.Length > LongestText || HasInnerDot(text))
            return AlsoKnownAsFault.NotAName;
        StringBuilder joined = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (IsMark(rune) && Uts46.IsValid(rune.Value)))
                joined.Append(rune.ToString());
            else if (!rune.IsBmp || !Nothing.Contains((char)rune.Value, StringComparison.Ordinal))
                return AlsoKnownAsFault.NotAName;
        }
        if (
            !Uts46.TryToAscii(joined.ToString(), out string label)
            || HostName.TryCreate($"{label}.com".AsMemory(), out HostName host) != UnjudgedReason.None
            || !host.IsWellFormed
            || host.Span.Count('.') != 1
        )
        {
            return AlsoKnownAsFault.NotAName;
        }
        string letters = Punycode.ToUnicode(label);
        if (letters.Length < ShortestLabel)
            return AlsoKnownAsFault.TooShort;
        if (WordLists.IsEveryday(letters) || WordLists.IsAllBait(letters))
            return AlsoKnownAsFault.EverydayWord;
        name = new AlsoKnownAs(text.ToString(), label);
        return AlsoKnownAsFault.None;
    }

    /// <summary>True when a dot stands between letters: then it is an address, which a line has one of.</summary>
    private static bool HasInnerDot(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOf('.'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (text[i] == '.' && text[i + 1] is not (' ' or '.'))
                return true;
        }
        return false;
    }

    /// <summary>A part of a letter, as vowels are in Hindi and Thai.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

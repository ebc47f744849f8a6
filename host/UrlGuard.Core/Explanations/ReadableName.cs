using System.Globalization;
using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Explanations;

/// <summary>A name in the letters that people read, where none takes it for another; else in the form that the network uses.</summary>
public static class ReadableName
{
    /// <summary>
    /// The U-label form of a name; its A-label form where a label mixes scripts, has signs that are no letters, or is of another script and
    /// looks like Latin all over.
    /// </summary>
    public static string Of(string ascii)
    {
        string unicode = SpelledDomain.ToUnicode(ascii);
        return Array.Exists(unicode.Split('.'), IsDeceptive) ? ascii : unicode;
    }

    /// <summary>The same with the A-label form behind it where that is another, as the pages write a name.</summary>
    public static string WithAscii(string ascii) => Of(ascii) is var name && name == ascii ? ascii : $"{name} ({ascii})";

    /// <summary>The same; the A-label form too where it looks as if it had the real label in it, and has not.</summary>
    internal static string Of(SpelledDomain seen, SpelledDomain real)
    {
        bool looks = seen.JoinedSkeletons.Any(look => real.JoinedSkeletons.Any(wanted => look.Contains(wanted, StringComparison.Ordinal)));
        return looks && !seen.JoinedLabel.Contains(real.JoinedLabel, StringComparison.Ordinal) ? seen.Ascii : Of(seen.Ascii);
    }

    private static bool IsDeceptive(string label) =>
        !Ascii.IsValid(label)
        && (
            Scripts.AreMixed(label)
            || !label.EnumerateRunes().All(IsOfWords)
            || label.EnumerateRunes().Any(IsForeign) && Skeleton.Readings(label).All(look => Ascii.IsValid(look))
        );

    private static bool IsOfWords(Rune rune) =>
        rune.Value == '-'
        || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsForeign(Rune rune) => Scripts.Of(rune) is { } script && script is not ("Latin" or "Common" or "Inherited");
}

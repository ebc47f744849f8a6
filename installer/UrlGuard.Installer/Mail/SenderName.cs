using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Mail;

/// <summary>
/// The name in front of a sender's address, which is all that a telephone shows. Whether it is a protected site's is asked of the judge,
/// as if it were a site's own: so it knows what a site is also known as, and letters that look the same.
/// </summary>
internal static class SenderName
{
    /// <summary>Most words that are looked at, from the beginning: longer ones are cut by every program that shows them.</summary>
    private const int MostWords = 16;

    /// <summary>Most words of one site's name, as in "Bank of America Online".</summary>
    private const int MostJoined = 4;

    /// <summary>Most addresses in one name.</summary>
    private const int MostAddresses = 16;

    /// <summary>Addresses in it.</summary>
    public static IEnumerable<string> Addresses(string name) => TextAddresses.Find(name).Take(MostAddresses);

    /// <summary>Its words and those beside each other, as sites under an ending that has no owner's site.</summary>
    public static IEnumerable<string> Labels(string name)
    {
        string[] words =
        [
            .. name.Split([.. name.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Take(MostWords),
        ];
        for (int length = Math.Min(MostJoined, words.Length); length > 0; length--)
        {
            for (int first = 0; first + length <= words.Length; first++)
                yield return string.Concat(words[first..(first + length)]) + ".top";
        }
    }

    /// <summary>True when the name is that of the verdict's entry: with another ending, or in letters that look the same.</summary>
    public static bool IsSaidBy(Verdict verdict) =>
        verdict is { Code: VerdictCode.Lookalike, Kind: LookalikeKind.TldSwap or LookalikeKind.Homoglyph or LookalikeKind.MixedScript };
}

using UrlGuard.Core.Names;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Tells a line of sites from a row of a table that nothing marks as one: in a row of site, login and password a word with a dot may be the
/// password. For a text of which what is found is kept; the extension holds the same for a file (plain-list.ts).
/// </summary>
public static class PastedRow
{
    private static readonly char[] Separators = [',', ';', '|', '\t', '，', '；', '、', '،', '؛'];

    /// <summary>
    /// True where a site has something beside it that is no site: a word without a dot between addresses; a mail address; a name under an
    /// ending that does not exist, when that of another exists.
    /// </summary>
    public static bool Is(string line)
    {
        string sites = WrittenEntry.WithoutNames(PastedText.WithoutComment(line));
        if (sites.Split(Separators).Any(IsSpaced))
            return true;
        string[] addresses = [.. PastedText.ReadLine(sites).Where(HasDot)];
        return addresses.Select(IsMail).Distinct().Count() > 1 || addresses.Select(HasKnownEnding).Distinct().Count() > 1;
    }

    /// <summary>True of <c>a.com me my.secret</c>; not of <c>1. a.com b.com</c>, and not of <c>Please protect a.com</c>.</summary>
    private static bool IsSpaced(string piece)
    {
        string[] words = piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Count(HasDotInside) > 1 && words.Any(word => !HasDotInside(word) && word.Any(char.IsLetter));
    }

    private static bool HasDotInside(string word) => HasDot(word.Trim('.', ':'));

    private static bool HasDot(string word) =>
        word.AsSpan().ContainsAny('.', '。', '．') || word.Contains("[dot]", StringComparison.OrdinalIgnoreCase);

    private static bool IsMail(string address) => address.Split('/')[0].Contains('@', StringComparison.Ordinal);

    /// <summary>True of what is under an ending of the public suffix list, or is no name but an IP address.</summary>
    private static bool HasKnownEnding(string address)
    {
        UnjudgedReason reason = EntryName.TryParse(ListKind.Exempt, address, out string name);
        return reason == UnjudgedReason.None
            ? PublicSuffixList.IsListed(name.AsSpan(name.LastIndexOf('.') + 1))
            : reason is UnjudgedReason.IpAddress or UnjudgedReason.PublicSuffix;
    }
}

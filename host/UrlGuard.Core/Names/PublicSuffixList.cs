using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// The Public Suffix List, ICANN and PRIVATE sections, by its own algorithm (publicsuffix.org, "Formal Algorithm"): the
/// longest matching rule wins, an exception beats a wildcard, and a name that no rule matches has its last label as suffix.
/// </summary>
public static class PublicSuffixList
{
    private static readonly SortedText Rules = SortedText.Open("public-suffixes.txt");

    /// <summary>True when a rule of the list has this name.</summary>
    public static bool IsListed(ReadOnlySpan<char> name) => Rules.TryFind(name, out _);

    /// <summary>The place in a host where its public suffix begins; 0 when the host is itself a suffix.</summary>
    /// <param name="host">A checked host.</param>
    /// <param name="isPrivate">Whether the rule is of the PRIVATE section: a hoster, such as <c>github.io</c>.</param>
    public static int SuffixStart(ReadOnlySpan<char> host, out bool isPrivate)
    {
        isPrivate = false;
        int suffix = host.LastIndexOf('.') + 1;
        // From the shortest name to the longest: what is found later is longer and so wins.
        for (int start = suffix, shorter = -1; ; shorter = start, start = start == 0 ? -1 : host[..(start - 1)].LastIndexOf('.') + 1)
        {
            if (start < 0)
                return suffix;
            if (!Rules.TryFind(host[start..], out ReadOnlySpan<byte> flags))
                continue;
            if (flags.Contains((byte)'x'))
                return shorter;
            if (flags.ContainsAny((byte)'i', (byte)'p'))
            {
                suffix = start;
                isPrivate = !flags.Contains((byte)'i');
            }
            if (start > 0 && flags.ContainsAny((byte)'I', (byte)'P'))
            {
                int wild = host[..(start - 1)].LastIndexOf('.') + 1;
                if (wild < suffix)
                {
                    suffix = wild;
                    isPrivate = !flags.Contains((byte)'I');
                }
            }
        }
    }
}

using UrlGuard.Core.Names;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// Reads an address as it is given to the command line. A name that no browser takes for a host's is unjudged, instead of
/// being read as if the odd character were not there: a name with white space or a control character in or beside it, or with a joiner
/// where nothing joins. Soft hyphens and spaces of no width are no such: browsers take them out (UTS #46, "ignored"), and
/// <see cref="WebAddress"/> does.
/// </summary>
internal static class TypedAddress
{
    /// <summary>The letters below it join with none: Latin, Greek, Cyrillic, Armenian, Hebrew. Arabic begins here.</summary>
    private const char FirstJoining = '\u0600';

    private const char NonJoiner = '\u200C',
        Joiner = '\u200D';

    /// <summary>Finds the host in an address, as <see cref="WebAddress.TryParse"/> does.</summary>
    public static UnjudgedReason TryParse(string address, out HostName host)
    {
        UnjudgedReason reason = WebAddress.TryParse(address, out host);
        return reason == UnjudgedReason.None && IsNoName(address) ? UnjudgedReason.BadName : reason;
    }

    /// <summary>True where what stands in the place of the host has a character that no browser takes there.</summary>
    public static bool IsNoName(string address)
    {
        string text = address.Trim(' ', '\t', '\r', '\n');
        if (text.IndexOf("://", StringComparison.Ordinal) > 0) // browsers take these out of an address; a bare name they part from another
            text = string.Concat(text.Where(c => c is not ('\t' or '\r' or '\n')));
        int start = text.IndexOf("://", StringComparison.Ordinal) is > 0 and var found ? found + 3 : 0;
        string before = text[..start],
            rest = text[start..].TrimStart('/', '\\');
        int end = rest.AsSpan().IndexOfAny("/\\?#");
        string authority = end < 0 ? rest : rest[..end],
            host = authority[(authority.LastIndexOf('@') + 1)..];
        return before.Any(char.IsControl) || host.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) || HasStrayJoiner(host);
    }

    /// <summary>True where a joiner stands behind nothing that joins (UTS #46, CheckJoiners; RFC 5892, A.1 and A.2).</summary>
    private static bool HasStrayJoiner(string host)
    {
        for (int i = host.AsSpan().IndexOfAny(NonJoiner, Joiner); i >= 0 && i < host.Length; i++)
        {
            if (host[i] is NonJoiner or Joiner && (i == 0 || host[i - 1] < FirstJoining || host[i - 1] is NonJoiner or Joiner))
                return true;
        }
        return false;
    }
}

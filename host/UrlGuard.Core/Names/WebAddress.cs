using System.Buffers;
using System.Globalization;
using System.Text;

namespace UrlGuard.Core.Names;

/// <summary>
/// The host of what a person types or pastes: a URL, a host, a host with a port. Follows the WHATWG URL Standard (4.4, for
/// special schemes), because that is what browsers visit; <see cref="Uri"/> disagrees with it on every third hostile URL
/// (measured: 23 of 66). Where the extension has already asked the browser's own parser, use <see cref="HostName"/>.
/// </summary>
public static class WebAddress
{
    /// <summary>Longest address looked at; browsers cut what is typed far below.</summary>
    public const int MaxLength = 1 << 20;

    private static readonly SearchValues<char> AuthorityEnd = SearchValues.Create("/\\?#");

    /// <summary>Finds the host in an address.</summary>
    public static UnjudgedReason TryParse(ReadOnlySpan<char> address, out HostName host)
    {
        host = default;
        if (address.Length > MaxLength)
            return UnjudgedReason.BadName;
        if (!address.ContainsAnyExcept(HostName.Ordinary)) // a bare host, which needs no parsing
            return HostName.TryCreate(address.ToString().AsMemory(), out host);
        string text = Strip(address);
        if (!TrySkipScheme(text, out ReadOnlySpan<char> rest))
            return UnjudgedReason.NotWeb;

        int end = rest.IndexOfAny(AuthorityEnd);
        ReadOnlySpan<char> authority = end < 0 ? rest : rest[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        if (authority.StartsWith("["))
            return authority.Contains(']') ? UnjudgedReason.IpAddress : UnjudgedReason.BadName;
        int colon = authority.IndexOf(':');
        if (colon >= 0 && !IsPortOrNothing(authority[(colon + 1)..]))
            return UnjudgedReason.BadName;
        string name = PercentDecode(colon < 0 ? authority : authority[..colon]);
        return Uts46.TryToAscii(name, out string ascii) ? HostName.TryCreate(ascii.AsMemory(), out host) : UnjudgedReason.BadName;
    }

    /// <summary>Removes what the standard removes before parsing: controls and spaces around, tabs and newlines within.</summary>
    private static string Strip(ReadOnlySpan<char> address)
    {
        int start = 0,
            end = address.Length;
        while (start < end && address[start] <= ' ')
            start++;
        while (end > start && address[end - 1] <= ' ')
            end--;
        ReadOnlySpan<char> trimmed = address[start..end];
        return trimmed.IndexOfAny("\t\n\r") < 0
            ? trimmed.ToString()
            : trimmed
                .ToString()
                .Replace("\t", "", StringComparison.Ordinal)
                .Replace("\n", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal);
    }

    /// <summary>False for another scheme than http and https. <c>localhost:3000</c> and <c>example.com:80/x</c> have none.</summary>
    private static bool TrySkipScheme(string text, out ReadOnlySpan<char> rest)
    {
        rest = text;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && char.IsAsciiLetter(text[0]) && IsScheme(rest[..colon]))
        {
            ReadOnlySpan<char> scheme = rest[..colon];
            ReadOnlySpan<char> after = rest[(colon + 1)..];
            bool isWeb =
                scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
            if (!isWeb)
                return IsPort(after);
            rest = after;
        }
        rest = rest.TrimStart("/\\"); // any number of either (4.4, "special authority ignore slashes state")
        return true;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }

    private static bool IsPort(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(AuthorityEnd);
        ReadOnlySpan<char> port = end < 0 ? text : text[..end];
        return !port.IsEmpty && IsPortOrNothing(port);
    }

    private static bool IsPortOrNothing(ReadOnlySpan<char> text) =>
        text.IsEmpty || ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string PercentDecode(ReadOnlySpan<char> name)
    {
        if (!name.Contains('%'))
            return name.ToString();
        byte[] bytes = Encoding.UTF8.GetBytes(name.ToString());
        int length = 0;
        for (int i = 0; i < bytes.Length; i++, length++)
        {
            bool encoded =
                bytes[i] == '%'
                && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1])
                && char.IsAsciiHexDigit((char)bytes[i + 2]);
            bytes[length] = encoded ? Convert.FromHexString(Encoding.ASCII.GetString(bytes, i + 1, 2))[0] : bytes[i];
            if (encoded)
                i += 2;
        }
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}

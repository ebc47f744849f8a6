using System.Buffers;
using System.Globalization;
using System.Text;

namespace UrlGuard.Core.Names;

/// <summary>
/// Reads a host that is no ordinary name, but that a browser visits: through a proxy, or because the name servers of one owner
/// answer to anything. Whose it is stands at its end, and what it says at its beginning, so that both are kept.
/// </summary>
internal static class OddHost
{
    /// <summary>In the place of what was left out. It is in no name that can be listed, so that what is left can't be one.</summary>
    internal const char Omitted = '~';

    /// <summary>
    /// Characters kept of the end of a long name, with the dot beside the omission. The registrable domain must fit: a label,
    /// another where any label counts as a suffix, and the rest of that suffix, 50 characters at most
    /// (<c>public-suffixes.txt</c>).
    /// </summary>
    private const int EndLength = 2 * (HostName.MaxLabelLength + 1) + 50 + 1;

    /// <summary>Characters kept of its beginning, likewise.</summary>
    private const int BeginningLength = HostName.MaxLength - 1 - EndLength;

    /// <summary>
    /// Characters that a parser leaves in a host: printable, and not a forbidden domain code point (WHATWG URL, 3.5). The space
    /// is forbidden, yet Chromium takes it and writes it <c>%20</c>.
    /// </summary>
    private static readonly SearchValues<char> Possible = SearchValues.Create(" !\"$&'()*+,-._;=`{}~abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Reads a host without its trailing dot; false when no parser gives it.</summary>
    internal static bool TryRead(ReadOnlySpan<char> host, out string read)
    {
        read = "";
        if (!TryDecode(host, out string name) || name.AsSpan().ContainsAnyExcept(Possible))
            return false;
        // No name has an empty label (RFC 1035, 3.1): whoever answers to one has dropped it.
        string[] labels = [.. name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Shorten)];
        read = string.Join('.', labels);
        if (read.Length > HostName.MaxLength)
        {
            read = string.Join(
                '.',
                [
                    .. labels.Take(CountFitting(labels, BeginningLength)),
                    Omitted.ToString(),
                    .. labels.TakeLast(CountFitting(labels.Reverse(), EndLength)),
                ]
            );
        }

        return true;
    }

    private static string Shorten(string label)
    {
        const int Half = (HostName.MaxLabelLength - 1) / 2;
        return label.Length <= HostName.MaxLabelLength ? label : label[..Half] + Omitted + label[^Half..];
    }

    private static int CountFitting(IEnumerable<string> labels, int room)
    {
        int length = 0;
        return labels.TakeWhile(label => (length += label.Length + 1) <= room).Count();
    }

    /// <summary>Chromium leaves some characters in percent-encoding: <c>*</c> as <c>%2A</c>.</summary>
    private static bool TryDecode(ReadOnlySpan<char> host, out string name)
    {
        name = host.ToString();
        if (!host.Contains('%'))
            return true;
        StringBuilder decoded = new StringBuilder(host.Length);
        for (int i = 0; i < host.Length; i++)
        {
            char c = host[i];
            if (c == '%')
            {
                if (
                    i + 2 >= host.Length
                    || !byte.TryParse(host.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code)
                )
                {
                    return false;
                }

                c = (char)code;
                i += 2;
            }
            decoded.Append(c);
        }
        name = decoded.ToString();
        return true;
    }
}

using System.Text;

namespace UrlGuard.Driving;

/// <summary>The request line and headers of one HTTP/1.1 request, as a server or as a proxy gets them.</summary>
internal sealed record HttpHead(string Method, string Target, string Host, int BodyLength, string Referrer)
{
    /// <summary>Far above any browser's head; a longer one is not a browser's.</summary>
    private const int MaxBytes = 256 * 1024;

    /// <summary>Reads one head, to the empty line and not a byte further.</summary>
    /// <returns>Null when the other side closed before one was complete, or sent something else.</returns>
    public static async Task<HttpHead?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        StringBuilder text = new StringBuilder();
        byte[] one = new byte[1];
        while (text.Length < MaxBytes)
        {
            if (await stream.ReadAsync(one, cancellation) == 0)
                return null;
            text.Append((char)one[0]);
            if (one[0] == '\n' && text.Length >= 4 && text[^2] == '\r' && text[^3] == '\n' && text[^4] == '\r')
                return Parse(text.ToString());
        }
        return null;
    }

    /// <summary>The origin-form, absolute-form and authority-form of RFC 9112, section 3.2, brought to one shape.</summary>
    internal static HttpHead? Parse(string text)
    {
        string[] lines = text.Split("\r\n");
        string[] parts = lines[0].Split(' ');
        if (parts.Length != 3 || !parts[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
            return null;
        (string? method, string? target) = (parts[0], parts[1]);
        ILookup<string, string> headers = lines
            .Skip(1)
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        string authority = headers["Host"].FirstOrDefault() ?? "";
        if (method == "CONNECT")
        {
            authority = target;
        }
        else if (!target.StartsWith('/') && target.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            // Absolute form: the target overrides the Host header (section 3.2.2).
            string rest = target[(scheme + 3)..];
            int slash = rest.IndexOfAny(['/', '?']);
            authority = slash < 0 ? rest : rest[..slash];
            target = slash < 0 ? "/" : rest[slash..];
        }
        _ = int.TryParse(headers["Content-Length"].FirstOrDefault(), out int length);
        return new HttpHead(method, target, Name(authority), length, headers["Referer"].FirstOrDefault() ?? "");
    }

    private static string Name(string authority)
    {
        int colon = authority.LastIndexOf(':');
        return (colon < 0 ? authority : authority[..colon]).ToLowerInvariant();
    }
}

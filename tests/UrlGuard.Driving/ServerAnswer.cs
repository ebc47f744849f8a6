using System.Text;

namespace UrlGuard.Driving;

/// <summary>The loopback server's answer to one request.</summary>
internal sealed record ServerAnswer
{
    /// <summary>The status, such as <c>200 OK</c>.</summary>
    public string Status { get; init; } = "200 OK";

    public string ContentType { get; init; } = "text/html; charset=utf-8";

    /// <summary>Further header lines. Nothing is kept by default: every look at a page is a request.</summary>
    public IReadOnlyList<string> Headers { get; init; } = ["Cache-Control: no-store"];

    public required byte[] Body { get; init; }

    public byte[] ToBytes()
    {
        string[] lines =
        [
            $"HTTP/1.1 {Status}",
            $"Content-Type: {ContentType}",
            $"Content-Length: {Body.Length}",
            .. Headers,
            "Connection: close",
            "",
            "",
        ];
        return [.. Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), .. Body];
    }
}

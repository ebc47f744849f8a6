using System.Globalization;
using System.Text.Json;
using UrlGuard.Trust;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Doctor;

/// <summary>A host's account of itself: its hello and its status (docs/protocol.md).</summary>
/// <param name="Version">Its version.</param>
/// <param name="Protocol">The newest protocol it speaks.</param>
/// <param name="Oldest">The oldest.</param>
/// <param name="Dated">The date of its built-in data; null when it does not say.</param>
internal sealed record HostHello(string Version, int Protocol, int Oldest, DateOnly? Dated = null)
{
    /// <summary>The faults that only it can know; lists and policies anybody can read.</summary>
    public IReadOnlyList<Fault> Faults { get; private init; } = [];

    /// <summary>Reads a hello; null when the text is not a hello.</summary>
    public static HostHello? Parse(ReadOnlyMemory<byte> json) =>
        Read(
            json,
            root =>
            {
                if (root.GetProperty("type").GetString() != "hello")
                    return null;
                int protocol = root.GetProperty("protocol").GetInt32();
                int oldest = root.TryGetProperty("oldest", out JsonElement value) ? value.GetInt32() : protocol;
                return new HostHello(root.GetProperty("version").GetString() ?? "", protocol, oldest);
            }
        );

    /// <summary>Adds the values of a status; an unreadable reply adds nothing.</summary>
    public HostHello With(ReadOnlyMemory<byte> status) =>
        Read(
            status,
            root =>
                this with
                {
                    Dated = root.GetProperty("data")
                        .EnumerateArray()
                        .Where(data => data.GetProperty("name").GetString() == "dated")
                        .Select(data =>
                            DateOnly.TryParseExact(
                                data.GetProperty("version").GetString(),
                                "yyyy-MM-dd",
                                CultureInfo.InvariantCulture,
                                0,
                                out DateOnly day
                            )
                                ? day
                                : (DateOnly?)null
                        )
                        .FirstOrDefault(),
                    Faults =
                    [
                        .. root.GetProperty("faults")
                            .EnumerateArray()
                            .Select(fault => new Fault(Text(fault, "code"), "", Text(fault, "message")))
                            .Where(fault => fault.Code is FaultCode.LogUnwritable or FaultCode.EventsUnwritable or FaultCode.Defect),
                    ],
                }
        ) ?? this;

    private static string Text(JsonElement fault, string member) => fault.GetProperty(member).GetString() ?? "";

    private static HostHello? Read(ReadOnlyMemory<byte> json, Func<JsonElement, HostHello?> read)
    {
        if (!UntrustedJson.TryParse(json, out JsonDocument? document, out _))
            return null;
        try
        {
            using (document)
                return read(document.RootElement);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}

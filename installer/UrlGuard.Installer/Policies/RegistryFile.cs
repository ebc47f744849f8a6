using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Policies;

/// <summary>
/// A <c>.reg</c> file as the Windows registry editor exports it: UTF-16 with a byte order mark, CRLF. Values are laid out as the
/// Chromium family reads policies (components/policy/core/common/registry_dict.cc): objects are keys, lists are keys with
/// numbered values.
/// </summary>
internal sealed class RegistryFile
{
    /// <summary>
    /// The number of our entry in a browser's own lists. Any number is read, so one that nobody else takes leaves other entries
    /// as they are.
    /// </summary>
    public const string EntryNumber = "8754";

    private const string Machine = @"HKEY_LOCAL_MACHINE\";
    private readonly StringBuilder text = new("Windows Registry Editor Version 5.00\r\n");

    /// <summary>One browser's: the forced installation and the extension's managed storage, in the place of what was there.</summary>
    public static byte[] ForBrowser(string key, InstallSource source, JsonObject policy)
    {
        RegistryFile file = new();
        foreach ((string list, JsonNode? entries) in ManagedPolicies.Installation(source))
            file.Key($@"{key}\{list}").Value(EntryNumber, entries![0]!.AsValue());
        foreach ((string name, JsonNode? value) in ManagedPolicies.QuietInChromium(policy))
            file.Key(key).Value(name, value!.AsValue());
        file.Delete($@"{key}\3rdparty\extensions\{source.Extension}\policy");
        file.Container($@"{key}\3rdparty\extensions\{source.Extension}\policy", policy);
        return file.Bytes();
    }

    /// <summary>Takes back what <see cref="ForBrowser"/> set, for several browsers.</summary>
    public static byte[] Removal(IEnumerable<string> keys, InstallSource source, JsonObject policy)
    {
        RegistryFile file = new();
        foreach (string key in keys)
        {
            foreach ((string list, _) in ManagedPolicies.Installation(source))
                file.Key($@"{key}\{list}").Line($"\"{EntryNumber}\"=-");
            foreach ((string name, _) in ManagedPolicies.QuietInChromium(policy))
                file.Key(key).Line($"\"{name}\"=-");
            file.Delete($@"{key}\3rdparty\extensions\{source.Extension}");
        }
        return file.Bytes();
    }

    private void Container(string path, JsonNode container)
    {
        (string Name, JsonNode Node)[] items = container is JsonArray array
            ? [.. array.Select((item, index) => ((index + 1).ToString(CultureInfo.InvariantCulture), item!))]
            : [.. container.AsObject().Select(item => (item.Key, item.Value!))];
        Key(path);
        foreach ((string name, JsonNode node) in items)
        {
            if (node is JsonValue value)
                Value(name, value);
        }
        foreach ((string name, JsonNode node) in items)
        {
            if (node is not JsonValue)
                Container($@"{path}\{name}", node);
        }
    }

    private RegistryFile Key(string path) => Line("").Line($"[{Machine}{path}]");

    private void Delete(string path) => Line("").Line($"[-{Machine}{path}]");

    private void Value(string name, JsonValue value) =>
        Line(
            $"\"{Escape(name)}\"="
                + value.GetValueKind() switch
                {
                    JsonValueKind.True => Number(1),
                    JsonValueKind.False => Number(0),
                    JsonValueKind.Number => Number(value.GetValue<int>()),
                    _ => Text(value.GetValue<string>()),
                }
        );

    private static string Number(int value) => string.Create(CultureInfo.InvariantCulture, $"dword:{value:x8}");

    /// <summary>A line can't hold a line feed: such a text is written as its bytes.</summary>
    private static string Text(string value) =>
        value.Any(char.IsControl)
            ? "hex(1):"
                + string.Join(
                    ',',
                    Encoding.Unicode.GetBytes(value + "\0").Select(unit => unit.ToString("x2", CultureInfo.InvariantCulture))
                )
            : $"\"{Escape(value)}\"";

    private static string Escape(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private RegistryFile Line(string line)
    {
        text.Append(line).Append("\r\n");
        return this;
    }

    private byte[] Bytes() => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.Append("\r\n").ToString())];
}

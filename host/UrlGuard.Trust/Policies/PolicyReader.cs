using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>
/// Reads a policy, key by key: a value that is not usable is a fault, and the others are in force. Browsers check little
/// (Firefox nothing), so everything is checked here.
/// </summary>
public static class PolicyReader
{
    /// <summary>The carrier's name of the browser's policy, in faults.</summary>
    public const string Browser = "managed storage";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads a policy; false when it is not a JSON object at all, and the last good one stays in force.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="where">The carrier's name, for faults.</param>
    /// <param name="policy">What could be read.</param>
    /// <param name="faults">What could not.</param>
    public static bool TryRead(ReadOnlyMemory<byte> json, string where, out Policy policy, out IReadOnlyList<Fault> faults)
    {
        policy = Policy.None;
        var found = new List<Fault>();
        faults = found;
        try
        {
            using JsonDocument document = JsonDocument.Parse(WithoutMark(json), Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                found.Add(new Fault(FaultCode.PolicyInvalid, where, "a policy is a JSON object"));
                return false;
            }
            policy = Read(document.RootElement, where, found);
            return true;
        }
        catch (JsonException e)
        {
            string line = e.LineNumber is { } number ? $"{where}:{number + 1}:{e.BytePositionInLine + 1}" : where;
            found.Add(new Fault(FaultCode.PolicyInvalid, line, "not JSON, or a key twice"));
            return false;
        }
    }

    /// <summary>Reads a policy that is already parsed.</summary>
    public static Policy Read(JsonElement root, string where, ICollection<Fault> faults)
    {
        Policy policy = Policy.None;
        foreach (JsonProperty property in root.EnumerateObject())
        {
            string key = $"{where}: {property.Name}";
            switch (property.Name)
            {
                case "protected":
                    policy = policy with { Protected = ReadList(ListKind.Protected, property.Value, key, faults) };
                    break;
                case "exempt":
                    policy = policy with { Exempt = ReadList(ListKind.Exempt, property.Value, key, faults) };
                    break;
                default:
                    faults.Add(new Fault(FaultCode.PolicyInvalid, key, "there is no such key"));
                    break;
            }
        }
        return policy;
    }

    private static PolicyList ReadList(ListKind kind, JsonElement list, string where, ICollection<Fault> faults)
    {
        if (list.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault(FaultCode.PolicyInvalid, where, "expected an object with mode and domains"));
            return PolicyList.None;
        }
        PolicyMode mode = PolicyMode.Add;
        List<string> names = [];
        foreach (JsonProperty property in list.EnumerateObject())
        {
            string key = $"{where}.{property.Name}";
            if (property.Name == "mode" && ReadMode(property.Value) is { } read)
                mode = read;
            else if (property.Name == "mode")
                faults.Add(new Fault(FaultCode.PolicyInvalid, key, "expected add, replace or default; add is in force"));
            else if (property.Name == "domains" && property.Value.ValueKind == JsonValueKind.Array)
                names = ReadNames(kind, property.Value, key, faults);
            else
                faults.Add(new Fault(FaultCode.PolicyInvalid, key, property.Name == "domains" ? "expected an array of names" : "there is no such key"));
        }
        return new PolicyList(mode, names);
    }

    private static PolicyMode? ReadMode(JsonElement value) => value.ValueKind != JsonValueKind.String
        ? null
        : value.GetString() switch
        {
            "add" => PolicyMode.Add,
            "replace" => PolicyMode.Replace,
            "default" => PolicyMode.Default,
            _ => null,
        };

    private static List<string> ReadNames(ListKind kind, JsonElement array, string where, ICollection<Fault> faults)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int index = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            string place = $"{where}[{index++}]";
            if (item.ValueKind != JsonValueKind.String)
                faults.Add(new Fault(FaultCode.PolicyInvalid, place, "expected a name"));
            else if (EntryName.TryParse(kind, item.GetString()!, out string name) is var reason && reason != UnjudgedReason.None)
                faults.Add(new Fault(FaultCode.PolicyInvalid, place, EntryName.Explain(reason, item.GetString()!)));
            else if (seen.Add(name))
                names.Add(name);
        }
        return names;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}

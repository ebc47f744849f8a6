using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Similarity;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Policies;

/// <summary>
/// Reads a policy, key by key: a value that is not usable is a fault, and the others are in force. Browsers check little
/// (Firefox nothing), so everything is checked here, by <see cref="PolicySchema"/>.
/// </summary>
public static class PolicyReader
{
    /// <summary>The carrier's name of the browser's policy, in faults.</summary>
    public const string Browser = "managed storage";

    /// <summary>Reads a policy; false when it is not a JSON object at all.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="where">The carrier's name, for faults.</param>
    /// <param name="policy">What could be read.</param>
    /// <param name="faults">What could not.</param>
    public static bool TryRead(ReadOnlyMemory<byte> json, string where, out Policy policy, out IReadOnlyList<Fault> faults)
    {
        PolicyReading reading = Read(json, where);
        (policy, faults) = (reading.Policy, reading.Faults);
        return !reading.Broken.Contains("");
    }

    /// <summary>Reads a policy, and remembers which keys could not be used.</summary>
    internal static PolicyReading Read(ReadOnlyMemory<byte> json, string where)
    {
        if (!UntrustedJson.TryParse(json, out JsonDocument? document, out JsonFault? fault))
            return Unusable(fault.In(where), fault.Message);
        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new Walk(where).Read(document.RootElement)
                : Unusable(where, "a policy is a JSON object");
        }
    }

    private static PolicyReading Unusable(string where, string message) =>
        new(Policy.None, [new Fault(FaultCode.PolicyInvalid, where, message)], [""]);

    /// <summary>One pass over a policy.</summary>
    private sealed class Walk(string where)
    {
        private readonly List<Fault> faults = [];
        private readonly List<string> broken = [];
        private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> groups = new(StringComparer.Ordinal);
        private readonly List<OtherName> others = [];
        private bool isReportOnly,
            hasUnknownKey;

        internal PolicyReading Read(JsonElement root)
        {
            isReportOnly =
                root.TryGetProperty(PolicyKeys.Mode.Path, out JsonElement mode)
                && mode.ValueKind == JsonValueKind.String
                && mode.ValueEquals(WireName.Of(GuardMode.ReportOnly));
            ReadObject(PolicySchema.Root, root);
            Policy policy = new Policy
            {
                Settings = settings,
                Lists = lists,
                Groups = groups,
                Others = others,
            };
            return new PolicyReading(policy, faults, broken) { HasUnknownKey = hasUnknownKey };
        }

        private void ReadObject(PolicyKey key, JsonElement value)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                string path = key.Path.Length == 0 ? property.Name : $"{key.Path}.{property.Name}";
                if (key.Keys.TryGetValue(property.Name, out PolicyKey? inner))
                {
                    ReadValue(inner, property.Value);
                    continue;
                }
                const string NoSuchKey = "there is no such key";
                string question = NearestWord.Question(property.Name, key.Keys.Keys);
                hasUnknownKey = true;
                if (isReportOnly || PolicyKeys.IsOfReportOnly(path)) // perhaps the end, misspelt
                    BreakReportOnly(path, NoSuchKey, question);
                else
                    Fault(path, NoSuchKey + question);
            }
        }

        private void ReadValue(PolicyKey key, JsonElement value)
        {
            if (key.Type == "object")
            {
                if (value.ValueKind == JsonValueKind.Object)
                    ReadObject(key, value);
                else
                    Break(key, $"expected an object with {string.Join(", ", key.Keys.Keys)}");
            }
            else if (!key.IsSingle)
            {
                if (value.ValueKind != JsonValueKind.Array)
                    Break(key, key.HasGroups ? "expected an array of arrays of names" : "expected an array of names");
                else if (key.HasGroups)
                    groups[key.Path] = ReadGroups(key, value);
                else
                    lists[key.Path] = ReadNames(key.Path, value, key.Path);
            }
            else if (PolicyValue.Examine(key, value) is { } expected)
            {
                Break(key, expected);
            }
            else
            {
                settings[key.Path] = value.GetRawText();
            }
        }

        private List<IReadOnlyList<string>> ReadGroups(PolicyKey key, JsonElement array)
        {
            List<IReadOnlyList<string>> read = [];
            int index = 0;
            foreach (JsonElement item in array.EnumerateArray())
            {
                string place = $"{key.Path}[{index++}]";
                if (item.ValueKind == JsonValueKind.Array && ReadNames(key.Path, item, place) is { Count: > 1 } names)
                    read.Add(names);
                else
                    Fault(place, "expected an array of two names or more");
            }
            return read;
        }

        private List<string> ReadNames(string key, JsonElement array, string path)
        {
            List<string> names = new List<string>();
            HashSet<string> seen = new HashSet<string>(StringComparer.Ordinal);
            int index = 0;
            foreach (JsonElement item in array.EnumerateArray())
            {
                string place = $"{path}[{index++}]";
                if (item.ValueKind != JsonValueKind.String)
                    Fault(place, "expected a name");
                else if (ReadEntry(key, item.GetString()!, out WrittenEntry entry) is { } refusal)
                    Fault(place, refusal.Message);
                else
                    Take(entry, place);
            }
            return names;

            void Take(WrittenEntry entry, string place)
            {
                if (seen.Add(entry.Name))
                    names.Add(entry.Name);
                others.AddRange(
                    entry.AlsoKnownAs.Select(name => new OtherName(entry.Name, name, FaultCode.PolicyInvalid, $"{where}: {place}"))
                );
            }
        }

        private static EntryRefusal? ReadEntry(string key, string text, out WrittenEntry entry) =>
            key switch
            {
                PolicyKeys.ProtectedDomains => WrittenEntry.Parse(ListKind.Protected, text, out entry),
                PolicyKeys.ExemptDomains => WrittenEntry.Parse(ListKind.Exempt, text, out entry),
                _ => WrittenEntry.ParseSite(text, out entry),
            };

        private void BreakReportOnly(string path, string message, string question = "")
        {
            broken.AddRange(PolicySchema.Leaves.Select(each => each.Path).Where(PolicyKeys.IsOfReportOnly));
            Fault(path, $"{message}; report-only is as it was last good, or off{question}");
        }

        private void Break(PolicyKey key, string message)
        {
            if (PolicyKeys.IsOfReportOnly(key.Path))
            {
                BreakReportOnly(key.Path, message);
                return;
            }
            broken.Add(key.Path);
            Fault(key.Path, $"{message}; what was last good is in force{(key.Default is null ? "" : $", or {key.Default}")}");
        }

        private void Fault(string path, string message) => faults.Add(new Fault(FaultCode.PolicyInvalid, $"{where}: {path}", message));
    }
}

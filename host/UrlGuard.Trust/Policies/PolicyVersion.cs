using System.Globalization;
using System.Text;
using System.Text.Json;
using UrlGuard.Core.Images;

namespace UrlGuard.Trust.Policies;

/// <summary>The name of what a policy says: the same on every machine that has it, in whichever order and carrier it came.</summary>
public static class PolicyVersion
{
    /// <summary>16 hexadecimal digits; null where there is no policy.</summary>
    public static string? Of(Policy policy) => Write(Hash(policy, Policy.None));

    /// <summary>The same of two carriers, as a number; 0 where there is no policy.</summary>
    internal static ulong Hash(Policy machine, Policy browser)
    {
        string of = Text(machine),
            with = Text(browser);
        return of.Length + with.Length == 0 ? 0
            : of == with || with.Length == 0 ? Hash(of)
            : of.Length == 0 ? Hash(with)
            : Hash($"{of}\n{with}");
    }

    /// <summary>The number as it is told.</summary>
    internal static string? Write(ulong version) => version == 0 ? null : version.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Hash(string text) => ImageHash.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>All of it but the secret: whoever collects events must not be able to try keys.</summary>
    private static string Text(Policy policy) =>
        string.Join(
            '\n',
            policy
                .Settings.Where(setting => setting.Key != PolicyKeys.EventsKey.Path)
                .Select(setting => $"{setting.Key} {Plain(setting.Value)}")
                .Concat(policy.Lists.Select(list => $"{list.Key} {string.Join(' ', list.Value.Order(StringComparer.Ordinal))}"))
                .Concat(policy.Groups.SelectMany(groups => groups.Value.Select(group => Line(groups.Key, group))))
                .Concat(policy.Others.Select(other => $"{other.Domain} = {other.Name.Text}"))
                .Order(StringComparer.Ordinal)
        );

    /// <summary>A value without what each carrier writes in its own way: escapes and white space.</summary>
    private static string Plain(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement value = document.RootElement;
        return value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(word => word.GetString())),
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
    }

    private static string Line(string key, IReadOnlyList<string> group) => $"{key} {string.Join(' ', group.Order(StringComparer.Ordinal))}";
}

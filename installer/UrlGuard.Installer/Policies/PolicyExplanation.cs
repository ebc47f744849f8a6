using System.Globalization;
using System.Text;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>A policy in words: what each key that is set does.</summary>
internal static class PolicyExplanation
{
    /// <summary>The number of names of a list that are shown.</summary>
    private const int Shown = 10;

    /// <summary>Writes it.</summary>
    public static string Write(Policy policy)
    {
        StringBuilder text = new();
        AppendList(text, "protected", policy.Protected);
        AppendList(text, "exempt", policy.Exempt);
        foreach (PolicyKey key in PolicySchema.Leaves.Where(key => key.IsSingle && !key.Path.EndsWith(".mode", StringComparison.Ordinal)))
        {
            if (policy.Settings.TryGetValue(key.Path, out string? json))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{key.Path} = {Shorten(key.Path == PolicyKeys.EventsKey.Path ? "(set)" : json)}\n    {key.Title}. {key.Description}\n"
                );
            }
        }
        if (policy.KnownSites.Count > 0)
            AppendNames(text.Append(PolicyKeys.KnownSites).Append(": "), "imitate nobody", policy.KnownSites);
        foreach (IReadOnlyList<string> group in policy.SameOwner)
            AppendGroup(text, group);
        foreach (string name in policy.Exempt.Names.Intersect(policy.Protected.Names, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"note: {name} is protected, so that its exemption changes nothing\n");
        if (policy.Protected.Names.Count == 0)
            text.Append("note: no site is protected by this policy: only people's own lists count\n");
        return text.ToString();
    }

    private static void AppendList(StringBuilder text, string key, PolicyList list)
    {
        if (list is { Names.Count: 0, Mode: PolicyMode.Replace })
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: an empty list replaces nothing: people's own lists count\n");
        }
        else if (list.Names.Count > 0)
        {
            AppendNames(
                text.Append(key).Append(": "),
                list.Mode switch
                {
                    PolicyMode.Replace => "in the place of people's own lists",
                    PolicyMode.Default => "for people without a list of their own",
                    PolicyMode.Add => "added to people's own and locked",
                },
                [.. list.Written]
            );
        }
    }

    private static void AppendGroup(StringBuilder text, IReadOnlyList<string> group) =>
        text.Append(CultureInfo.InvariantCulture, $"{PolicyKeys.SameOwner}: {string.Join(", ", group)}")
            .Append(" belong to one owner: they do not imitate each other\n");

    private static void AppendNames(StringBuilder text, string how, IReadOnlyList<string> names)
    {
        text.Append(CultureInfo.InvariantCulture, $"{names.Count:N0} {(names.Count == 1 ? "site" : "sites")}, {how}\n");
        foreach (string name in names.Take(Shown))
            text.Append("    ").Append(name).Append('\n');
        if (names.Count > Shown)
            text.Append(CultureInfo.InvariantCulture, $"    and {names.Count - Shown:N0} more\n");
    }

    /// <summary>A logo is tens of thousands of characters long.</summary>
    private static string Shorten(string json) => json.Length > 100 ? json[..100] + "…" : json;
}

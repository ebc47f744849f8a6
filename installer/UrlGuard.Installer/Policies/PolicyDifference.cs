using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>The differences between two policies, whatever the order and spelling in their files.</summary>
internal static class PolicyDifference
{
    /// <summary>
    /// A line for each difference: <c>+</c> for an entry that is new, <c>-</c> for one that is gone, <c>~</c> for a value that
    /// changed.
    /// </summary>
    public static IEnumerable<string> Lines(Policy old, Policy changed) =>
        [
            .. PolicySchema.Leaves.Where(key => key.IsSingle).SelectMany(key => Value(key.Path, old, changed)),
            .. List(PolicyKeys.ProtectedDomains, old.Protected.Written, changed.Protected.Written),
            .. List(PolicyKeys.ExemptDomains, old.Exempt.Names, changed.Exempt.Names),
            .. List(PolicyKeys.KnownSites, old.KnownSites, changed.KnownSites),
            .. List(PolicyKeys.SameOwner, Groups(old), Groups(changed)),
        ];

    private static IEnumerable<string> Value(string path, Policy old, Policy changed)
    {
        string? before = old.Settings.GetValueOrDefault(path),
            after = changed.Settings.GetValueOrDefault(path);
        if (before != after)
        {
            yield return path == PolicyKeys.EventsKey.Path
                ? $"~ {path}: {Secret(before)} → {Secret(after)}"
                : $"~ {path}: {before ?? "not set"} → {after ?? "not set"}";
        }
    }

    private static string Secret(string? value) => value is null ? "not set" : "(set)";

    private static IEnumerable<string> List(string path, IEnumerable<string> old, IEnumerable<string> changed) =>
        [
            .. old.Except(changed, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"- {path}: {name}"),
            .. changed.Except(old, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"+ {path}: {name}"),
        ];

    private static IEnumerable<string> Groups(Policy policy) =>
        policy.SameOwner.Select(group => string.Join(" = ", group.Order(StringComparer.Ordinal)));
}

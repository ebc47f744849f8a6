using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>Merges the policies of two carriers: for single values the machine's wins; sites and groups are combined.</summary>
public static class PolicyMerge
{
    /// <summary>Merges the policies of both carriers.</summary>
    public static EffectivePolicy Merge(Policy machine, Policy browser) =>
        new(Settings(machine, browser), TrustMerge.Merge([], List(machine.KnownSites), List(browser.KnownSites)), Groups(machine, browser));

    private static PolicyList List(IReadOnlyList<string> names) => new(PolicyMode.Add, names);

    private static PolicySetting[] Settings(Policy machine, Policy browser) =>
        machine.Settings.Count + browser.Settings.Count == 0
            ? []
            :
            [
                .. PolicySchema
                    .Leaves.Select(key =>
                        machine.Settings.TryGetValue(key.Path, out string? value)
                            ? new PolicySetting(key.Path, value, EntrySource.MachinePolicy)
                        : browser.Settings.TryGetValue(key.Path, out value) ? new PolicySetting(key.Path, value, EntrySource.BrowserPolicy)
                        : null
                    )
                    .OfType<PolicySetting>(),
            ];

    private static OwnerGroup[] Groups(Policy machine, Policy browser)
    {
        (IReadOnlyList<string> Names, EntrySource Source)[] all =
        [
            .. machine.SameOwner.Select(names => (names, EntrySource.MachinePolicy)),
            .. browser.SameOwner.Select(names => (names, EntrySource.BrowserPolicy)),
        ];
        Dictionary<string, List<string>> groupOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Dictionary<List<string>, EntrySource> sources = new Dictionary<List<string>, EntrySource>();
        foreach ((IReadOnlyList<string> names, EntrySource source) in all)
        {
            List<string> group =
            [
                .. names
                    .SelectMany(name => groupOf.TryGetValue(name, out List<string>? other) ? other : [name])
                    .Distinct(StringComparer.Ordinal),
            ];
            sources[group] = group.Where(groupOf.ContainsKey).Select(name => sources[groupOf[name]]).Append(source).Max();
            foreach (string name in group)
                groupOf[name] = group;
        }
        return
        [
            .. groupOf
                .Values.Distinct()
                .Select(group => new OwnerGroup([.. group.Order(StringComparer.Ordinal)], sources[group]))
                .OrderBy(group => group.Names[0], StringComparer.Ordinal),
        ];
    }
}

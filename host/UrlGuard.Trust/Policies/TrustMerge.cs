using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>
/// The order of sources, in one place: replacing policies win, then adding policies and the person, then default policies.
/// Without side effects.
/// </summary>
public static class TrustMerge
{
    /// <summary>Merges all that the person and both carriers say.</summary>
    /// <param name="userProtected">The person's protected names.</param>
    /// <param name="userExempt">The person's exemptions.</param>
    /// <param name="machine">The machine's policy.</param>
    /// <param name="browser">The browser's policy.</param>
    /// <param name="userOthers">What the person's protected names are also known as.</param>
    public static MergedTrust Merge(
        IReadOnlyCollection<string> userProtected,
        IReadOnlyCollection<string> userExempt,
        Policy machine,
        Policy browser,
        IReadOnlyCollection<OtherName>? userOthers = null
    )
    {
        EffectivePolicy policy = PolicyMerge.Merge(machine, browser);
        bool isLocked = policy.Get(PolicyKeys.LockExemptions);
        IReadOnlyList<ListEntry> exempt = Merge(isLocked ? [] : userExempt, machine.Exempt, browser.Exempt);
        bool isReplaced = machine.Protected.IsReplacing || browser.Protected.IsReplacing;
        return new MergedTrust(
            Merge(userProtected, machine.Protected, browser.Protected),
            isLocked ? [.. exempt.Select(entry => entry with { IsLocked = true })] : exempt,
            policy,
            IsProtectedReplaced: isReplaced,
            IsExemptReplaced: isLocked || machine.Exempt.IsReplacing || browser.Exempt.IsReplacing
        )
        {
            Others =
            [
                .. InForce(machine.Protected)
                    .Concat(InForce(browser.Protected))
                    .Concat(isReplaced ? [] : userOthers ?? [])
                    .DistinctBy(other => (other.Domain, other.Name.Label)),
            ],
        };

        IEnumerable<OtherName> InForce(PolicyList list) => IsAside(list, isReplaced, userProtected.Count) ? [] : list.Others;
    }

    /// <summary>Merges one list of all carriers.</summary>
    /// <param name="user">The person's names.</param>
    /// <param name="machine">The machine's policy.</param>
    /// <param name="browser">The browser's policy.</param>
    /// <returns>The entries in force, by name.</returns>
    public static IReadOnlyList<ListEntry> Merge(IReadOnlyCollection<string> user, PolicyList machine, PolicyList browser)
    {
        (PolicyList List, EntrySource Source)[] policies = [(machine, EntrySource.MachinePolicy), (browser, EntrySource.BrowserPolicy)];
        bool isReplaced = machine.IsReplacing || browser.IsReplacing;
        Dictionary<string, ListEntry> merged = new Dictionary<string, ListEntry>(StringComparer.Ordinal);
        foreach ((PolicyList list, EntrySource source) in policies)
        {
            if (IsAside(list, isReplaced, user.Count))
                continue;
            foreach (string name in list.Names)
            {
                ListEntry entry = new ListEntry(name, source, list.Mode != PolicyMode.Default);
                // A locked entry beats one that is not; otherwise the machine's, which comes first, stays.
                if (!merged.TryGetValue(name, out ListEntry? other) || (entry.IsLocked && !other.IsLocked))
                    merged[name] = entry;
            }
        }
        if (!isReplaced)
        {
            foreach (string name in user)
                merged.TryAdd(name, new ListEntry(name, EntrySource.User, IsLocked: false));
        }
        ListEntry[] sorted = [.. merged.Values];
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return sorted;
    }

    /// <summary>True when a default list is not needed.</summary>
    private static bool IsAside(PolicyList list, bool isReplaced, int userCount) =>
        list.Mode == PolicyMode.Default && (isReplaced || userCount > 0);
}

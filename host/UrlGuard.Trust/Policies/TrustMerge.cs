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
    public static MergedTrust Merge(
        IReadOnlyCollection<string> userProtected,
        IReadOnlyCollection<string> userExempt,
        Policy machine,
        Policy browser
    )
    {
        EffectivePolicy policy = PolicyMerge.Merge(machine, browser);
        bool isLocked = policy.Get(PolicyKeys.LockExemptions);
        IReadOnlyList<ListEntry> exempt = Merge(isLocked ? [] : userExempt, machine.Exempt, browser.Exempt);
        return new MergedTrust(
            Merge(userProtected, machine.Protected, browser.Protected),
            isLocked ? [.. exempt.Select(entry => entry with { IsLocked = true })] : exempt,
            policy,
            IsProtectedReplaced: machine.Protected.IsReplacing || browser.Protected.IsReplacing,
            IsExemptReplaced: isLocked || machine.Exempt.IsReplacing || browser.Exempt.IsReplacing
        );
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
            if (list.Mode == PolicyMode.Default && (isReplaced || user.Count > 0))
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
}

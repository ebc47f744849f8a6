using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>
/// Finds entries of a policy that may be slips of one of its protected sites, or worse. Such a name would open without a
/// warning everywhere.
/// </summary>
internal static class PolicySlips
{
    /// <summary>A note for each, of two that imitate one another the first by name.</summary>
    public static IEnumerable<string> Notes(TrustSnapshot policy)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (ListEntry entry in policy.Protected)
        {
            if (SlipChance.Target(policy.Judge.CheckListed(entry.Name)) is not { } target || told.Contains(target))
                continue;
            told.Add(entry.Name);
            yield return $"note: protected.domains: {entry.Name} looks like {target}, which is protected too. A slip? "
                + "Where one owner has both, sameOwner says so";
        }
        // Without what the policy says of these very names, by which they imitate nobody.
        Judge judge = new(policy.ProtectedDomains, new Exemptions([]), Knowledge.BuiltIn);
        foreach ((string key, string name) in LetThrough(policy))
        {
            if (SlipChance.Target(judge.CheckHost(name.AsMemory())) is { } target)
                yield return $"note: {key}: {name} looks like {target}, which is protected. A slip? Nobody is warned about it";
        }
    }

    private static IEnumerable<(string Key, string Name)> LetThrough(TrustSnapshot policy) =>
        [
            .. policy.Exempt.Select(entry => (PolicyKeys.ExemptDomains, entry.Name)),
            .. policy.Policy.KnownSites.Select(entry => (PolicyKeys.KnownSites, entry.Name)),
            .. policy.Policy.SameOwner.SelectMany(group => group.Names).Select(name => (PolicyKeys.SameOwner, name)),
        ];
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Policies;

/// <summary>
/// Finds entries of a policy that surely imitate one of its protected sites: a slip, or worse. Such a name would open without a
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
            if (Target(policy.Judge.CheckListed(entry.Name)) is not { } target || told.Contains(target))
                continue;
            told.Add(entry.Name);
            yield return $"note: protected.domains: {entry.Name} looks like {target}, which is protected too. A slip? "
                + "Where one owner has both, sameOwner says so";
        }
        Judge judge = new(policy.ProtectedDomains, new Exemptions([]), policy.Knowledge);
        foreach (ListEntry entry in policy.Exempt)
        {
            if (Target(judge.CheckHost(entry.Name.AsMemory())) is { } target)
            {
                yield return $"note: exempt.domains: {entry.Name} looks like {target}, which is protected. A slip? "
                    + "Nobody is warned about it";
            }
        }
    }

    private static string? Target(Verdict verdict) =>
        verdict is { Code: VerdictCode.Lookalike, Certainty: Certainty.Sure } ? verdict.Entry.ToString() : null;
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust;

/// <summary>
/// Finds names that would be put on a list although they imitate a protected site: a slip of the hand, or what a trap left in a
/// password manager. A protected lookalike opens without a word.
/// </summary>
internal static class Slips
{
    /// <summary>
    /// Marks what would be added and may be a slip of a protected site. What is added to the protected ones may imitate a known site that
    /// is added with it.
    /// </summary>
    internal static IReadOnlyList<EntryResult> Mark(TrustSnapshot trust, ListKind kind, IReadOnlyList<EntryResult> results)
    {
        Verdict?[] verdicts =
        [
            .. results.Select<EntryResult, Verdict?>(result =>
                result is { Outcome: EntryOutcome.Added, Name: { } name } ? trust.Judge.CheckHost(name.AsMemory()) : null
            ),
        ];
        RegistrableDomain[] known = kind == ListKind.Protected ? [.. Known(results, verdicts)] : [];
        Judge? beside = known.Length == 0 ? null : new Judge(new ProtectedDomains(known), trust.Exemptions, trust.Knowledge);
        return
        [
            .. results.Zip(
                verdicts,
                (result, verdict) =>
                    verdict is not { } found
                        ? result
                        : result with
                        {
                            Imitates =
                                SlipChance.Target(found)
                                ?? (beside is null ? null : SlipChance.Target(beside.CheckHost(result.Name.AsMemory()))),
                        }
            ),
        ];
    }

    /// <summary>Finds the person's other entries that may be slips of one of some protected sites.</summary>
    internal static IReadOnlyList<EarlierSlip> Earlier(TrustSnapshot trust, IReadOnlyList<string> sites)
    {
        Judge judge = new(new ProtectedDomains([.. sites.Select(EntryName.ToDomain)]), new Exemptions([]), trust.Knowledge);
        return
        [
            .. from kind in Enum.GetValues<ListKind>()
            from entry in trust.Entries(kind)
            where entry.Source == EntrySource.User && !sites.Contains(entry.Name)
            let target = SlipChance.Target(judge.CheckHost(entry.Name.AsMemory()))
            where target is not null
            select new EarlierSlip(kind, entry.Name, target),
        ];
    }

    private static IEnumerable<RegistrableDomain> Known(IReadOnlyList<EntryResult> results, Verdict?[] verdicts) =>
        results.Where((_, index) => verdicts[index] is { Code: VerdictCode.Known }).Select(result => EntryName.ToDomain(result.Name!));
}

using UrlGuard.Core.Data;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// Chooses among the findings of all rules for one host: the most severe kind, then the nearest, then the first by name. The
/// order of the list or of the search never counts.
/// </summary>
/// <param name="protectedDomains">What may be imitated.</param>
/// <param name="knowledge">The owners of names, and how closely names are looked at.</param>
/// <param name="seen">The host.</param>
/// <param name="effort">Is counted.</param>
internal sealed class MostSevere(ProtectedDomains protectedDomains, Knowledge knowledge, SeenHost seen, Effort effort)
{
    private static readonly IReadOnlyList<ILookalikeRule> Rules = LookalikeRules.BySeverity;

    private readonly bool isAscii = System.Text.Ascii.IsValid(seen.Chosen),
        hasOwner = knowledge.HasOwner(seen.Domain.Ascii);
    private readonly int examination = Effort.Examination + Effort.Piece * seen.Tokens.Length,
        reading = Effort.Measurement * (seen.Domain.Skeletons.Count - 1),
        self = protectedDomains.IndexOf(seen.Domain.Ascii); // where a name of the list is judged
    private HashSet<int>? examined;

    // The best so far: its rank, how far, what place among the names. Sure findings rank first, then the rules in their order.
    private int rank = 2 * Rules.Count,
        distance,
        number;
    private Finding finding;

    /// <inheritdoc cref="Judge.IsBrief"/>
    internal bool IsBrief { get; init; }

    /// <summary>The reason why the host is clear where nothing was found.</summary>
    internal ClearReason ClearReason { get; private set; }

    /// <summary>
    /// Looks at candidates. Where there are too many, it keeps the best finding so far. Without one it reports a candidate that
    /// it has not looked at, since the host can't be cleared.
    /// </summary>
    internal Verdict? Among(List<Candidate> candidates)
    {
        if (IsAccountOfOne(candidates))
        {
            ClearReason = ClearReason.Account;
            return null;
        }
        foreach (Candidate candidate in candidates)
        {
            (int first, int end) = protectedDomains.NamesOf(candidate.Label);
            for (int i = first; i < end; i++)
            {
                if (!TryExamine(i, candidate.Clues))
                    return Cut(i, candidate.Clues);
            }
        }
        return effort.IsSearchCut ? Cut(protectedDomains.NamesOf(candidates[0].Label).First, candidates[0].Clues) : Found();
    }

    /// <summary>
    /// True for an account by the very label of a protected name, where companies have accounts: <c>northwind-bank.atlassian.net</c> is
    /// not northwind.com's imitation where northwind-bank.com is protected too.
    /// </summary>
    private bool IsAccountOfOne(List<Candidate> candidates) =>
        seen.IsHosted
        && HostedNames.IsTenant(seen.Domain.Suffix)
        && candidates.Exists(candidate =>
            protectedDomains.NamesOf(candidate.Label).First is var first
            && !protectedDomains.IsBound(first)
            && System.Text.Ascii.Equals(protectedDomains.LabelAt(first), seen.Domain.Label)
        );

    /// <summary>Lets the rules look at a name that may still make a difference; false when the effort does not allow for it.</summary>
    private bool TryExamine(int next, Clues clues)
    {
        if (!effort.TryExamine(Effort.Name + seen.TakeWork()))
            return false;
        if (self >= 0 && protectedDomains.DomainOf(next) == self)
            return true;
        (int length, bool hasSuffix) = protectedDomains.Glimpse(next, seen.Domain.Suffix);
        bool isKnown = length != ProtectedDomains.UnknownLength,
            isBound = protectedDomains.IsBound(next);
        if (isBound && !hasSuffix)
            return true;
        // A protected name in other letters is found by some of its readings: every rule looks at it, once.
        if (!isKnown && !(examined ??= []).Add(next))
            return true;
        SpelledDomain? real = null;
        for (int i = 0; i < Rules.Count && i <= rank; i++)
        {
            if (isKnown && ((Rules[i].Clues & clues) == 0 || length < Rules[i].Shortest(seen, clues, hasSuffix, knowledge.Sensitivity)))
                continue;
            if (isBound && (Rules[i].Clues & Clues.Inside) != 0)
                continue; // whole labels only
            if (i == rank && !IsBetter(isKnown && isAscii ? Least(next, clues) : Least(next), next))
                return effort.TryExamine(isKnown && isAscii ? Effort.Measurement : Effort.Spelling);
            if (real is null && !isKnown && !effort.TryExamine(Effort.Readings))
                return false;
            if (real is null && hasOwner && knowledge.AreSame(seen.Domain.Ascii, protectedDomains.NameAt(next)))
            {
                ClearReason = ClearReason.SameOwner;
                return true;
            }
            if (!effort.TryExamine(examination + ((Rules[i].Clues & Clues.NearLook) != 0 ? reading : 0)))
                return false;
            real ??= protectedDomains.Forms[next];
            if (Rules[i].Examine(seen, real, knowledge.Sensitivity) is not { } found)
                continue;
            int other = found.IsUnsure ? i + Rules.Count : i;
            if (other < rank || (other == rank && IsBetter(found.Distance, next)))
                (rank, distance, number, finding) = (other, found.Distance, next, found);
            if (!found.IsUnsure)
                return true;
        }
        return true;
    }

    private bool IsBetter(int otherDistance, int other) => otherDistance < distance || (otherDistance == distance && other < number);

    /// <summary>The least that the best rule so far, which is sure, could find, of names in ASCII.</summary>
    private int Least(int next, Clues clues) =>
        (clues & Clues.SameLabel) != 0 ? 0
        : IsInside(Rules[rank]) ? Finding.Far / 2
        : clues == Clues.OneEdit ? 1
        : clues == Clues.TwoEdits ? 2
        : seen.DistanceTo(protectedDomains.LabelAt(next));

    /// <summary>The least that the best rule so far, which is sure, could find, of names in any letters.</summary>
    private int Least(int next) =>
        seen.DistanceTo(protectedDomains.Forms[next]) is > 0 and var least
            ? IsInside(Rules[rank])
                ? Finding.Far / 2
                : least
            : 0;

    /// <summary>True for a rule all of whose findings are inside another name, and so at no distance.</summary>
    private static bool IsInside(ILookalikeRule rule) => (rule.Clues & ~Clues.Contained) == 0;

    private Verdict? Found() =>
        rank < 2 * Rules.Count ? Lookalike(Rules[rank % Rules.Count].Kind, protectedDomains.Forms[number], finding) : null;

    /// <summary>The verdict where not all was looked at. The rest may be imitated, so that nothing is unsure.</summary>
    private Verdict Cut(int next, Clues clues) => (Found() ?? Unexamined(next, clues)) with { Certainty = Certainty.Sure };

    /// <summary>The finding for a name that no rule has looked at, from the clue by which it was found.</summary>
    private Verdict Unexamined(int next, Clues clues)
    {
        SpelledDomain real = protectedDomains.Forms[next];
        LookalikeKind kind = (clues, seen.DistanceTo(real)) switch
        {
            (Clues.Inside, _) => seen.IsHosted ? LookalikeKind.Hosted : LookalikeKind.Combosquat,
            (_, 0) => LookalikeKind.TldSwap,
            (Clues.Look or Clues.Glance, _) => LookalikeKind.Homoglyph,
            (_, 1) => LookalikeKind.Typo,
            _ => LookalikeKind.DoubleTypo,
        };
        return Lookalike(kind, real, clues == Clues.Inside ? Finding.Whole() : Finding.Compare(seen, real));
    }

    private Verdict Lookalike(LookalikeKind kind, SpelledDomain real, Finding found) =>
        new()
        {
            Code = VerdictCode.Lookalike,
            Site = seen.Domain.Ascii.AsMemory(),
            Entry = real.Ascii.AsMemory(),
            Kind = kind,
            Certainty = found.IsUnsure ? Certainty.Unsure : Certainty.Sure,
            Evidence = IsBrief ? null : found.Explain(seen, real),
        };
}

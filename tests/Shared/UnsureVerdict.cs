using UrlGuard.Core.Explanations;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Tests;

/// <summary>A verdict as the judge gives it of a fan's site, for those who only tell it.</summary>
internal static class UnsureVerdict
{
    internal static Verdict Of(string seen, string real)
    {
        int start = seen.IndexOf(real.Split('.')[0], StringComparison.Ordinal);
        return new Verdict
        {
            Code = VerdictCode.Lookalike,
            Site = seen.AsMemory(),
            Entry = real.AsMemory(),
            Kind = LookalikeKind.Combosquat,
            Certainty = Certainty.Unsure,
            Evidence = new Evidence(
                new SpelledName(seen, seen),
                new SpelledName(real, real),
                null,
                [new Segment(SegmentOp.Added, seen[..start], ""), new Segment(SegmentOp.Same, seen[start..], real)],
                [new Statement(Saying.InFront) { Before = seen[..start], Name = real.Split('.')[0] }]
            ),
        };
    }
}

using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Verdicts;

/// <summary>The judge's answer about one host.</summary>
public readonly struct Verdict
{
    /// <summary>The verdict itself.</summary>
    public required VerdictCode Code { get; init; }

    /// <summary>The reason why it is unjudged; <see cref="UnjudgedReason.None"/> otherwise.</summary>
    public UnjudgedReason Reason { get; init; }

    /// <summary>The reason why it is clear; says nothing of other verdicts.</summary>
    public ClearReason ClearReason { get; init; }

    /// <summary>The registrable domain of the host; empty when unjudged.</summary>
    public ReadOnlyMemory<char> Site { get; init; }

    /// <summary>The entry of a list that decided: the protected domain, or the exemption; empty when none did.</summary>
    public ReadOnlyMemory<char> Entry { get; init; }

    /// <summary>The kind of imitation of <see cref="Entry"/>.</summary>
    public LookalikeKind Kind { get; init; }

    /// <summary>The strength of the finding of a lookalike, or of one that <see cref="IsLetThrough"/>.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The evidence; of a lookalike only, and not of one that a <see cref="Judge.IsBrief"/> judge finds.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>True of a name that uses <see cref="Entry"/>'s and is exempt because a policy lets such names through.</summary>
    public bool IsLetThrough => Code == VerdictCode.Exempt && Certainty == Certainty.Unsure;

    /// <summary>The verdict on the same host where a policy lets it through.</summary>
    internal Verdict LetThrough() => this with { Code = VerdictCode.Exempt, Evidence = null };

    /// <summary>A verdict on something that can't be judged.</summary>
    public static Verdict Unjudged(UnjudgedReason reason) => new() { Code = VerdictCode.Unjudged, Reason = reason };
}

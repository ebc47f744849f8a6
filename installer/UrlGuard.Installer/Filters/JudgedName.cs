using UrlGuard.Core.Coverage;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Filters;

/// <summary>A name that would be tried and that the judge warns about.</summary>
/// <param name="judged">The name and its verdict.</param>
internal sealed class JudgedName(JudgedVariant judged)
{
    /// <summary>The host.</summary>
    public string Host { get; } = judged.Variant.Host;

    /// <summary>The registrable domain of it.</summary>
    public string Site { get; } = judged.Verdict.Site.ToString();

    /// <summary>The technique that made it.</summary>
    public string Technique { get; } = judged.Variant.Technique;

    /// <summary>The family of the technique.</summary>
    public ImitationClass Class { get; } = judged.Variant.Class;

    /// <summary>The kind that the judge names.</summary>
    public LookalikeKind Kind { get; } = judged.Verdict.Kind;

    /// <summary>True when it imitates; a filter can't ask about a name that may be a fan's.</summary>
    public bool IsSure { get; } = judged.Verdict.Certainty == Certainty.Sure;

    /// <summary>True when an expression may hold it.</summary>
    public bool IsBlocked { get; } = IsBlockedBy(judged.Verdict);

    /// <summary>Its likelihood.</summary>
    public int Used { get; } = Likelihood.Of(judged.Variant);

    /// <summary>False of a name in front of a stranger's: the stranger was made up.</summary>
    public bool CanBeListed => Class != ImitationClass.InFront;

    /// <summary>True when the name itself is what somebody registers.</summary>
    public bool IsRegistered => Site.Length == Host.Length;

    /// <summary>True when the judge warns, and would not ask whether the name is a fan's.</summary>
    public static bool IsBlockedBy(Verdict verdict) =>
        verdict.Code == VerdictCode.Lookalike
        && (
            verdict.Certainty == Certainty.Sure
            || verdict.Kind is LookalikeKind.Typo or LookalikeKind.Transposition or LookalikeKind.DoubleTypo
        );
}

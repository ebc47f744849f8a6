using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>One rule alone, asked about one pair of names: neither index nor other rules nor lists have a say.</summary>
internal abstract class RuleFixture
{
    private static readonly Dictionary<LookalikeKind, ILookalikeRule> Rules = LookalikeRules.BySeverity.ToDictionary(rule => rule.Kind);

    /// <summary>True when the rule finds that a host, in any letters, imitates a protected name.</summary>
    protected static bool Finds(LookalikeKind kind, string host, string protectedName) =>
        Rules[kind].Examine(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default) is not null;
}

namespace UrlGuard.Core.Rules;

/// <summary>Every rule, registered.</summary>
internal static class LookalikeRules
{
    /// <summary>The rules for the most severe kinds first, whatever order they are written in.</summary>
    internal static readonly IReadOnlyList<ILookalikeRule> BySeverity =
    [
        .. new ILookalikeRule[]
        {
            new CombosquatRule(),
            new DoubleTypoRule(),
            new EmbeddingRule(),
            new HomoglyphRule(),
            new HostedRule(),
            new MixedScriptRule(),
            new SeparatorRule(),
            new TldSwapRule(),
            new TranspositionRule(),
            new TypoRule(),
        }.OrderBy(rule => rule.Kind),
    ];
}

namespace UrlGuard.Core.Rules;

/// <summary>Every rule, registered. Their order means nothing.</summary>
internal static class LookalikeRules
{
    internal static readonly IReadOnlyList<ILookalikeRule> All =
    [
        new HomoglyphRule(),
        new MixedScriptRule(),
        new EmbeddingRule(),
        new HostedRule(),
        new SeparatorRule(),
        new TldSwapRule(),
        new TranspositionRule(),
        new TypoRule(),
        new CombosquatRule(),
        new DoubleTypoRule(),
    ];
}

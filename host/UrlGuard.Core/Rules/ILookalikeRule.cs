using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>
/// One kind of imitation. A rule looks at one pair of names and nothing else, so that neither the order of the rules nor
/// what else is protected can change what it says.
/// </summary>
internal interface ILookalikeRule
{
    /// <summary>The kind it finds.</summary>
    LookalikeKind Kind { get; }

    /// <summary>The evidence, or null where <paramref name="seen"/> does not imitate <paramref name="real"/> in this way.</summary>
    Evidence? Examine(SeenHost seen, SpelledDomain real);
}

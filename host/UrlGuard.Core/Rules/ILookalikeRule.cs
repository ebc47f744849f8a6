using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// One kind of imitation. A rule looks at one pair of names and nothing else, so that neither the order of the rules nor
/// what else is protected can change what it says.
/// </summary>
internal interface ILookalikeRule
{
    /// <summary>The kind it finds.</summary>
    LookalikeKind Kind { get; }

    /// <summary>The clues of the rule: the search sees at least one of them for every name in ASCII that the rule finds imitated.</summary>
    Clues Clues { get; }

    /// <summary>Letters of the shortest label that it finds imitated, of which this was seen, under the host's suffix or another.</summary>
    int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity);

    /// <summary>The finding, or null where <paramref name="seen"/> does not imitate <paramref name="real"/> in this way.</summary>
    Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity);
}

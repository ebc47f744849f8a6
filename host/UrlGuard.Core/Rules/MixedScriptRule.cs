using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// A label whose letters come from several scripts, and that looks nearly like a protected one. Mixing scripts has honest
/// reasons (UTS #39, 5.2 allows Japanese, Korean and Chinese with Latin), so that likeness is needed too.
/// </summary>
internal sealed class MixedScriptRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.MixedScript;

    /// <inheritdoc/>
    public Clues Clues => Clues.Look | Clues.NearLook;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        Promises.MixedScript.Shortest(isSameSuffix, seen.IsCheapSuffix);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        seen.Domain.Label != seen.Domain.UnicodeLabel
        && real.UnicodeLabel.Length >= Shortest(seen, Clues.Look, seen.Domain.Suffix == real.Suffix, sensitivity)
        && seen.IsMixed
        && Readings.AreNear(seen.Domain.Skeletons, real.Skeletons, 0, 1)
            ? Finding.Compare(seen, real)
            : null;
}

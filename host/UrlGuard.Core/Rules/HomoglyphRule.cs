using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// Another label that looks the same: a skeleton in common (UTS #39, section 4), or, in a label long enough, what is left of
/// it at a glance.
/// </summary>
internal sealed class HomoglyphRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Homoglyph;

    /// <inheritdoc/>
    public Clues Clues => Clues.Look | Clues.Glance;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        Promises.Homoglyph.Shortest(isSameSuffix, seen.IsCheapSuffix);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        if (seen.Domain.Label == real.Label)
            return null;
        bool looksTheSame =
            real.UnicodeLabel.Length >= Shortest(seen, Clues.Look, seen.Domain.Suffix == real.Suffix, sensitivity)
            && Readings.HaveCommon(seen.Domain.Skeletons, real.Skeletons);
        // One or two letters are the typo rules' affair.
        return looksTheSame || (Glance.IsSame(seen, real, sensitivity) && seen.DistanceTo(real) > 2) ? Finding.Compare(seen, real) : null;
    }
}

using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The right letters with a dot or hyphen moved, added or lost: <c>pay-pal.com</c>, <c>wwwpaypal.com</c>,
/// <c>wha.tsapp.me</c>, <c>paypal-com.example</c>.
/// </summary>
internal sealed class SeparatorRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Separator;

    /// <inheritdoc/>
    public Clues Clues => Clues.Contained;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) => 1;

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        if (seen.Domain.Label == real.Label)
            return null;
        string label = real.JoinedLabel,
            name = real.JoinedName,
            registered = seen.Domain.JoinedLabel,
            chosen = seen.JoinedWithoutWww;
        bool isSameSuffix = seen.Domain.Suffix == real.Suffix;
        bool isLabel = label.Length >= Promises.Separator.Shortest(isSameSuffix, seen.IsCheapSuffix);
        bool isTrick =
            (
                label.Length >= (label.Length < real.UnicodeLabel.Length ? Thresholds.OwnSeparator : Promises.Separator.OtherSuffix)
                && registered == label
            )
            || (
                label.Length >= Thresholds.GluedWww
                && registered.EndsWith(label, StringComparison.Ordinal)
                && registered.AsSpan(..^label.Length) is "ww" or "www" or "wwww"
            )
            || (!isSameSuffix && seen.Domain.JoinedName == name)
            || registered == name
            || (
                label.Length >= Promises.Separator.OtherSuffix
                && registered.Length + label.Length < seen.Domain.UnicodeLabel.Length + real.UnicodeLabel.Length
                && real.HasLookOf(registered)
            )
            || ContainedName.IsBehindWww(registered, name)
            || (
                seen.Tokens.Length > 1
                && chosen != registered
                && ((isLabel && (chosen == label || real.HasLookOf(chosen))) || chosen == name)
            );
        return isTrick && !(seen.IsHosted && Embedding.IsOwnPage(seen, real)) ? Finding.Whole() : null;
    }
}

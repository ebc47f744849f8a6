using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

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
    public Evidence? Examine(SeenHost seen, SpelledDomain real)
    {
        string label = Join(real.UnicodeLabel), name = label + Join(real.UnicodeSuffix);
        if (seen.Domain.Label == real.Label || (seen.IsHosted && Embedding.IsOwnPage(seen, real)))
            return null;
        string registered = Join(seen.Domain.UnicodeLabel), chosen = Join(seen.Chosen);
        // "www." in front of a name is no trick; "www" inside it is.
        string chosenWithoutWww = chosen.StartsWith("www", StringComparison.Ordinal) ? chosen[3..] : chosen;
        bool isLabel = label.Length >= (seen.Domain.Suffix == real.Suffix ? Thresholds.SeparatorSameSuffix : Thresholds.Separator);
        bool isTrick = (label.Length >= Thresholds.Separator && registered == label)
            || (label.Length >= Thresholds.GluedWww && registered.EndsWith(label, StringComparison.Ordinal) && registered[..^label.Length] is "ww" or "www" or "wwww")
            || (seen.Domain.Suffix != real.Suffix && registered + Join(seen.Domain.UnicodeSuffix) == name)
            || registered == name || registered == "www" + name
            || (seen.Tokens.Count > 1 && chosenWithoutWww != registered && ((isLabel && chosenWithoutWww == label) || chosenWithoutWww == name));
        return isTrick ? Evidence.Whole(seen, real) : null;
    }

    private static string Join(string name) =>
        name.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}

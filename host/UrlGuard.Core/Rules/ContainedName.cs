using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The search that the rules for longer names share: it finds a protected name, or its double, inside a host.</summary>
internal static class ContainedName
{
    /// <summary>
    /// The whole protected domain inside the host, its dots written as dots or hyphens: <c>paypal.com</c> in
    /// <c>www.paypal-com.example</c>. The label may look the same instead of being it.
    /// </summary>
    internal static (int Start, int Length)? FindDomain(SeenHost seen, SpelledDomain real)
    {
        SeenHost.Token[] tokens = seen.Tokens,
            parts = real.Parts;
        if (parts.Length == 0)
            return null;
        bool isSuffix = real.Suffix.Length == 0;
        int labelParts = isSuffix ? parts.Length : parts.Length - real.UnicodeSuffix.Count(c => c == '.') - 1;
        for (int i = 0; i + parts.Length <= tokens.Length; i++)
        {
            int j = 0;
            while (j < parts.Length && IsPart(tokens[i + j], j))
                j++;
            if (j == parts.Length)
            {
                SeenHost.Token last = tokens[i + parts.Length - 1];
                return (tokens[i].Start, last.Start + last.Text.Length - tokens[i].Start);
            }
        }
        return null;

        bool IsPart(SeenHost.Token token, int j) =>
            token.Text == parts[j].Text
            || (j < labelParts && LooksLike(token, labelParts == 1 && !isSuffix ? real.Skeletons : parts[j].Skeletons))
            || (j == 0 && IsBehindWww(token.Text, parts[j].Text))
            || (j == parts.Length - 1 && j > 0 && IsWithDigits(token.Text, parts[j].Text));
    }

    /// <summary>True when a token is the protected label, looks like it, or is one edit from it and long enough.</summary>
    internal static bool IsToken(SeenHost.Token token, SpelledDomain real, Sensitivity sensitivity) =>
        token.Text == real.UnicodeLabel
        || LooksLike(token, real.Skeletons)
        || (LabelSignature.AreNear(token.Signature, real.Signature, 1) && IsTypo(token.Text, real, sensitivity) && !token.IsCommon);

    /// <summary>
    /// The protected label somewhere in the registered label without a separator: where, and what stands before and behind.
    /// A label with hyphens of its own is looked for as it is.
    /// </summary>
    internal static (int Start, int Length)? FindGlued(SeenHost seen, SpelledDomain real)
    {
        int at = seen.Domain.UnicodeLabel.IndexOf(real.UnicodeLabel, StringComparison.Ordinal);
        return at >= 0 ? (at, real.UnicodeLabel.Length) : seen.Folded.Find(real.Skeletons, real.UnicodeLabel.Length);
    }

    /// <summary>True when a label is so much a name of its own that another name does not contain it by chance.</summary>
    internal static bool IsDistinctive(SpelledDomain real, int shortest = Thresholds.DistinctiveLabel) =>
        real.UnicodeLabel.Length >= shortest && !WordLists.IsCommon(real.UnicodeLabel);

    /// <summary>True when a word is one edit from a protected label. The caller rules out ordinary words.</summary>
    internal static bool IsTypo(string token, SpelledDomain real, Sensitivity sensitivity) =>
        real.UnicodeLabel.Length >= sensitivity.TypoInCombination
        && token.Length < EditDistance.MaxLength
        && Math.Abs(token.Length - real.UnicodeLabel.Length) <= 1
        && EditDistance.Osa(token, real.UnicodeLabel) == 1;

    private static bool IsBehindWww(string token, string part) =>
        token.Length == part.Length + 3
        && token.StartsWith("www", StringComparison.Ordinal)
        && token.EndsWith(part, StringComparison.Ordinal);

    /// <summary>Digits behind the last part hide it from the eye: <c>binance.com197623462.example</c>.</summary>
    private static bool IsWithDigits(string token, string part) =>
        token.StartsWith(part, StringComparison.Ordinal) && token.AsSpan(part.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool LooksLike(SeenHost.Token token, IReadOnlyList<string> skeletons) =>
        Readings.HaveCommon(token.Skeletons, skeletons) && !token.IsCommon;
}

using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The search that the rules for longer names share: it finds a protected name, or its double, inside a host.</summary>
internal static class ContainedName
{
    /// <summary>
    /// The whole protected domain inside the host, its dots written as dots or hyphens: <c>paypal.com</c> in
    /// <c>www.paypal-com.example</c>. The label may look the same instead of being it, and have other hyphens than its own.
    /// </summary>
    internal static (int Start, int Length)? FindDomain(SeenHost seen, SpelledDomain real)
    {
        SeenHost.Token[] tokens = seen.Tokens;
        if (real.Suffix.Length == 0)
            return FindParts(tokens, real.Parts);
        string[] suffix = real.UnicodeSuffix.Split('.');
        for (int first = 0; first + suffix.Length < tokens.Length; first++)
        {
            string label = "";
            for (int next = first; next + suffix.Length < tokens.Length && label.Length < 2 * real.UnicodeLabel.Length; next++)
            {
                label += tokens[next].Text;
                if (!IsSuffixAt(next + 1) || !IsLabel(label, next == first ? tokens[first] : null))
                    continue;
                SeenHost.Token last = tokens[next + suffix.Length];
                return (tokens[first].Start, last.Start + last.Text.Length - tokens[first].Start);
            }
        }
        return null;

        bool IsSuffixAt(int token)
        {
            for (int i = 0; i < suffix.Length; i++)
            {
                if (tokens[token + i].Text != suffix[i] && !(i == suffix.Length - 1 && IsWithDigits(tokens[token + i].Text, suffix[i])))
                    return false;
            }
            return true;
        }

        bool IsLabel(string label, SeenHost.Token? token) =>
            label == real.JoinedLabel
            || IsBehindWww(label, real.JoinedLabel)
            || (
                token is not null
                    ? LooksLike(token, real.JoinedSkeletons)
                    : Readings.HaveCommon(Skeleton.Readings(label), real.JoinedSkeletons)
            );
    }

    /// <summary>The same for a name that has no suffix of its own: its parts, one after the other.</summary>
    private static (int Start, int Length)? FindParts(SeenHost.Token[] tokens, SeenHost.Token[] parts)
    {
        for (int first = 0; parts.Length > 0 && first + parts.Length <= tokens.Length; first++)
        {
            int j = 0;
            while (j < parts.Length && IsPart(tokens[first + j], j))
                j++;
            SeenHost.Token last = tokens[first + parts.Length - 1];
            if (j == parts.Length)
                return (tokens[first].Start, last.Start + last.Text.Length - tokens[first].Start);
        }
        return null;

        bool IsPart(SeenHost.Token token, int j) =>
            token.Text == parts[j].Text
            || LooksLike(token, parts[j].Skeletons)
            || (j == 0 && IsBehindWww(token.Text, parts[j].Text))
            || (j == parts.Length - 1 && j > 0 && IsWithDigits(token.Text, parts[j].Text));
    }

    /// <summary>True when a token is the protected label, looks like it, or is one edit from it and long enough.</summary>
    internal static bool IsToken(SeenHost.Token token, SpelledDomain real, Sensitivity sensitivity) =>
        token.Text == real.UnicodeLabel
        || LooksLike(token, real.Skeletons)
        || (LabelSignature.AreNear(token.Signature, real.Signature, 1) && IsTypo(token.Text, real, sensitivity) && !token.IsCommon);

    /// <summary>True when a word is one edit from a protected label. The caller rules out ordinary words.</summary>
    internal static bool IsTypo(string token, SpelledDomain real, Sensitivity sensitivity) =>
        real.UnicodeLabel.Length >= sensitivity.TypoInCombination
        && token.Length < EditDistance.MaxLength
        && Math.Abs(token.Length - real.UnicodeLabel.Length) <= 1
        && EditDistance.Osa(token, real.UnicodeLabel) == 1;

    /// <summary>True when a text is a name behind a glued <c>www</c>.</summary>
    internal static bool IsBehindWww(string text, string name) =>
        text.Length == name.Length + 3 && text.StartsWith("www", StringComparison.Ordinal) && text.EndsWith(name, StringComparison.Ordinal);

    /// <summary>Digits behind the last part hide it from the eye: <c>binance.com197623462.example</c>.</summary>
    private static bool IsWithDigits(string token, string part) =>
        token.StartsWith(part, StringComparison.Ordinal) && token.AsSpan(part.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool LooksLike(SeenHost.Token token, IReadOnlyList<string> skeletons) =>
        Readings.HaveCommon(token.Skeletons, skeletons) && !token.IsCommon;
}

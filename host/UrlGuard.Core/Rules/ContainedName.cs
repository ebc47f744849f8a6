using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>What the rules for longer names share: where a protected name, or its double, stands inside a host.</summary>
internal static class ContainedName
{
    /// <summary>
    /// The whole protected domain inside the host, its dots written as dots or hyphens: <c>paypal.com</c> in
    /// <c>www.paypal-com.example</c>. The label may look the same instead of being it.
    /// </summary>
    internal static (int Start, int Length)? FindDomain(SeenHost seen, SpelledDomain real)
    {
        string[] parts = [.. SeenHost.Split(real.Unicode).Select(token => token.Text)];
        int labelParts = parts.Length - real.UnicodeSuffix.Count(c => c == '.') - 1;
        IReadOnlyList<SeenHost.Token> tokens = seen.Tokens;
        for (int i = 0; i + parts.Length <= tokens.Count; i++)
        {
            bool isSame = true;
            for (int j = 0; isSame && j < parts.Length; j++)
            {
                isSame = tokens[i + j].Text == parts[j]
                    || (j < labelParts && LooksLike(tokens[i + j], labelParts == 1 ? real.Skeletons : Skeleton.Readings(parts[j])))
                    || (j == 0 && tokens[i].Text == "www" + parts[j])
                    || (j == parts.Length - 1 && j > 0 && IsWithDigits(tokens[i + j].Text, parts[j]));
            }
            if (isSame)
            {
                SeenHost.Token last = tokens[i + parts.Length - 1];
                return (tokens[i].Start, last.Start + last.Text.Length - tokens[i].Start);
            }
        }
        return null;
    }

    /// <summary>The tokens that are the protected label, look like it, or are one edit from it where it is long enough.</summary>
    internal static IEnumerable<SeenHost.Token> FindTokens(SeenHost seen, SpelledDomain real) => seen.Tokens.Where(token =>
        token.Text == real.UnicodeLabel || LooksLike(token, real.Skeletons) || IsTypo(token.Text, real, seen.Sensitivity));

    /// <summary>
    /// The protected label somewhere in the registered label without a separator: where, and what stands before and behind.
    /// A label with hyphens of its own is looked for as it is.
    /// </summary>
    internal static (int Start, int Length)? FindGlued(string label, SpelledDomain real)
    {
        int at = label.IndexOf(real.UnicodeLabel, StringComparison.Ordinal);
        if (at >= 0)
            return (at, real.UnicodeLabel.Length);
        return System.Text.Ascii.IsValid(label) ? FindDouble(label, real.Skeletons) : FindForeignDouble(label, real);
    }

    /// <summary>A piece of an ASCII label that has one of some skeletons: looked for in the folded label, from letter to letter.</summary>
    private static (int Start, int Length)? FindDouble(string label, IReadOnlyList<string> skeletons)
    {
        Span<char> folded = stackalloc char[Skeleton.MaxAsciiLength];
        Span<sbyte> letters = stackalloc sbyte[Skeleton.MaxAsciiLength + 1]; // which letter begins at a place; -1 within one
        letters.Fill(-1);
        int length = 0;
        for (int i = 0; i < label.Length; i++)
        {
            letters[length] = (sbyte)i;
            length += Skeleton.FoldAscii(label.AsSpan(i, 1), folded[length..]);
        }
        letters[length] = (sbyte)label.Length;
        for (int from = 0; from < length; from++)
        {
            if (letters[from] < 0)
                continue;
            foreach (string skeleton in skeletons)
            {
                if (folded[from..length].StartsWith(skeleton) && letters[from + skeleton.Length] - letters[from] is > 0 and var found && found < label.Length)
                    return (letters[from], found);
            }
        }
        return null;
    }

    /// <summary>The same in a label with other letters, of which each may have several readings.</summary>
    private static (int Start, int Length)? FindForeignDouble(string label, SpelledDomain real)
    {
        for (int start = 0; start < label.Length; start++)
        {
            for (int length = Math.Max(1, real.UnicodeLabel.Length / 2); length <= 2 * real.UnicodeLabel.Length && start + length <= label.Length; length++)
            {
                if (length < label.Length && Skeleton.Readings(label.AsSpan(start, length)).Any(real.Skeletons.Contains))
                    return (start, length);
            }
        }
        return null;
    }

    /// <summary>
    /// Whether the place only belongs to a longer ordinary word: <c>chase</c> in <c>purchase</c>. The plural of the label is one
    /// only where another word follows: <c>casinos-online</c>, but <c>ledger-support</c>.
    /// </summary>
    internal static bool IsPartOfAWord(string label, int start, int length)
    {
        for (int from = start; from >= 0; from--)
        {
            for (int to = start + length; to <= label.Length; to++)
            {
                bool isPlural = from == start && to == start + length + 1 && label[to - 1] == 's' && !IsWords(label.AsSpan(to));
                if (to - from > length && !isPlural && WordLists.IsCommon(label.AsSpan(from, to - from)))
                    return true;
            }
        }
        return false;

        static bool IsWords(ReadOnlySpan<char> rest) => !rest.IsEmpty && (WordLists.IsAllGluedBait(rest) || WordLists.IsCommon(rest));
    }

    /// <summary>Whether a label is so much a name of its own that another name has it in it by no chance.</summary>
    internal static bool IsDistinctive(SpelledDomain real, int shortest = Thresholds.DistinctiveLabel) =>
        real.UnicodeLabel.Length >= shortest && !WordLists.IsCommon(real.UnicodeLabel);

    /// <summary>Digits behind the last part hide it from the eye: <c>binance.com197623462.example</c>.</summary>
    private static bool IsWithDigits(string token, string part) =>
        token.StartsWith(part, StringComparison.Ordinal) && token.AsSpan(part.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool LooksLike(SeenHost.Token token, IReadOnlyList<string> skeletons) =>
        token.Skeletons.Any(skeletons.Contains) && !WordLists.IsCommon(token.Text);

    /// <summary>Whether a word is one edit from a protected label, and no ordinary word.</summary>
    internal static bool IsTypo(string token, SpelledDomain real, Sensitivity sensitivity) =>
        real.UnicodeLabel.Length >= sensitivity.TypoInCombination && token.Length < EditDistance.MaxLength && !WordLists.IsCommon(token)
        && Math.Abs(token.Length - real.UnicodeLabel.Length) <= 1 && EditDistance.Osa(token, real.UnicodeLabel) == 1;
}

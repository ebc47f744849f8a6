using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// Makes one expression of many labels, in the syntax that POSIX, RE2, PCRE and .NET have in common: what begins alike is there once,
/// and letters that lead to the same become a class.
/// </summary>
internal static class LabelTrie
{
    /// <summary>From this many letters on a row of them is written as a range.</summary>
    private const int ShortestRange = 3;

    /// <summary>An expression that matches these texts and no others. A choice is in brackets, so that it may be joined.</summary>
    /// <param name="texts">Letters, digits, dots and hyphens; at least one.</param>
    public static string Of(IEnumerable<string> texts)
    {
        string[] sorted = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Below(sorted, depth: 0);
    }

    private static string Below(ReadOnlySpan<string> sorted, int depth)
    {
        bool mayEnd = sorted[0].Length == depth;
        if (mayEnd)
            sorted = sorted[1..];
        if (sorted.IsEmpty)
            return "";
        // In the order of their first letters, so that the same texts give the same expression.
        List<(StringBuilder Letters, string Tail)> branches = [];
        while (!sorted.IsEmpty)
        {
            char letter = sorted[0][depth];
            int count = 1;
            while (count < sorted.Length && sorted[count][depth] == letter)
                count++;
            string rest = Below(sorted[..count], depth + 1);
            int same = branches.FindIndex(branch => branch.Tail == rest);
            if (same < 0)
                branches.Add((new StringBuilder().Append(letter), rest));
            else
                branches[same].Letters.Append(letter);
            sorted = sorted[count..];
        }
        string[] choices = [.. branches.Select(branch => Class(branch.Letters.ToString()) + branch.Tail)];
        if (choices.Length == 1 && !mayEnd)
            return choices[0];
        if (choices.Length == 1 && branches[0].Tail.Length == 0)
            return choices[0] + "?";
        return $"({string.Join('|', choices)}){(mayEnd ? "?" : "")}";
    }

    /// <summary>One of several letters; a hyphen stands last, where it is no range.</summary>
    private static string Class(string letters)
    {
        if (letters.Length == 1)
            return letters == "." ? @"\." : letters;
        string others = letters.Replace("-", "", StringComparison.Ordinal);
        StringBuilder text = new("[");
        for (int i = 0, end; i < others.Length; i = end)
        {
            end = i + 1;
            while (end < others.Length && others[end] == others[end - 1] + 1)
                end++;
            if (end - i >= ShortestRange)
                text.Append(others[i]).Append('-').Append(others[end - 1]);
            else
                text.Append(others, i, end - i);
        }
        return text.Append(others.Length < letters.Length ? "-]" : "]").ToString();
    }
}

namespace UrlGuard.Core.Likeness;

/// <summary>
/// The letters that a copy is compared with: a protected label, or label and suffix with dots between. Hyphens of the name's own
/// count as nothing, so that only their places are kept.
/// </summary>
/// <param name="Letters">Letters, digits and dots.</param>
/// <param name="LabelLength">How many of them are the label's.</param>
/// <param name="Hyphens">Bit i: the name has a hyphen before letter i.</param>
internal sealed record CopyPattern(string Letters, int LabelLength, ulong Hyphens)
{
    /// <summary>True where the suffix belongs to it, false for the label alone.</summary>
    internal bool IsWholeDomain => Letters.Length > LabelLength;

    /// <summary>Makes the pattern of a label.</summary>
    internal static CopyPattern Of(string label)
    {
        Span<char> letters = stackalloc char[label.Length];
        int count = 0;
        ulong hyphens = 0;
        foreach (char c in label)
        {
            if (c == '-')
                hyphens |= 1UL << count;
            else
                letters[count++] = c;
        }
        return new CopyPattern(letters[..count].ToString(), count, hyphens);
    }

    /// <summary>The same with a suffix behind it.</summary>
    internal CopyPattern With(string suffix) => this with { Letters = $"{Letters}.{suffix}" };

    /// <summary>True where the name has a hyphen.</summary>
    internal bool HasHyphen(int before) => before < LabelLength && (Hyphens >> before & 1) != 0;
}

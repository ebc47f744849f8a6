using System.Globalization;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// Canonical ordering and composition (Unicode Standard, 3.11) for names that people type: .NET does neither without ICU
/// (measured: <c>Normalize</c> returns its input). What is already composed is not taken apart first; UTS 46 has mapped
/// such input before it comes here, and what a browser sends is composed by definition.
/// </summary>
internal static class Normalization
{
    private static readonly SortedText Compositions = SortedText.Open("compositions.txt");
    private static readonly SortedText CombiningClasses = SortedText.Open("combining.txt");

    // Hangul syllables are composed by arithmetic (Unicode Standard, 3.12).
    private const int SBase = 0xAC00,
        LBase = 0x1100,
        VBase = 0x1161,
        TBase = 0x11A7,
        LCount = 19,
        VCount = 21,
        TCount = 28;

    /// <summary>Orders and composes in place.</summary>
    internal static void Compose(List<int> text)
    {
        Order(text);
        int starter = -1,
            lastClass = 0;
        for (int i = 0; i < text.Count; i++)
        {
            int ccc = CombiningClass(text[i]);
            bool blocked = starter < i - 1 && lastClass >= ccc;
            if (starter >= 0 && !blocked && Pair(text[starter], text[i]) is { } composed)
            {
                text[starter] = composed;
                text.RemoveAt(i--);
                continue;
            }
            if (ccc == 0)
                starter = i;
            lastClass = ccc;
        }
    }

    private static void Order(List<int> text)
    {
        for (int i = 1; i < text.Count; i++)
        {
            int ccc = CombiningClass(text[i]);
            for (int j = i; ccc != 0 && j > 0 && CombiningClass(text[j - 1]) > ccc; j--)
                (text[j - 1], text[j]) = (text[j], text[j - 1]);
        }
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            return SBase + ((first - LBase) * VCount + (second - VBase)) * TCount;
        if (
            first is >= SBase and < SBase + LCount * VCount * TCount
            && (first - SBase) % TCount == 0
            && second is > TBase and < TBase + TCount
        )
        {
            return first + (second - TBase);
        }

        string key = string.Create(CultureInfo.InvariantCulture, $"{first:X6} {second:X6}");
        return Compositions.TryFind(key, out ReadOnlySpan<byte> composed) ? SortedText.Hex(composed) : null;
    }

    private static int CombiningClass(int codePoint) =>
        CombiningClasses.TryFindRange(codePoint, out ReadOnlySpan<byte> value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
}

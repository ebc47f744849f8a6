using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// Unicode names to A-labels as browsers do it: UTS #46, non-transitional, UseSTD3ASCIIRules and CheckHyphens off (WHATWG
/// URL, 3.3 "domain to ASCII"). Its bidi and joiner checks are left out: a name that only they refuse can't be visited in
/// any browser, so that accepting it in a list does no harm.
/// </summary>
internal static class Uts46
{
    /// <summary>
    /// Most code points of a label with other letters than ASCII. Encoding takes as long as their number squared: 0.1 s here,
    /// and no browser gets to a name of 100 of them but through a proxy.
    /// </summary>
    internal const int MaxLabelLength = 10_000;

    private static readonly SortedText Table = SortedText.Open("uts46.txt");

    /// <summary>Maps and encodes a domain name; false when it has a character that no name may have.</summary>
    internal static bool TryToAscii(string domain, out string ascii)
    {
        if (Ascii.IsValid(domain))
        {
            // Nearly every name there is: mapping ASCII is lower-casing it, and nothing composes.
            ascii = domain.ToLowerInvariant();
            return true;
        }
        ascii = "";
        List<int> mapped = new List<int>(domain.Length);
        foreach (Rune rune in domain.EnumerateRunes())
        {
            if (!TryMap(rune.Value, mapped))
                return false;
        }
        Normalization.Compose(mapped);

        StringBuilder result = new StringBuilder(domain.Length);
        for (int start = 0; ; )
        {
            int dot = mapped.IndexOf('.', start);
            int end = dot < 0 ? mapped.Count : dot;
            if (!TryAppendLabel(mapped[start..end], result))
                return false;
            if (dot < 0)
                break;
            result.Append('.');
            start = dot + 1;
        }
        ascii = result.ToString();
        return true;
    }

    /// <summary>True when a code point may stand in a U-label.</summary>
    internal static bool IsValid(int codePoint) =>
        codePoint < 0x80 || (Table.TryFindRange(codePoint, out ReadOnlySpan<byte> value) && value[0] == (byte)'v');

    private static bool TryMap(int codePoint, List<int> mapped)
    {
        if (codePoint < 0x80)
        {
            mapped.Add(codePoint is >= 'A' and <= 'Z' ? codePoint + ('a' - 'A') : codePoint);
            return true;
        }
        if (!Table.TryFindRange(codePoint, out ReadOnlySpan<byte> value))
            return false;
        switch (value[0])
        {
            case (byte)'v':
                mapped.Add(codePoint);
                break;
            case (byte)'m':
                foreach (Rune rune in SortedText.Text(value[2..]).EnumerateRunes())
                    mapped.Add(rune.Value);
                break;
        }
        return true; // 'i': ignored
    }

    private static bool TryAppendLabel(List<int> label, StringBuilder result)
    {
        bool isAscii = true;
        foreach (int codePoint in label)
            isAscii &= codePoint < 0x80;
        if (isAscii)
        {
            foreach (int codePoint in label)
                result.Append((char)codePoint);
            return true;
        }
        if (label.Count > MaxLabelLength)
            return false;
        Span<char> aLabel =
            label.Count <= HostName.MaxLabelLength
                ? stackalloc char[HostName.MaxLabelLength * Punycode.MostDigits]
                : new char[label.Count * Punycode.MostDigits];
        if (!Punycode.TryEncode(label.ToArray(), aLabel, out int length))
            return false;
        result.Append(aLabel[..length]);
        return true;
    }
}

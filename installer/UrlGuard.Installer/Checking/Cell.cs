using System.Globalization;
using System.Text;

namespace UrlGuard.Installer.Checking;

/// <summary>Text from outside, safe in a row and on a terminal.</summary>
internal static class Cell
{
    /// <summary>
    /// Adds the text, with every character escaped that would break a row or turn it round: controls (C0, DEL, C1), the two Unicode
    /// line separators and the controls of direction (UAX #9, 2) come out as <c>\t</c>, <c>\r</c> or <c>\u0000</c>. Among them are
    /// all that a terminal would obey.
    /// </summary>
    public static void Append(StringBuilder output, string text)
    {
        foreach (char c in text)
        {
            if (c is '\t')
                output.Append(@"\t");
            else if (c is '\r')
                output.Append(@"\r");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' || IsOfDirection(c))
                output.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
            else
                output.Append(c);
        }
    }

    private static bool IsOfDirection(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}

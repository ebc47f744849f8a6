using System.Globalization;
using System.Text;

namespace UrlGuard.Installer.Checking;

/// <summary>Text from outside, safe in a row and on a terminal.</summary>
internal static class Cell
{
    /// <summary>
    /// Adds the text, with every character escaped that would break a row: controls (C0, DEL, C1) and the two Unicode line
    /// separators come out as <c>\t</c>, <c>\r</c> or <c>\u0000</c>. Among them are all that a terminal would obey.
    /// </summary>
    public static void Append(StringBuilder output, string text)
    {
        foreach (char c in text)
        {
            if (c is '\t')
                output.Append(@"\t");
            else if (c is '\r')
                output.Append(@"\r");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                output.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
            else
                output.Append(c);
        }
    }
}

using System.Globalization;
using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// <c>input verdict kind target distance reason</c>, separated by tabs. The reason says why something is unjudged, or in words
/// what differs in a lookalike.
/// </summary>
internal sealed class TsvFormat : IVerdictFormat
{
    /// <inheritdoc/>
    public void Append(StringBuilder output, string input, Verdict verdict)
    {
        AppendCell(output, input);
        output.Append('\t').Append(WireNames.Of(verdict.Code)).Append('\t');
        if (verdict.Evidence is Evidence evidence)
        {
            output.Append(WireNames.Of(verdict.Kind)).Append('\t').Append(verdict.Entry).Append('\t');
            if (evidence.Distance is int distance)
                output.Append(CultureInfo.InvariantCulture, $"{distance}");
            output.Append('\t');
            AppendCell(output, evidence.Spoken);
        }
        else
        {
            output.Append("\t\t\t");
            if (verdict.Reason is not UnjudgedReason.None)
                output.Append(WireNames.Of(verdict.Reason));
        }
        output.Append('\n');
    }

    /// <summary>
    /// As it is, but for what would break a row: controls (C0, DEL, C1) and the two Unicode line separators come out as
    /// <c>\t</c>, <c>\r</c> or <c>\u0000</c>. What a terminal would obey is among them.
    /// </summary>
    private static void AppendCell(StringBuilder output, string text)
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

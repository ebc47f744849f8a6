using System.Globalization;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Mail;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// <c>input verdict kind target distance reason certainty</c>, separated by tabs. The reason says why something is unjudged, or in
/// words what differs in a lookalike; of a message, after the place where the host stands.
/// </summary>
internal sealed class TsvFormat : IVerdictFormat
{
    /// <inheritdoc/>
    public void Append(StringBuilder output, string input, Verdict verdict, Mention? mention = null)
    {
        Cell.Append(output, input);
        output.Append('\t').Append(WireName.Of(verdict.Code)).Append('\t');
        if (verdict.Evidence is Evidence evidence)
        {
            output.Append(WireName.Of(verdict.Kind)).Append('\t').Append(verdict.Entry).Append('\t');
            if (evidence.Distance is int distance)
                output.Append(CultureInfo.InvariantCulture, $"{distance}");
            output.Append('\t');
            Cell.Append(output, mention is null ? evidence.Spoken : $"{mention}: {evidence.Spoken}");
            output.Append('\t').Append(WireName.Of(verdict.Certainty));
        }
        else
        {
            output.Append("\t\t\t");
            if (mention is not null)
                Cell.Append(output, mention.ToString());
            if (verdict.Reason is not UnjudgedReason.None)
                output.Append(mention is null ? "" : ": ").Append(WireName.Of(verdict.Reason));
            output.Append('\t');
        }
        output.Append('\n');
    }
}

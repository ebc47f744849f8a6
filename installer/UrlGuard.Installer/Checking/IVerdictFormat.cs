using System.Text;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Mail;

namespace UrlGuard.Installer.Checking;

/// <summary>The form in which <c>check</c> writes one answer.</summary>
internal interface IVerdictFormat
{
    /// <summary>Adds one line, with its line feed; for people, more where there is more to say.</summary>
    /// <param name="output">Where.</param>
    /// <param name="input">What was asked, as it was given.</param>
    /// <param name="verdict">The answer.</param>
    /// <param name="mention">The place in a message where it stands; null of an address that was given as such.</param>
    void Append(StringBuilder output, string input, Verdict verdict, Mention? mention = null);
}

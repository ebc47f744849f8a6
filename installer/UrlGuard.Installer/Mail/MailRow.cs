using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Mail;

/// <summary>The verdict on a host of a message.</summary>
/// <param name="Input">The host as it is written there.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Mention">The place.</param>
internal sealed record MailRow(string Input, Verdict Verdict, Mention Mention);

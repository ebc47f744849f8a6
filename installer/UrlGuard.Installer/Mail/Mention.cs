using UrlGuard.Core;

namespace UrlGuard.Installer.Mail;

/// <summary>A place in a message at which a host stands, and what a reader is shown there instead.</summary>
/// <param name="Place">The place.</param>
/// <param name="Shown">
/// Of a link the host in its text, where that is another site's. Of a sender the protected domain whose name is in the sender's name.
/// </param>
internal sealed record Mention(MailPlace Place, string? Shown)
{
    /// <summary>In words.</summary>
    public override string ToString() =>
        WireName.Of(Place)
        + (
            Shown is null ? ""
            : Place == MailPlace.Link ? $", behind the text {Shown}"
            : $", under the name of {Shown}"
        );
}

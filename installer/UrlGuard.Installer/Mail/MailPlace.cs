namespace UrlGuard.Installer.Mail;

/// <summary>The places of a message at which a host may stand.</summary>
internal enum MailPlace
{
    /// <summary>The author's address.</summary>
    From,

    /// <summary>The address of whoever sent it for the author.</summary>
    Sender,

    /// <summary>The address that answers go to.</summary>
    ReplyTo,

    /// <summary>The address that the last server noted.</summary>
    ReturnPath,

    /// <summary>The domain in the message's identifier.</summary>
    MessageId,

    /// <summary>A header by which a list of addresses is left.</summary>
    ListUnsubscribe,

    /// <summary>An address in the markup: what is followed, loaded or sent to.</summary>
    Link,

    /// <summary>An address in what is read, which many programs make a link of.</summary>
    Text,
}

using MimeKit;

namespace UrlGuard.Installer.Mail;

/// <summary>The hosts of a message's headers.</summary>
internal static class MessageHeaders
{
    /// <summary>Reads them; a header that is there twice is read twice, since programs differ in which one they show.</summary>
    public static void Read(HeaderList headers, MailReport report)
    {
        foreach (Header header in headers)
        {
            switch (header.Id)
            {
                case HeaderId.From or HeaderId.ResentFrom:
                    AddSenders(MailPlace.From, header, report);
                    break;
                case HeaderId.Sender or HeaderId.ResentSender:
                    AddSenders(MailPlace.Sender, header, report);
                    break;
                case HeaderId.ReplyTo or HeaderId.ResentReplyTo:
                    AddSenders(MailPlace.ReplyTo, header, report);
                    break;
                case HeaderId.ReturnPath:
                    AddSenders(MailPlace.ReturnPath, header, report);
                    break;
                case HeaderId.MessageId or HeaderId.ResentMessageId:
                    AddIdentifier(header.Value, report);
                    break;
                case HeaderId.ListUnsubscribe:
                    foreach (string address in TextAddresses.Find(header.Value))
                        report.Add(MailPlace.ListUnsubscribe, address);
                    break;
                case HeaderId.Subject:
                    foreach (string address in TextAddresses.Find(header.Value))
                        report.Add(MailPlace.Text, address);
                    break;
            }
        }
    }

    private static void AddSenders(MailPlace place, Header header, MailReport report)
    {
        byte[] raw = header.RawValue;
        bool any = false;
        if (InternetAddressList.TryParse(raw, 0, raw.Length, out InternetAddressList? list))
        {
            foreach (MailboxAddress mailbox in list.Mailboxes)
            {
                int at = mailbox.Address.LastIndexOf('@');
                if (at < 0 && !mailbox.Address.Contains('.', StringComparison.Ordinal))
                    continue;
                any = true;
                report.AddSender(place, mailbox.Address[(at + 1)..], mailbox.Name ?? "");
            }
        }
        if (any)
            return;
        // No address by the rules: what a lenient program may make of it.
        foreach (string address in TextAddresses.Find(header.Value))
            report.AddSender(place, address, header.Value);
    }

    private static void AddIdentifier(string value, MailReport report)
    {
        string identifier = value.Trim().TrimEnd('>');
        if (identifier.LastIndexOf('@') is >= 0 and var at && at + 1 < identifier.Length)
            report.Add(MailPlace.MessageId, identifier[(at + 1)..]);
    }
}

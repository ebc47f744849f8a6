using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Mail;

/// <summary>The hosts of one message, each judged once for each place, in the order of the message.</summary>
/// <param name="judge">Judges them.</param>
/// <param name="knowledge">What is known of owners: one's other domain is no disguise.</param>
internal sealed class MailReport(Judge judge, Knowledge knowledge)
{
    /// <summary>Most rows. A digest has hundreds of hosts; 19,000 that were made to be compared at length took ten seconds.</summary>
    public const int MostRows = 4_000;

    /// <summary>Longest piece of an address that is shown: a host has 253 characters.</summary>
    private const int MostShown = 255;

    /// <summary>Most senders' names that are looked at. Each may take 70 judgements, and a message has two or three.</summary>
    public const int MostNames = 200;

    private readonly Dictionary<(MailPlace Place, string Host), int> places = [];
    private readonly List<MailRow> rows = [];
    private readonly SortedSet<string> leftOut = new(StringComparer.Ordinal);
    private int names;

    /// <summary>The rows.</summary>
    public IReadOnlyList<MailRow> Rows => rows;

    /// <summary>The parts of the message that were not judged, in words; empty when all was.</summary>
    public IReadOnlyCollection<string> LeftOut => leftOut;

    /// <summary>Notes that something is left out.</summary>
    public void LeaveOut(string what) => leftOut.Add(what);

    /// <summary>Judges a link or an address in a text.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="address">A web address, or a mail address.</param>
    /// <param name="text">What a reader sees in its place.</param>
    public void Add(MailPlace place, string address, string text = "")
    {
        int number = Find(place, address);
        if (number >= 0 && text.Length > 0 && rows[number].Mention.Shown is null)
            Show(number, FindShown(rows[number].Verdict, text));
    }

    /// <summary>Judges a sender.</summary>
    /// <param name="place">The header.</param>
    /// <param name="address">The address.</param>
    /// <param name="name">The name in front of it, decoded.</param>
    public void AddSender(MailPlace place, string address, string name)
    {
        int number = Find(place, address);
        if (number < 0 || name.Length == 0 || rows[number].Mention.Shown is not null)
            return;
        if (++names > MostNames)
            LeaveOut($"it has more than {MostNames} senders' names");
        else
            Show(number, FindNamed(rows[number].Verdict, name));
    }

    /// <summary>The number of the row; negative where there is no room for one.</summary>
    private int Find(MailPlace place, string address)
    {
        UnjudgedReason reason = WebAddress.TryParse(address, out HostName host);
        (MailPlace, string) key = (place, reason == UnjudgedReason.None ? host.ToString() : Written(address));
        if (places.TryGetValue(key, out int number))
            return number;
        if (rows.Count >= MostRows)
        {
            LeaveOut($"it has more than {MostRows} hosts");
            return -1;
        }
        places.Add(key, rows.Count);
        Verdict verdict = reason == UnjudgedReason.None ? judge.Check(host) : Verdict.Unjudged(reason);
        rows.Add(new MailRow(Written(address), verdict, new Mention(place, null)));
        return rows.Count - 1;
    }

    private void Show(int number, string? shown) =>
        rows[number] = rows[number] with { Mention = rows[number].Mention with { Shown = shown } };

    /// <summary>The host in the text of a link that leads to another site.</summary>
    private string? FindShown(Verdict verdict, string text)
    {
        foreach (string address in TextAddresses.Find(text))
        {
            if (
                WebAddress.TryParse(address, out HostName shown) == UnjudgedReason.None
                && RegistrableDomain.TryCreate(shown, out RegistrableDomain site) == UnjudgedReason.None
                && !IsOwn(verdict, site.ToString())
            )
            {
                return shown.ToString();
            }
        }
        return null;
    }

    /// <summary>The protected domain that a sender's name says, where the address is another's.</summary>
    private string? FindNamed(Verdict verdict, string name) =>
        SenderName
            .Addresses(name)
            .Select(address => judge.CheckAddress(address))
            .Where(said => said.Code == VerdictCode.Protected)
            .Concat(SenderName.Labels(name).Select(address => judge.CheckAddress(address)).Where(SenderName.IsSaidBy))
            .Select(said => said.Entry.ToString())
            .FirstOrDefault(entry => !IsOwn(verdict, entry));

    private bool IsOwn(Verdict verdict, string site) =>
        verdict.Site.Span.Equals(site, StringComparison.Ordinal)
        || (verdict.Code == VerdictCode.Protected && verdict.Entry.Span.Equals(site, StringComparison.Ordinal))
        || (!verdict.Site.IsEmpty && knowledge.AreSame(verdict.Site.Span, site));

    /// <summary>The host as it is written: what stands between scheme or user and port or path.</summary>
    private static string Written(string address)
    {
        ReadOnlySpan<char> rest = address.AsSpan().Trim();
        int scheme = rest.IndexOf(':');
        if (scheme > 0 && rest[..scheme].StartsWith("http", StringComparison.OrdinalIgnoreCase))
            rest = rest[(scheme + 1)..];
        rest = rest.TrimStart("/\\");
        int end = rest.IndexOfAny("/\\?#");
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        if (!rest.StartsWith("[") && rest.LastIndexOf(':') is > 0 and var port)
            rest = rest[..port];
        return (rest.Length > MostShown ? rest[..MostShown] : rest).ToString();
    }
}

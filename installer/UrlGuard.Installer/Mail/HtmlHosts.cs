using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace UrlGuard.Installer.Mail;

/// <summary>
/// The hosts of an HTML text: what is followed, loaded or sent to, and what is read. Taken from the parser's tokens; no tree is
/// built, since one of a hostile message can be deeper than the stack and larger than the memory.
/// </summary>
/// <param name="report">Is given them.</param>
/// <param name="isWithin">Whether it is a text within such a text: of texts within that nothing more is read.</param>
internal sealed class HtmlHosts(MailReport report, bool isWithin = false)
{
    /// <summary>Longest text of a link that is looked at.</summary>
    private const int MostLinkText = 1 << 12;

    /// <summary>Longest address within which another one is looked for.</summary>
    private const int MostWrapped = 1 << 14;

    /// <summary>An address that a mail filter has wrapped, of an address that one has wrapped.</summary>
    private const int MostDecoded = 3;

    /// <summary>The attribute that holds a whole text.</summary>
    private const string Source = "srcdoc";

    private static readonly FrozenSet<string> Addresses = FrozenSet.ToFrozenSet([
        "href",
        "src",
        "action",
        "formaction",
        "background",
        "poster",
        "data",
        "cite",
        "longdesc",
        "xlink:href",
    ]);

    /// <summary>Attributes with an address somewhere in them.</summary>
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(["srcset", "ping", "style", "content"]);

    /// <summary>Elements within a word.</summary>
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
    ]);

    private static readonly char[] Blank = [.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code)];

    private readonly StringBuilder text = new();
    private readonly List<string> open = [];
    private int linkStart;
    private bool isHidden;

    /// <summary>Reads the text to its end.</summary>
    public void Read(string html)
    {
        using TextSource source = new(html);
        HashSet<string> taken = new(StringComparer.Ordinal);
        using HtmlTokenizer tokens = new(source, HtmlEntityProvider.Resolver)
        {
            DisableElementPositionTracking = true,
            SkipComments = isWithin,
            // Of two of one name a browser takes the first; comparing all with all, as the parser does, takes hours of a million.
            ShouldEmitAttribute = (ref tag, name) =>
            {
                if (tag.Attributes.Count == 0)
                    taken.Clear();
                string attribute = name.ToString();
                return (Addresses.Contains(attribute) || Texts.Contains(attribute) || attribute == Source) && taken.Add(attribute);
            },
        };
        for (HtmlToken token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.Character)
                AddText(token.Data);
            else if (token.Type == HtmlTokenType.Comment && token.Data.StartsWith("[if", StringComparison.OrdinalIgnoreCase))
                ReadWithin(token.Data[(token.Data.IndexOf('>', StringComparison.Ordinal) + 1)..]); // Outlook follows what is in it
            else if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } start)
                tokens.State = Start(start);
            else if (token is HtmlTagToken { Type: HtmlTokenType.EndTag } end)
                End(end.Name);
        }
        EndLink();
        EndText();
    }

    private void ReadWithin(string html)
    {
        if (!isWithin)
            new HtmlHosts(report, isWithin: true).Read(html);
    }

    private void AddText(string data)
    {
        if (isHidden)
            FindIn(MailPlace.Link, data);
        else
            text.Append(data);
    }

    /// <returns>How what follows is to be read: the parser leaves that to whoever builds the tree (HTML Standard, 13.2.6.4).</returns>
    private HtmlParseMode Start(HtmlTagToken tag)
    {
        if (!Inline.Contains(tag.Name))
            EndText();
        if (tag.Name is "a" or "area")
            EndLink();
        foreach (HtmlAttributeToken attribute in tag.Attributes)
        {
            if (attribute.Name == Source)
                ReadWithin(attribute.Value);
            else if (Texts.Contains(attribute.Name))
                FindIn(MailPlace.Link, attribute.Value.Replace('=', ' '));
            else if (tag.Name == "a" && attribute.Name == "href")
                open.Add(attribute.Value);
            else
                AddLink(attribute.Value, "");
        }
        isHidden = tag.Name is "style" or "script";
        return tag.Name switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };
    }

    private void End(string name)
    {
        isHidden = false;
        if (name == "a")
            EndLink();
        if (!Inline.Contains(name))
            EndText();
    }

    private void EndLink()
    {
        int length = Math.Min(text.Length - linkStart, MostLinkText);
        string seen = open.Count > 0 && length > 0 ? text.ToString(linkStart, length) : "";
        foreach (string address in open)
            AddLink(address, seen);
        open.Clear();
        linkStart = text.Length;
    }

    /// <summary>Looks for addresses in the text so far; the text of an open link stays.</summary>
    private void EndText()
    {
        if (open.Count > 0)
        {
            text.Append('\n');
            return;
        }
        FindIn(MailPlace.Text, text.ToString());
        text.Clear();
        linkStart = 0;
    }

    private void FindIn(MailPlace place, string words)
    {
        foreach (string address in TextAddresses.Find(words))
        {
            report.Add(place, address);
            if (address.Contains(':', StringComparison.Ordinal))
                AddWrapped(place, address);
        }
    }

    /// <summary>Adds an address as a browser reads it (URL Standard, 4.4), or without a scheme, as mail programs complete it.</summary>
    private void AddLink(string value, string seen)
    {
        string address = value.Trim().Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        address = address.Replace("\r", "", StringComparison.Ordinal).TrimStart(Blank);
        if (
            address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || address is ['/' or '\\', '/' or '\\', ..]
        )
        {
            report.Add(MailPlace.Link, address, seen);
            AddWrapped(MailPlace.Link, address);
        }
        else if (address is not ("" or ['/' or '\\' or '#' or '?' or '.', ..]))
        {
            foreach (string found in TextAddresses.Find(address))
                report.Add(MailPlace.Link, found, seen);
        }
    }

    /// <summary>The address in an address: of mail filters, of counters of clicks, of search engines.</summary>
    private void AddWrapped(MailPlace place, string address)
    {
        if (address.Length > MostWrapped)
            report.LeaveOut($"it has an address of more than {MostWrapped} characters");
        string rest = address.Length > MostWrapped ? address[..MostWrapped] : address;
        for (int i = 0; i < MostDecoded; i++)
        {
            foreach (string wrapped in TextAddresses.FindWeb(rest[Math.Min(rest.Length, 8)..]))
                report.Add(place, wrapped);
            string decoded = Uri.UnescapeDataString(rest);
            if (decoded == rest)
                return;
            rest = decoded;
        }
    }
}

using System.Globalization;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Entries;

/// <summary>Makes the name of an entry from the text that a person or an administrator writes.</summary>
public static class EntryName
{
    /// <summary>Longest echo of a text that is not an entry, which may be anything.</summary>
    private const int LongestEcho = 200;

    /// <summary>
    /// Reads one entry: one site, with nothing but spaces around it. Browsers drop tabs, line ends and invisible characters from
    /// an address, which can join two names into a third; here they make the entry unusable. A protected entry is reduced to its
    /// registrable domain, or to the site at a public suffix; an exemption stays the host it is, so that it excuses no more than was meant.
    /// </summary>
    /// <param name="kind">The list it is for.</param>
    /// <param name="text">A URL, a host, in any case and any script.</param>
    /// <param name="name">The name, A-label form.</param>
    public static UnjudgedReason TryParse(ListKind kind, string text, out string name)
    {
        UnjudgedReason reason = TryParse(text, maySuffix: kind == ListKind.Protected, out HostName host, out RegistrableDomain domain);
        name =
            reason != UnjudgedReason.None ? ""
            : kind == ListKind.Protected ? domain.ToString()
            : host.ToString();
        return reason;
    }

    /// <summary>Reads the name of a site that is known or owned: reduced to its registrable domain, and no public suffix.</summary>
    internal static UnjudgedReason TryParseSite(string text, out string name)
    {
        UnjudgedReason reason = TryParse(text, maySuffix: false, out _, out RegistrableDomain domain);
        name = reason != UnjudgedReason.None ? "" : domain.ToString();
        return reason;
    }

    /// <summary>The same, for a protected entry, as the judge takes it.</summary>
    public static RegistrableDomain ToDomain(string name)
    {
        _ = HostName.TryCreate(name.AsMemory(), out HostName host);
        _ = RegistrableDomain.TryCreateListed(host, out RegistrableDomain domain);
        return domain;
    }

    /// <summary>The refusal of a name.</summary>
    public static EntryRefusal Refuse(UnjudgedReason reason, string text) => new(WireName.Of(reason), Explain(reason, text));

    /// <summary>The refusal of a name that is, or resembles, another protected domain's.</summary>
    public static EntryRefusal RefuseShared(AlsoKnownAs name, string other) => Refuse(AlsoKnownAsFault.ImitatesAnother, name.Text, other);

    /// <summary>The refusal of what a domain is said to be known as.</summary>
    /// <param name="fault">The reason.</param>
    /// <param name="text">The name as it was written.</param>
    /// <param name="other">The domain that it belongs to, of <see cref="AlsoKnownAsFault.ImitatesAnother"/>.</param>
    internal static EntryRefusal Refuse(AlsoKnownAsFault fault, string text, string other = "")
    {
        string shown = Show(text);
        return new EntryRefusal(
            WireName.Of(fault),
            fault switch
            {
                AlsoKnownAsFault.TooShort => $"{shown} is too short for a name: with fewer than {AlsoKnownAs.ShortestLabel} letters it "
                    + "stands in too many honest addresses",
                AlsoKnownAsFault.EverydayWord => $"{shown} is an everyday word: too many honest addresses have it",
                AlsoKnownAsFault.ImitatesAnother => $"{shown} is, or resembles, the name of {other}, which is protected too",
                AlsoKnownAsFault.TooMany => $"{shown} has more than {WrittenEntry.MostNames} names",
                AlsoKnownAsFault.NotAName or AlsoKnownAsFault.None => text.Length == 0
                    ? "a name is missing after the equals sign or a comma"
                    : $"{shown} is no name: letters, digits, spaces, hyphens, apostrophes and & make one, and no address",
            }
        );
    }

    /// <summary>Explains to people why an entry can't be used.</summary>
    public static string Explain(UnjudgedReason reason, string text)
    {
        string shown = Show(text);
        return reason switch
        {
            UnjudgedReason.PublicSuffix => $"{shown} is a public suffix, not a site",
            UnjudgedReason.IpAddress => $"{shown} is an IP address; only names can be imitated",
            UnjudgedReason.Localhost => $"{shown} is this machine itself",
            UnjudgedReason.SingleLabel => $"{shown} is not a full name; one with a dot is needed, such as example.com",
            UnjudgedReason.NotWeb => $"{shown} is not a web address",
            UnjudgedReason.BadName or UnjudgedReason.None => $"{shown} is not a site's name",
        };
    }

    /// <param name="text">What was written.</param>
    /// <param name="maySuffix">True where a site at a public suffix counts.</param>
    /// <param name="host">All of the name.</param>
    /// <param name="domain">Its registrable domain, one that somebody can have.</param>
    private static UnjudgedReason TryParse(string text, bool maySuffix, out HostName host, out RegistrableDomain domain)
    {
        domain = default;
        UnjudgedReason reason = TryParseHost(text, out host);
        if (reason == UnjudgedReason.None)
            reason = maySuffix ? RegistrableDomain.TryCreateListed(host, out domain) : RegistrableDomain.TryCreate(host, out domain);
        return reason == UnjudgedReason.None && !domain.IsRegistrable ? UnjudgedReason.BadName : reason;
    }

    private static UnjudgedReason TryParseHost(string text, out HostName host)
    {
        host = default;
        ReadOnlySpan<char> entry = text.AsSpan().Trim(' ');
        if (IndexOfMisfit(entry) >= 0)
            return UnjudgedReason.BadName;
        UnjudgedReason reason = WebAddress.TryParse(entry, out host);
        return reason == UnjudgedReason.None && !host.IsWellFormed ? UnjudgedReason.BadName : reason;
    }

    /// <summary>
    /// The place of a character that is invisible, or that would join two names into a third; negative when there is none.
    /// </summary>
    private static int IndexOfMisfit(ReadOnlySpan<char> entry)
    {
        int place = 0;
        bool isAfterLetter = false; // that is not ASCII
        int authority = entry.IndexOf("//") is >= 0 and var slashes ? slashes + 2 : 0;
        int path = entry[authority..].IndexOfAny("/?#") is >= 0 and var end ? authority + end : entry.Length;
        foreach (Rune rune in entry.EnumerateRunes())
        {
            // A joiner means something between two letters of some scripts (RFC 5892, A.1 and A.2), and nothing elsewhere.
            bool isJoiner = rune.Value is 0x200C or 0x200D && isAfterLetter && place + 1 < entry.Length && !char.IsAscii(entry[place + 1]);
            if (!isJoiner && (!IsVisible(rune) || (rune.Value == '%' && place < path)))
                return place;
            isAfterLetter = !rune.IsAscii && Rune.IsLetter(rune);
            place += rune.Utf16SequenceLength;
        }
        return -1;
    }

    private static bool IsVisible(Rune rune) =>
        rune.IsAscii
            ? rune.Value is > ' ' and < 0x7F
            : rune != Rune.ReplacementChar
                && Rune.GetUnicodeCategory(rune) switch
                {
                    UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.DecimalDigitNumber => true,
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator => false,
                    // What a browser drops from a name, whatever its category is: variation selectors, fillers (UTS #46, "ignored").
                    _ => WebAddress.TryParse($"a{rune}.com", out HostName host) != UnjudgedReason.None || !host.Span.SequenceEqual("a.com"),
                };

    /// <summary>A text that may be anything, for one line of a terminal or a page.</summary>
    private static string Show(string text)
    {
        StringBuilder shown = new StringBuilder();
        foreach (Rune rune in text.AsSpan(0, Math.Min(text.Length, LongestEcho)).EnumerateRunes())
        {
            _ =
                rune.Value == ' ' || IsVisible(rune)
                    ? shown.Append(rune)
                    : shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        }

        return text.Length > LongestEcho ? shown.Append('…').ToString() : shown.ToString();
    }
}

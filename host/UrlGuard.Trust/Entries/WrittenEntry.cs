using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Entries;

/// <summary>
/// An entry as people write it in files, pages, policies and commands: <c>DOMAIN [= NAME[, NAME]...]</c>. The names are what a
/// protected domain is also known as.
/// </summary>
/// <param name="Name">The entry's name, A-label form.</param>
/// <param name="AlsoKnownAs">The names, each once.</param>
public readonly record struct WrittenEntry(string Name, IReadOnlyList<AlsoKnownAs> AlsoKnownAs)
{
    /// <summary>Most names of one domain: more than any site has, and few enough for a page and a gate plan.</summary>
    public const int MostNames = 20;

    private const char Sign = '=';

    /// <summary>Reads an entry.</summary>
    /// <param name="kind">The list it is for; an exemption has no names.</param>
    /// <param name="text">As it is written, without a comment.</param>
    /// <param name="entry">What was read.</param>
    /// <returns>The reason why it can't be used; null when it can.</returns>
    public static EntryRefusal? Parse(ListKind kind, string text, out WrittenEntry entry)
    {
        entry = new WrittenEntry("", []);
        int sign = kind == ListKind.Protected ? IndexOfSign(text) : -1;
        UnjudgedReason reason = EntryName.TryParse(kind, sign < 0 ? text : text[..sign], out string name);
        if (reason != UnjudgedReason.None)
            return EntryName.Refuse(reason, sign < 0 ? text : text[..sign]);
        List<AlsoKnownAs> names = [];
        foreach (string written in sign < 0 ? [] : text[(sign + 1)..].Split(','))
        {
            AlsoKnownAsFault fault = Core.Names.AlsoKnownAs.TryCreate(written, out AlsoKnownAs other);
            if (fault != AlsoKnownAsFault.None)
                return EntryName.Refuse(fault, written.Trim(' '));
            if (!names.Exists(known => known.Label == other.Label))
                names.Add(other);
        }
        if (names.Count > MostNames)
            return EntryName.Refuse(AlsoKnownAsFault.TooMany, name);
        entry = new WrittenEntry(name, names);
        return null;
    }

    /// <summary>Reads the name of a site that is not protected, but known or owned: a registrable domain and nothing else.</summary>
    internal static EntryRefusal? ParseSite(string text, out WrittenEntry entry)
    {
        UnjudgedReason reason = EntryName.TryParseSite(text, out string name);
        entry = new WrittenEntry(name, []);
        return reason == UnjudgedReason.None ? null : EntryName.Refuse(reason, text);
    }

    /// <summary>The beginning of an entry's text, before its names.</summary>
    internal static string WithoutNames(string text) => IndexOfSign(text) is >= 0 and var sign ? text[..sign] : text;

    /// <summary>An entry and its names as they are written.</summary>
    internal static string Write(string name, IReadOnlyList<string> names) =>
        names.Count == 0 ? name : $"{name} {Sign} {string.Join(", ", names)}";

    /// <inheritdoc/>
    public override string ToString() => Write(Name, [.. AlsoKnownAs.Select(name => name.Text)]);

    /// <summary>The sign before the names: after a space, or where no path or query of an address can have begun.</summary>
    private static int IndexOfSign(string text)
    {
        for (int i = text.IndexOf(Sign, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Sign, i + 1))
        {
            if ((i > 0 && text[i - 1] == ' ') || text.AsSpan(0, i).IndexOfAny("/?#") < 0)
                return i;
        }
        return -1;
    }
}

using System.Buffers;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Files;

/// <summary>
/// The entries in a text that people have: a list with bullets or numbers, a table, mail, a report whose addresses were made harmless
/// (<c>hxxp://x[.]com</c>). Looser than a list's file, because somebody looks at what comes of it. What holds no address stays as it is, to
/// be refused where it is seen; white space and other marks part, and nothing joins.
/// </summary>
public static class PastedText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    /// <summary>Marks between entries that may also stand in the path of an address.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;|");

    /// <summary>Marks between entries that stand in no address: a table's tab; the commas of Chinese, Japanese and Arabic.</summary>
    private static readonly SearchValues<char> SureSeparators = SearchValues.Create("\t，；、،؛");

    /// <summary>Quotes, brackets, bullets and ends of sentences around an address, and invisible marks that come along.</summary>
    private static readonly SearchValues<char> Around = SearchValues.Create(
        "\"'`´‘’‚“”„«»‹›<>()[]{}（）【】「」《》*•·‣◦▪●–—→.,:;!?^…。"
            + "\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
    );

    private static readonly SearchValues<char> DigitsAndDots = SearchValues.Create("0123456789.-/:");

    /// <summary>The dots of a name: a browser takes all of them for one (UTS #46).</summary>
    private static readonly SearchValues<char> Dots = SearchValues.Create(".。．｡");

    /// <summary>Marks of an address, as people write them so that nobody follows it by mistake.</summary>
    private static readonly (string Harmless, string Mark)[] Harmless =
    [
        ("[.]", "."),
        ("(.)", "."),
        ("{.}", "."),
        ("[dot]", "."),
        ("(dot)", "."),
        ("\\.", "."),
        ("[:]", ":"),
        ("[://]", "://"),
        ("[/]", "/"),
        ("[@]", "@"),
        ("[at]", "@"),
        ("(at)", "@"),
        ("hxxp", "http"),
        ("h**p", "http"),
    ];

    /// <summary>Decodes a text that is still bytes: UTF-8; UTF-16 with a byte order mark; Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        ListCharset charset = ListCharset.OfPasted(bytes);
        return charset.Encoding.GetString(bytes[charset.MarkLength..]);
    }

    /// <summary>Decodes one line of such a text that is not UTF-16: UTF-8 or Latin-1.</summary>
    public static string DecodeLine(ReadOnlySpan<byte> bytes) => ListCharset.OfLine(bytes).Encoding.GetString(bytes);

    /// <summary>Finds the entries of a text, in order: each as a line of a list, or as something to refuse.</summary>
    public static IEnumerable<string> Read(string text) => LinesOf(text).SelectMany(ReadLine);

    /// <summary>The lines of a text.</summary>
    public static IEnumerable<string> LinesOf(string text)
    {
        for (int start = 0; start < text.Length; )
        {
            int length = text.AsSpan(start).IndexOfAny(LineEnds) is >= 0 and var found ? found : text.Length - start;
            yield return text.Substring(start, length);
            start += length + 1;
        }
    }

    /// <summary>Finds the entries of one line. None is in a comment or a line of nothing but marks.</summary>
    public static IReadOnlyList<string> ReadLine(string line)
    {
        string text = WithoutComment(line).TrimEnd().TrimEnd(',', ';').TrimEnd();
        string left = WrittenEntry.WithoutNames(text);
        List<string> entries = Pieces(left);
        // What a site is also known as has spaces and commas of its own: it stays with the last address before it.
        if (left.Length < text.Length && entries.Count > 0)
            entries[^1] += $" {text.AsSpan(left.Length)}";
        return entries;
    }

    /// <summary>The part of a line that is no comment.</summary>
    public static string WithoutComment(string line) => line[..Comment(line)];

    /// <summary>Gives an address that was made harmless its own marks back.</summary>
    public static string Restore(string address) =>
        Harmless.Aggregate(address, (text, each) => text.Replace(each.Harmless, each.Mark, StringComparison.OrdinalIgnoreCase));

    private static List<string> Pieces(string text)
    {
        List<string> entries = [];
        bool isInPath = false;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isSeparator =
                SureSeparators.Contains(c) || (Separators.Contains(c) && (!isInPath || IsEndOfPath(text[i - 1], text.AsSpan(i + 1))));
            if (isSeparator)
            {
                AddPiece(entries, text.AsSpan(start, i - start));
                start = i + 1;
            }
            isInPath =
                !isSeparator && !char.IsWhiteSpace(c) && (isInPath || (c is '/' or '?' && text.AsSpan(start, i - start).ContainsAny(Dots)));
        }
        AddPiece(entries, text.AsSpan(start));
        return entries;
    }

    /// <summary>True where a mark in an address parts it from another: at the path's own end, or before a space or a scheme.</summary>
    private static bool IsEndOfPath(char before, ReadOnlySpan<char> after) =>
        before == '/'
        || after.IsEmpty
        || char.IsWhiteSpace(after[0])
        || after.TrimStart("\"'<").StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || after.TrimStart("\"'<").StartsWith("hxxp", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the addresses of a piece between separators; without any the piece itself, so that it is not lost unseen.</summary>
    private static void AddPiece(List<string> entries, ReadOnlySpan<char> piece)
    {
        int before = entries.Count;
        string? number = null;
        foreach (string token in piece.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string address = Address(token);
            if (!address.AsSpan().ContainsAny(Dots) && !address.Contains("://", StringComparison.Ordinal))
                continue;
            if (address.AsSpan().ContainsAnyExcept(DigitsAndDots))
                entries.Add(address);
            else
                number ??= address; // "1.2 paypal.com", "0.0.0.0 paypal.com"
        }
        if (entries.Count > before)
            return;
        string whole = number ?? piece.Trim().ToString();
        if (whole.Any(char.IsLetterOrDigit))
            entries.Add(whole);
    }

    /// <summary>A word without what people put around and into an address; a mail address is its domain.</summary>
    private static string Address(string token)
    {
        string address = Restore(token);
        if (address.LastIndexOf("](", StringComparison.Ordinal) is >= 0 and var link) // [Markdown](https://a.com)
            address = address[(link + 2)..];
        if (address.LastIndexOf('<') is > 0 and var open) // Name<me@a.com>
            address = address[open..];
        address = Trim(address);
        return address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
    }

    private static string Trim(string text)
    {
        int start = text.AsSpan().IndexOfAnyExcept(Around);
        return start < 0 ? "" : text[start..(text.AsSpan().LastIndexOfAnyExcept(Around) + 1)];
    }

    /// <summary>The beginning of the comment: a number sign first or after white space, or two slashes first.</summary>
    private static int Comment(string line)
    {
        if (line.AsSpan().TrimStart().StartsWith("//"))
            return 0;
        for (int i = line.IndexOf('#', StringComparison.Ordinal); i >= 0; i = line.IndexOf('#', i + 1))
        {
            if (i == 0 || char.IsWhiteSpace(line[i - 1]))
                return i;
        }
        return line.Length;
    }
}

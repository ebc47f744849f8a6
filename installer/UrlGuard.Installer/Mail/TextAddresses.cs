using System.Buffers;
using UrlGuard.Core.Names;

namespace UrlGuard.Installer.Mail;

/// <summary>
/// The addresses in a text that is read, as programs make links of them: what follows http or https, mail addresses, and bare hosts
/// under an ending that exists. Looser than any one program, since which one reads the message is unknown.
/// </summary>
internal static class TextAddresses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(
        " \t\r\n\v\f\0\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
            + "<>\"'`(){}|,;^“”‘’„«»（）【】「」《》，；、"
    );

    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/\\?#");

    /// <summary>The dots of a name: a browser takes all of them for one (UTS #46).</summary>
    private static readonly SearchValues<char> Dots = SearchValues.Create(".。．｡");

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"
    );

    /// <summary>Marks around an address that are not of it.</summary>
    private static readonly char[] Around = [.. ".:!?…*_~[]=&-。\u200b\u2060\ufeff"];

    /// <summary>Finds them in order; time is that of the text's length.</summary>
    public static IEnumerable<string> Find(string text)
    {
        for (int start = 0; start < text.Length; )
        {
            int length = text.AsSpan(start).IndexOfAny(Ends) is >= 0 and var found ? found : text.Length - start;
            if (length > 3)
            {
                foreach (string address in FindInWord(text.Substring(start, length)))
                    yield return address;
            }
            start += length + 1;
        }
    }

    /// <summary>Finds those with a scheme in a text without spaces, as in the query of a link that passes on to another.</summary>
    public static IEnumerable<string> FindWeb(string word)
    {
        for (int start = Scheme(word, 0); start >= 0; )
        {
            int next = Scheme(word, start + 4);
            string address = word[start..(next < 0 ? word.Length : next)].TrimEnd(Around);
            string? beginning = AsciiStart(address);
            yield return beginning ?? address;
            foreach (string piece in beginning is null ? [] : Pieces(address[beginning.Length..]).Where(HasEnding))
                yield return piece;
            start = next;
        }
    }

    private static IEnumerable<string> FindInWord(string word)
    {
        if (Scheme(word, 0) >= 0)
            return FindWeb(word);
        string bare = word.Trim(Around);
        if (bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            bare = bare["mailto:".Length..];
        if (bare.AsSpan().IndexOfAny(HostEnds) is >= 0 and var end)
            bare = bare[..end];
        if (!bare.AsSpan().ContainsAny(Dots))
            return [];
        return HasEnding(bare) ? [bare] : Pieces(bare).Where(HasEnding);
    }

    /// <summary>The pieces of ASCII in a word: scripts without spaces run on behind an address.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        for (int start = 0; start < word.Length; )
        {
            int length = word.AsSpan(start).IndexOfAnyExcept(HostCharacters) is >= 0 and var found ? found : word.Length - start;
            string piece = word.Substring(start, length).Trim('.', '-', '_');
            if (piece.Contains('.', StringComparison.Ordinal))
                yield return piece;
            start += length + 1;
        }
    }

    /// <summary>An address up to the first character outside ASCII in its host, where only that has an ending that exists.</summary>
    private static string? AsciiStart(string address)
    {
        int host = address.IndexOf("//", StringComparison.Ordinal) + 2;
        int length = address.AsSpan(host).IndexOfAnyExcept(HostCharacters);
        if (length <= 0 || char.IsAscii(address[host + length]) || HasEnding(address))
            return null;
        string beginning = address[..(host + length)];
        return HasEnding(beginning) ? beginning : null;
    }

    private static bool HasEnding(string address) =>
        WebAddress.TryParse(address, out HostName host) == UnjudgedReason.None
        && host.Span.LastIndexOf('.') is > 0 and var dot
        && PublicSuffixList.IsListed(host.Span[(dot + 1)..]);

    /// <summary>The place of the next scheme; negative without one.</summary>
    private static int Scheme(string word, int from)
    {
        while (from < word.Length && word.IndexOf("http", from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
        {
            ReadOnlySpan<char> rest = word.AsSpan(found + 4);
            if (rest is ['s' or 'S', ..])
                rest = rest[1..];
            if (rest is [':', '/' or '\\', ..])
                return found;
            from = found + 4;
        }
        return -1;
    }
}

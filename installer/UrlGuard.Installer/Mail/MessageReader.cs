using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace UrlGuard.Installer.Mail;

/// <summary>Takes a message apart: headers, texts, messages within. What is too much is left out, and said.</summary>
/// <param name="report">Is given the hosts.</param>
internal sealed class MessageReader(MailReport report)
{
    /// <summary>Deepest part within a part. Forwarded mail is five deep; a parser goes one call deeper for each.</summary>
    private const int MostDepth = 50;

    /// <summary>Most lines. 64 MB in lines of 76 characters are 880,000; each may become a header of 200 bytes.</summary>
    private const int MostLines = 1_000_000;

    /// <summary>Most lines that could part two parts: each part takes a kilobyte of memory.</summary>
    private const int MostBoundaries = 20_000;

    private static readonly string[] Media = ["image", "audio", "video", "font"];

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MostDepth };

    /// <summary>Headers that say how a part is to be read.</summary>
    private static readonly HeaderId[] Repeated = [HeaderId.ContentType, HeaderId.ContentTransferEncoding];

    private readonly Stack<(MimeEntity Entity, int Depth)> parts = new();

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">All of it, perhaps after the line <c>From …</c> that delivery programs put before it.</param>
    /// <returns>False when it is none: no header can be read.</returns>
    public bool TryRead(byte[] bytes)
    {
        if (!TryParse(bytes, out MimeMessage? message))
            return false;
        Add(message, 0);
        while (parts.TryPop(out (MimeEntity Entity, int Depth) part))
            Read(part.Entity, part.Depth);
        if (report.Rows.Count == 0)
            report.LeaveOut("no sender and no address in it can be read");
        return true;
    }

    private bool TryParse(byte[] bytes, [NotNullWhen(true)] out MimeMessage? message, bool isWithin = false)
    {
        message = null;
        int start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        start += bytes.AsSpan(start).IndexOfAnyExcept((byte)'\r', (byte)'\n') is > 0 and var blank ? blank : 0;
        if (!bytes.AsSpan(start).Contains((byte)'\n'))
            bytes.AsSpan(start).Replace((byte)'\r', (byte)'\n');
        if (bytes.AsSpan(start).StartsWith("From "u8) && !bytes.AsSpan(start + 4).TrimStart((byte)' ').StartsWith(":"u8))
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        int length = Limit(bytes.AsSpan(start));
        if (length < bytes.Length - start)
            report.LeaveOut($"it has more than {MostLines} lines or {MostBoundaries} parts");
        using MemoryStream stream = new(bytes, start, length, writable: false);
        try
        {
            message = MimeMessage.Load(Options, stream, persistent: false);
            return isWithin || message.Headers.Count > 0; // headers of content are not among them
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The length of what is read.</summary>
    private static int Limit(ReadOnlySpan<byte> bytes)
    {
        int lines = 0,
            boundaries = 0,
            start = 0;
        while (start < bytes.Length)
        {
            if (++lines > MostLines || (bytes[start..].StartsWith("--"u8) && ++boundaries > MostBoundaries))
                break;
            int feed = bytes[start..].IndexOf((byte)'\n');
            start = feed < 0 ? bytes.Length : start + feed + 1;
        }
        return start;
    }

    private void Add(MimeMessage message, int depth)
    {
        MessageHeaders.Read(message.Headers, report);
        if (message.Body is { } body)
            parts.Push((body, depth));
    }

    private void Read(MimeEntity entity, int depth)
    {
        if (Repeated.Any(header => entity.Headers.Count(each => each.Id == header) > 1))
            report.LeaveOut("a part of it has two headers where programs take one or the other");
        switch (entity)
        {
            case TnefPart: // as an archive
                break;
            case Multipart multipart:
                ReadText(multipart.Preamble ?? "");
                ReadText(multipart.Epilogue ?? "");
                for (int i = multipart.Count - 1; i >= 0; i--)
                    parts.Push((multipart[i], depth + 1));
                break;
            case MessagePart { Message: { } within }:
                Add(within, depth + 1);
                break;
            case MimePart { Content: { } content } part:
                Read(part, content, depth);
                break;
        }
    }

    private void Read(MimePart part, IMimeContent content, int depth)
    {
        string file = part.FileName ?? "";
        // A file's name says what it is where the type is of no help; a text is shown as one, whatever its name.
        bool isNamed = !part.ContentType.IsMimeType("text", "*");
        bool isMessage = part.ContentType.IsMimeType("message", "*") || HasEnding(file, ".eml");
        bool isMarkup =
            part.ContentType.MediaSubtype.Contains("html", StringComparison.OrdinalIgnoreCase)
            || HasEnding(file, ".html", ".htm", ".shtml", ".xhtml", ".svg");
        bool isTooDeep = part.ContentType.IsMimeType("multipart", "*");
        bool isMedia = Media.Any(type => part.ContentType.IsMimeType(type, "*"));
        if (isMedia && !isMarkup)
            return;
        using MemoryStream decoded = new();
        content.DecodeTo(decoded);
        byte[] bytes = decoded.ToArray();
        if (part is ApplicationPkcs7Mime || (isNamed && HasEnding(file, ".p7m")))
        {
            ReadSigned(bytes, depth);
            return;
        }
        bool isText = isMessage || isMarkup || isTooDeep || part.ContentType.IsMimeType("text", "*");
        if (!isText && (bytes.Contains((byte)0) || !System.Text.Unicode.Utf8.IsValid(bytes)))
            return; // an archive, a document: what it holds can't be read here
        if (isTooDeep || (isMessage && depth >= MostDepth))
            report.LeaveOut($"it has parts within parts, deeper than {MostDepth}");
        if (isMessage && depth < MostDepth && TryParse(bytes, out MimeMessage? message))
        {
            Add(message, depth + 1);
            return;
        }
        string text = Decode(bytes, part);
        if (string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase))
            text = text.ReplaceLineEndings("\n").Replace(" \n", "", StringComparison.Ordinal); // RFC 3676, 4.5
        // Some programs show a text that begins like a page as one, others as what it says it is.
        if (isMarkup || text.AsSpan().TrimStart().StartsWith("<"))
            new HtmlHosts(report).Read(text);
        if (!isMarkup)
            ReadText(text);
    }

    private void ReadSigned(byte[] bytes, int depth)
    {
        SignedPart signed = SignedPart.Open(bytes);
        if (signed.IsEncrypted || signed.Content is [])
            return; // read by nobody but its receiver; certificates alone
        if (signed.Content is { } content && TryParse(content, out MimeMessage? message, isWithin: true))
            AddWithin(message, depth);
        else
            report.LeaveOut("a signed part of it can't be read");
    }

    private void AddWithin(MimeMessage message, int depth)
    {
        if (depth < MostDepth)
            Add(message, depth + 1);
        else
            report.LeaveOut($"it has parts within parts, deeper than {MostDepth}");
    }

    private void ReadText(string text)
    {
        foreach (string address in TextAddresses.Find(text))
            report.Add(MailPlace.Text, address);
    }

    private static bool HasEnding(string file, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string Decode(byte[] bytes, MimePart part)
    {
        Encoding? said = null;
        try
        {
            // What says that it is ASCII and is not, is read as without a word, as mail programs do.
            said = part.ContentType.CharsetEncoding is { } encoding && encoding.CodePage != Encoding.ASCII.CodePage ? encoding : null;
        }
        catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException)
        {
            // As without one.
        }
        using StreamReader reader = new(new MemoryStream(bytes), said ?? Fallback(bytes), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding Fallback(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1;
}

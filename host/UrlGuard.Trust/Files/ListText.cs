using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Files;

/// <summary>
/// The text of a list: one entry a line, <c>#</c> comments. Edits keep every other line as the person wrote it.
/// </summary>
public sealed class ListText
{
    private readonly List<Line> lines = [];
    private readonly ListKind kind;

    /// <summary>Longest echo of a line that is no entry; it may be anything.</summary>
    private const int LongestEcho = 200;

    /// <summary>Reads a text; a byte order mark and CRLF do no harm.</summary>
    public ListText(ListKind kind, string text)
    {
        this.kind = kind;
        foreach (Range range in Lines(text))
            lines.Add(Read(text[range]));
    }

    /// <summary>Reads the names of a whole list, some perhaps twice, without keeping its lines: it may be long.</summary>
    /// <param name="kind">Which list.</param>
    /// <param name="bytes">UTF-8; null is an empty list.</param>
    /// <param name="where">The file's name, for faults.</param>
    /// <param name="faults">Takes the lines that are no entry though they should be.</param>
    internal static List<string> ReadNames(ListKind kind, byte[]? bytes, string where, ICollection<Fault> faults)
    {
        string text = bytes is null ? "" : Encoding.UTF8.GetString(bytes);
        var names = new List<string>();
        int number = 0;
        foreach (Range range in Lines(text))
        {
            number++;
            if (Parse(kind, text.AsSpan(range), out string entry, out string? name) is var reason && reason != UnjudgedReason.None)
                faults.Add(new Fault(FaultCode.ListLine, $"{where}:{number}", EntryName.Explain(reason, entry)));
            else if (name is not null)
                names.Add(name);
        }
        return names;
    }

    /// <summary>The names, in order, each once.</summary>
    public IEnumerable<string> Names => lines.Where(line => line.Name is not null).Select(line => line.Name!).Distinct(StringComparer.Ordinal);

    /// <summary>The lines that are no entry though they should be.</summary>
    public IEnumerable<(int Number, string Message)> BadLines => lines
        .Select((line, index) => (index + 1, line))
        .Where(numbered => numbered.line.Reason != UnjudgedReason.None)
        .Select(numbered => (numbered.Item1, EntryName.Explain(numbered.line.Reason, numbered.line.Entry)));

    /// <summary>Adds a name at the end; false when it is there.</summary>
    public bool Add(string name)
    {
        if (lines.Exists(line => line.Name == name))
            return false;
        lines.Add(Read(name));
        return true;
    }

    /// <summary>Removes every line of a name; false when there is none.</summary>
    public bool Remove(string name) => lines.RemoveAll(line => line.Name == name) > 0;

    /// <inheritdoc/>
    public override string ToString() => string.Concat(lines.Select(line => line.Raw + "\n"));

    private Line Read(string raw)
    {
        UnjudgedReason reason = Parse(kind, raw, out string entry, out string? name);
        return new Line(raw, entry, name, reason);
    }

    /// <summary>Lines without their ends and without a byte order mark.</summary>
    private static IEnumerable<Range> Lines(string text)
    {
        for (int start = text.StartsWith('\uFEFF') ? 1 : 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return start..(end > start && text[end - 1] == '\r' ? end - 1 : end);
        }
    }

    /// <summary>Reads a line; without a name and a reason it holds nothing but a comment.</summary>
    private static UnjudgedReason Parse(ListKind kind, ReadOnlySpan<char> raw, out string entry, out string? name)
    {
        name = null;
        ReadOnlySpan<char> text = WithoutComment(raw).Trim();
        entry = text.ToString();
        if (text.IsEmpty)
            return UnjudgedReason.None;
        UnjudgedReason reason = EntryName.TryParse(kind, entry, out string parsed);
        if (reason == UnjudgedReason.None)
            name = parsed;
        else if (entry.Length > LongestEcho)
            entry = entry[..LongestEcho] + "…";
        return reason;
    }

    /// <summary>A comment begins the line or follows a space: a URL's fragment is none.</summary>
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> raw)
    {
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && (i == 0 || char.IsWhiteSpace(raw[i - 1])))
                return raw[..i];
        }
        return raw;
    }

    private sealed record Line(string Raw, string Entry, string? Name, UnjudgedReason Reason);
}

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

    /// <summary>Reads a text; a byte order mark and CRLF do no harm.</summary>
    public ListText(ListKind kind, string text)
    {
        this.kind = kind;
        string[] split = text.TrimStart('\uFEFF').Split('\n');
        // A final newline ends the last line; it does not begin another.
        int count = split[^1].Length == 0 ? split.Length - 1 : split.Length;
        foreach (string raw in split.AsSpan(0, count))
            lines.Add(Read(raw.TrimEnd('\r')));
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
        string entry = WithoutComment(raw).Trim();
        if (entry.Length == 0)
            return new Line(raw, entry, null, UnjudgedReason.None);
        UnjudgedReason reason = EntryName.TryParse(kind, entry, out string name);
        return new Line(raw, entry, reason == UnjudgedReason.None ? name : null, reason);
    }

    /// <summary>A comment begins the line or follows a space: a URL's fragment is none.</summary>
    private static string WithoutComment(string raw)
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

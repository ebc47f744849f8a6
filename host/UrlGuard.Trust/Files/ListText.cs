using System.Buffers;
using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Files;

/// <summary>
/// The text of a list: <c>DOMAIN [= NAME[, NAME]...] # comment</c>, one a line, with any spaces around it. A line that does not fit is
/// a fault by its number, and nothing of it joins another. Edits keep every other byte as the person wrote it.
/// </summary>
public sealed class ListText
{
    /// <summary>
    /// Characters that end a line for other programs but not here. In a comment too they do not end the line, and must not
    /// swallow the entry behind them.
    /// </summary>
    private static readonly SearchValues<char> OtherEnds = SearchValues.Create("\r\v\f\u0085\u2028\u2029");

    private readonly byte[] bytes;
    private readonly ListCharset charset;
    private readonly List<ListLine> lines;
    private readonly HashSet<string> names = new(StringComparer.Ordinal),
        removed = new(StringComparer.Ordinal);
    private readonly List<WrittenEntry> added = [];
    private readonly Dictionary<int, IReadOnlyList<AlsoKnownAs>> renamed = [];

    /// <summary>Reads a list.</summary>
    /// <param name="kind">Which list.</param>
    /// <param name="bytes">UTF-8; UTF-16 with a byte order mark.</param>
    public ListText(ListKind kind, byte[] bytes)
    {
        this.bytes = bytes;
        charset = ListCharset.Of(bytes);
        lines = [.. Read(kind, bytes)];
        names.UnionWith(lines.Where(line => line.Name is not null).Select(line => line.Name!));
    }

    /// <summary>Reads the names of a whole list, some perhaps twice, without keeping its lines: it may be long.</summary>
    /// <param name="kind">Which list.</param>
    /// <param name="bytes">As a file holds them; null is an empty list.</param>
    /// <param name="where">The file's name, for faults.</param>
    /// <param name="faults">Takes the lines that are no entry though they should be.</param>
    /// <param name="others">Takes what entries are also known as.</param>
    internal static List<string> ReadNames(
        ListKind kind,
        byte[]? bytes,
        string where,
        ICollection<Fault> faults,
        ICollection<OtherName>? others = null
    )
    {
        List<string> names = new List<string>();
        foreach (ListLine line in Read(kind, bytes ?? []))
        {
            if (line.Fault is not null)
                faults.Add(new Fault(FaultCode.ListLine, $"{where}:{line.Number}", line.Fault));
            if (line.Name is null)
                continue;
            names.Add(line.Name);
            foreach (AlsoKnownAs name in line.AlsoKnownAs)
                others?.Add(new OtherName(line.Name, name, FaultCode.ListLine, $"{where}:{line.Number}"));
        }
        return names;
    }

    /// <summary>
    /// Explains why a list has no name though it has lines that should be names; null when it has one, or nothing but comments.
    /// </summary>
    internal static string? WhyNameless(ListKind kind, byte[] bytes)
    {
        string? first = null;
        foreach (ListLine line in Read(kind, bytes))
        {
            if (line.Name is not null)
                return null;
            if (line.Fault is not null)
                first ??= $"no line is a site's name; line {line.Number}: {line.Fault}";
        }
        return first;
    }

    /// <summary>The names, in order, each once.</summary>
    public IEnumerable<string> Names =>
        lines
            .Where(line => line.Name is not null && !removed.Contains(line.Name))
            .Select(line => line.Name!)
            .Concat(added.Select(entry => entry.Name))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The names by which an entry is also known, in order, each once.</summary>
    public IEnumerable<AlsoKnownAs> AlsoKnownAs(string name) =>
        PlacesOf(name)
            .SelectMany(NamesAt)
            .Concat(added.Where(entry => entry.Name == name).SelectMany(entry => entry.AlsoKnownAs))
            .DistinctBy(other => other.Label);

    /// <summary>The lines that should be entries and are not.</summary>
    public IEnumerable<(int Number, string Message)> BadLines =>
        lines.Where(line => line.Fault is not null).Select(line => (line.Number, line.Fault!));

    /// <summary>Adds a name at the end; false when it is there.</summary>
    public bool Add(string name) => Add(new WrittenEntry(name, []));

    /// <summary>Adds an entry at the end, or what it is also known as to its first line; false when all of it is there.</summary>
    public bool Add(WrittenEntry entry)
    {
        if (names.Add(entry.Name))
        {
            added.Add(entry);
            return true;
        }
        AlsoKnownAs[] known = [.. AlsoKnownAs(entry.Name)],
            missing = [.. entry.AlsoKnownAs.Where(other => !Array.Exists(known, each => each.Label == other.Label))];
        if (missing.Length == 0)
            return false;
        if (added.FindIndex(each => each.Name == entry.Name) is >= 0 and var place)
            added[place] = entry with { AlsoKnownAs = [.. added[place].AlsoKnownAs, .. missing] };
        else
            renamed[PlacesOf(entry.Name).First()] = [.. NamesAt(PlacesOf(entry.Name).First()), .. missing];
        return true;
    }

    /// <summary>Removes every line of a name; false when there is none.</summary>
    public bool Remove(string name)
    {
        if (!names.Remove(name))
            return false;
        if (added.RemoveAll(entry => entry.Name == name) == 0)
            removed.Add(name);
        return true;
    }

    /// <summary>Removes an entry, or, of one that says what it is also known as, only that; false when nothing of it is there.</summary>
    public bool Remove(WrittenEntry entry)
    {
        if (entry.AlsoKnownAs.Count == 0)
            return Remove(entry.Name);
        HashSet<string> labels = new HashSet<string>(entry.AlsoKnownAs.Select(name => name.Label), StringComparer.Ordinal);
        bool isThere = AlsoKnownAs(entry.Name).Any(name => labels.Contains(name.Label));
        foreach (int place in PlacesOf(entry.Name).Where(place => NamesAt(place).Any(name => labels.Contains(name.Label))).ToArray())
            renamed[place] = [.. NamesAt(place).Where(name => !labels.Contains(name.Label))];
        for (int i = 0; i < added.Count; i++)
        {
            if (added[i].Name == entry.Name)
                added[i] = entry with { AlsoKnownAs = [.. added[i].AlsoKnownAs.Where(name => !labels.Contains(name.Label))] };
        }
        return isThere;
    }

    /// <summary>The list as it is now, in the charset, and with the line ends, that it had.</summary>
    public byte[] ToBytes()
    {
        MemoryStream text = new MemoryStream(bytes.Length);
        text.Write(bytes, 0, charset.MarkLength);
        byte[] feed = charset.Encoding.GetBytes("\n"),
            end = charset.Encoding.GetBytes(
                lines.Count > 0 && bytes[lines[0].Bytes].AsSpan().EndsWith(charset.Encoding.GetBytes("\r\n")) ? "\r\n" : "\n"
            );
        bool isEnded = true,
            isHalfEnded = false;
        for (int place = 0; place < lines.Count; place++)
        {
            if (lines[place].Name is { } name && removed.Contains(name))
                continue;
            ReadOnlySpan<byte> raw = BytesOf(place);
            text.Write(raw);
            bool isWhole = raw.Length % charset.UnitLength == 0; // half a letter looks like an end
            (isEnded, isHalfEnded) = (isWhole && raw.EndsWith(feed), isWhole && raw.EndsWith(charset.Encoding.GetBytes("\r")));
        }
        if (!isEnded && added.Count > 0)
        {
            if (text.Length % charset.UnitLength != 0)
            {
                // Half a letter at the end of UTF-16 is filled up, to no end of a line, and stays what it was read as: no letter of a name.
                text.WriteByte(0xDC);
                text.Write(charset.Encoding.GetBytes("\uFFFD"));
            }
            text.Write(isHalfEnded ? feed : end);
        }
        foreach (WrittenEntry entry in added)
        {
            text.Write(charset.Encoding.GetBytes(entry.ToString()));
            text.Write(end);
        }
        byte[] whole = text.ToArray();
        // Where the first line went, the next one may begin with bytes that would be taken for the mark of another charset.
        return charset.MarkLength == 0 && ListCharset.Of(whole).MarkLength > 0 ? [.. Encoding.UTF8.Preamble, .. whole] : whole;
    }

    /// <summary>The places of the lines of a name.</summary>
    private IEnumerable<int> PlacesOf(string name) =>
        Enumerable.Range(0, lines.Count).Where(place => lines[place].Name == name && !removed.Contains(name));

    private IReadOnlyList<AlsoKnownAs> NamesAt(int place) => renamed.GetValueOrDefault(place) ?? lines[place].AlsoKnownAs;

    /// <summary>A line as it is now: its domain as it was written, what that is also known as, its comment and its end.</summary>
    private ReadOnlySpan<byte> BytesOf(int place)
    {
        ReadOnlySpan<byte> raw = bytes.AsSpan(lines[place].Bytes);
        if (!renamed.TryGetValue(place, out IReadOnlyList<AlsoKnownAs>? names))
            return raw;
        string line = charset.Encoding.GetString(raw),
            entry = line[..Comment(line)].TrimEnd('\r', '\n', ' '),
            rest = line[entry.Length..];
        string domain = WrittenEntry.WithoutNames(entry).TrimEnd(' ');
        return charset.Encoding.GetBytes(WrittenEntry.Write(domain, [.. names.Select(name => name.Text)]) + rest);
    }

    private static IEnumerable<ListLine> Read(ListKind kind, byte[] bytes)
    {
        ListCharset charset = ListCharset.Of(bytes);
        int number = 0;
        for (int start = charset.MarkLength, next; start < bytes.Length; start = next)
        {
            next = charset.EndOfLine(bytes, start, out bool hasEnd);
            string text = charset.Encoding.GetString(bytes, start, next - start - (hasEnd ? charset.UnitLength : 0));
            string? fault = Parse(kind, text.EndsWith('\r') ? text[..^1] : text, out WrittenEntry? entry);
            yield return new ListLine(++number, start..next, entry?.Name, entry?.AlsoKnownAs ?? [], fault);
        }
    }

    /// <summary>Reads a line, and says what is wrong with it; without an entry and a fault it holds nothing but a comment.</summary>
    private static string? Parse(ListKind kind, string line, out WrittenEntry? entry)
    {
        entry = null;
        int comment = Comment(line);
        string text = line[..comment].Trim(' ');
        if (line.AsSpan(comment).ContainsAny(OtherEnds))
            return EntryName.Explain(UnjudgedReason.BadName, line);
        if (text.Length == 0)
            return null;
        if (WrittenEntry.Parse(kind, text, out WrittenEntry parsed) is { } refusal)
            return refusal.Message;
        entry = parsed;
        return null;
    }

    /// <summary>
    /// The beginning of the comment: a number sign first in the line or after a space. A URL's fragment is not a comment.
    /// </summary>
    private static int Comment(string line)
    {
        for (int i = line.IndexOf('#', StringComparison.Ordinal); i >= 0; i = line.IndexOf('#', i + 1))
        {
            if (i == 0 || line[i - 1] == ' ')
                return i;
        }
        return line.Length;
    }
}

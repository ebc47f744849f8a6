using System.Text;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Files;

/// <summary>A list on disk, with the last good copy of it.</summary>
internal sealed class ListFile(ListKind kind, string path)
{
    private FileStamp? stamp;

    internal string Path { get; } = path;

    internal IReadOnlyList<string> Names { get; private set; } = [];

    internal IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>Reads the file if it changed; true when it did. A missing file is an empty list.</summary>
    internal bool Read()
    {
        FileStamp now = FileStamp.Of(Path);
        if (now == stamp)
            return false;
        stamp = now;
        string name = System.IO.Path.GetFileName(Path);
        try
        {
            var text = new ListText(kind, now.Exists ? Encoding.UTF8.GetString(LimitedFile.Read(Path)) : "");
            Names = [.. text.Names];
            Faults = [.. text.BadLines.Select(line => new Fault(FaultCode.ListLine, $"{name}:{line.Number}", line.Message))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Faults = [new Fault(FaultCode.ListUnreadable, name, e.Message)];
        }
        return true;
    }
}

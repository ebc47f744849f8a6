using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.History;

/// <summary>A plain list: one address a line, each line a visit. Proxies and resolvers can write such.</summary>
/// <param name="path">The file.</param>
internal sealed class ListHistory(string path) : IHistory
{
    /// <inheritdoc/>
    public VisitTally Read(Action<long, long> progress)
    {
        VisitTally tally = new();
        using FileStream file = GivenFiles.OpenShared(path);
        LineReader lines = new(file, () => progress(file.Position, file.Length));
        while (lines.TryRead(out string line, out _))
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
                tally.Add(line, 1, null, null);
        }
        return tally;
    }
}

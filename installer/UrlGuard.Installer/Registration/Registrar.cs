using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Registration;

/// <summary>Registers the host with browsers and takes it back. Both happen wholly or not at all.</summary>
internal sealed class Registrar(BrowserTable table, Machine machine, Scope scope)
{
    /// <summary>Writes the manifests. What is there already stays as it is.</summary>
    /// <exception cref="Refusal">A manifest of somebody else's is in the way. Nothing was changed.</exception>
    public IReadOnlyList<ManifestChange> Install(
        IReadOnlyList<Browser> browsers, string hostPath, IReadOnlyList<ExtensionId> extensions)
    {
        Receipt receipt = Receipt.Read(machine, scope);
        Dictionary<string, ReceiptFile> files = receipt.Files.ToDictionary(file => file.Path);
        Dictionary<string, byte[]> toWrite = [];
        List<ManifestChange> report = [];
        foreach ((string path, Browser[] readers) in Manifests(browsers))
        {
            byte[] content = HostManifest.For(readers[0].Flavour, table.Host, hostPath, extensions).ToBytes();
            byte[]? present = ReadIfThere(path);
            bool ours = receipt.Find(path) is ReceiptFile file && (present is null || file.Sha256 == Receipt.HashOf(present));
            bool same = present?.AsSpan().SequenceEqual(content) ?? false;
            report.Add(new(path, readers, same ? Outcome.Already : Outcome.Written));
            if (!ours && same)
                continue; // a package's own, and it says the same: nothing to add, and nothing of ours to take away later
            if (!ours && present is not null)
                throw new Refusal($"{path} is there already and was not written by this command, or was changed since: move it away first");
            if (!same)
                toWrite[path] = content;
            IEnumerable<string> names = (receipt.Find(path)?.Browsers ?? []).Union(readers.Select(browser => browser.Name));
            files[path] = new(path, Receipt.HashOf(content), [.. names]);
        }
        Commit(receipt, receipt with { Files = [.. files.Values] }, journal =>
        {
            foreach ((string path, byte[] content) in toWrite)
            {
                journal.MakeFolder(Path.GetDirectoryName(path)!);
                journal.Write(path, content);
            }
        });
        return report;
    }

    /// <summary>Deletes the manifests that <see cref="Install"/> wrote for these browsers, and the folders it made.</summary>
    public IReadOnlyList<ManifestChange> Uninstall(IReadOnlyList<Browser> browsers)
    {
        Receipt receipt = Receipt.Read(machine, scope);
        Dictionary<string, ReceiptFile> files = receipt.Files.ToDictionary(file => file.Path);
        List<string> toDelete = [];
        List<ManifestChange> report = [];
        foreach ((string path, Browser[] readers) in Manifests(browsers))
        {
            byte[]? present = ReadIfThere(path);
            if (!files.TryGetValue(path, out ReceiptFile? file) || (present is not null && file.Sha256 != Receipt.HashOf(present)))
            {
                files.Remove(path);
                if (present is not null)
                    report.Add(new(path, readers, Outcome.NotOurs));
                continue;
            }
            string[] others = [.. file.Browsers.Except(readers.Select(browser => browser.Name))];
            report.Add(new(path, readers, others.Length > 0 ? Outcome.StillUsed : Outcome.Removed));
            if (others.Length > 0)
                files[path] = file with { Browsers = others };
            else if (files.Remove(path) && present is not null)
                toDelete.Add(path);
        }
        Commit(receipt, receipt with { Files = [.. files.Values] }, journal => toDelete.ForEach(journal.Delete));
        return report;
    }

    /// <summary>The manifests that these browsers read in this scope, each once, with the browsers that share it.</summary>
    private IEnumerable<(string Path, Browser[] Readers)> Manifests(IReadOnlyList<Browser> browsers) =>
        from browser in browsers
        from folder in table.PlaceOf(browser, machine.Platform, scope)?.Folders ?? []
        let path = Path.Join(machine.Resolve(folder) ?? throw new Refusal("HOME is not set"), table.ManifestName)
        group browser by path into shared
        select (shared.Key, shared.ToArray());

    private void Commit(Receipt before, Receipt after, Action<FileJournal> change)
    {
        string path = Receipt.PathFor(machine, scope);
        using FileJournal journal = new(machine, scope is Scope.System ? SystemFolderMode : UserFolderMode);
        change(journal);
        if (after.IsEmpty)
        {
            if (!before.IsEmpty)
                journal.Delete(path);
            foreach (string folder in before.Folders.Reverse())
                journal.RemoveFolderIfEmpty(folder);
        }
        else
        {
            journal.MakeFolder(Path.GetDirectoryName(path)!);
            Receipt kept = after with { Folders = [.. FoldersLeft(journal, before).Union(journal.FoldersMade)] };
            byte[] content = kept.ToBytes();
            if (!(ReadIfThere(path)?.AsSpan().SequenceEqual(content) ?? false))
                journal.Write(path, content);
        }
        journal.Keep();
    }

    /// <summary>Removes those of our folders that have become empty, and tells which remain.</summary>
    private static string[] FoldersLeft(FileJournal journal, Receipt before) =>
        [.. before.Folders.Reverse().Where(folder => !journal.RemoveFolderIfEmpty(folder)).Reverse()];

    private byte[]? ReadIfThere(string path)
    {
        string onDisk = machine.OnDisk(path);
        try
        {
            return File.Exists(onDisk) ? File.ReadAllBytes(onDisk) : null;
        }
        catch (FileNotFoundException)
        {
            return []; // a link that leads nowhere: there, and not ours
        }
    }

    private const UnixFileMode UserFolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode SystemFolderMode = UserFolderMode
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
}

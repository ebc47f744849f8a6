using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Protocol;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Registration;

/// <summary>Registers the host with browsers and takes it back. Both happen wholly or not at all.</summary>
/// <param name="table">The places.</param>
/// <param name="machine">Whose files.</param>
/// <param name="scope">For whom.</param>
/// <param name="version">What is being installed; this program's version when left out.</param>
internal sealed class Registrar(BrowserTable table, Machine machine, Scope scope, Version? version = null)
{
    private readonly Version version = version ?? ProductVersion.Current;

    /// <summary>Writes the manifests, and other files before them. What is there already stays as it is.</summary>
    /// <exception cref="Refusal">
    /// A file of somebody else's is in the way, others may write there, or a newer version is here. Nothing was changed.
    /// </exception>
    public IReadOnlyList<FileChange> Install(
        IReadOnlyList<Browser> browsers,
        string hostPath,
        IReadOnlyList<ExtensionId> extensions,
        IReadOnlyList<PlannedFile>? others = null
    )
    {
        Receipt receipt = Receipt.Read(table, machine, scope);
        RefuseDowngrade(receipt);
        Dictionary<string, ReceiptFile> files = receipt.Files.ToDictionary(file => file.Path);
        List<PlannedFile> toWrite = [];
        List<FileChange> report = [];
        PlannedFile[] wanted =
        [
            .. others ?? [],
            .. Manifests(browsers)
                .Select(place => new PlannedFile(
                    place.Path,
                    HostManifest.For(place.Readers[0].Flavour, table.Host, hostPath, extensions).ToBytes(),
                    place.Readers
                )),
        ];
        foreach (PlannedFile file in wanted)
        {
            byte[]? present = ReadIfThere(file.Path);
            bool ours = receipt.Find(file.Path) is ReceiptFile known && (present is null || known.Sha256 == Receipt.HashOf(present));
            bool same = present?.AsSpan().SequenceEqual(file.Content) ?? false;
            report.Add(new(file.Path, file.Readers, same ? Outcome.Already : Outcome.Written));
            if (!ours && same)
                continue; // a package's own, and it says the same: nothing to add, and nothing of ours to take away later
            if (!ours && present is not null)
            {
                throw new Refusal(
                    $"{file.Path} is there already and was not written by this command, or was changed since: move it away first"
                );
            }

            if (PathSafety.WhoElseCouldMake(machine, file.Path, PathSafety.TrustedIn(machine, scope)) is string fault)
                throw new Refusal($"refused to write {file.Path}: {fault}");
            if (!same)
                toWrite.Add(file);
            IEnumerable<string> names = (receipt.Find(file.Path)?.Browsers ?? []).Union(file.Readers.Select(browser => browser.Name));
            files[file.Path] = new(file.Path, Receipt.HashOf(file.Content), [.. names]);
        }
        ReceiptFile[] outdated =
        [
            .. receipt.Files.Where(file =>
                VersionedPrograms.Has(machine, scope, file.Path) && !wanted.Any(other => other.Path == file.Path)
            ),
        ];
        List<string> toDelete = Leave(outdated, browsers, files, report);
        Commit(
            receipt,
            receipt with
            {
                Files = [.. files.Values],
                Version = version.ToString(3),
            },
            journal =>
            {
                foreach (PlannedFile file in toWrite)
                {
                    journal.MakeFolder(Path.GetDirectoryName(file.Path)!);
                    journal.Write(file.Path, file.Content, file.IsProgram);
                }
                toDelete.ForEach(journal.Delete);
            }
        );
        return report;
    }

    /// <summary>Deletes the files that <see cref="Install"/> wrote for these browsers, and the folders it made.</summary>
    public IReadOnlyList<FileChange> Uninstall(IReadOnlyList<Browser> browsers)
    {
        Receipt receipt = Receipt.Read(table, machine, scope);
        Dictionary<string, ReceiptFile> files = receipt.Files.ToDictionary(file => file.Path);
        List<FileChange> report =
        [
            .. from place in Manifests(browsers)
            where !files.ContainsKey(place.Path) && ReadIfThere(place.Path) is not null
            select new FileChange(place.Path, place.Readers, Outcome.NotOurs),
        ];
        List<string> toDelete = Leave(receipt.Files, browsers, files, report);
        Commit(receipt, receipt with { Files = [.. files.Values] }, journal => toDelete.ForEach(journal.Delete));
        return report;
    }

    /// <summary>Removes the folders of an installation that were kept for what was in them, and is not in them any more.</summary>
    public static void RemoveEmpty(Machine machine, Scope scope, Receipt receipt)
    {
        using FileJournal journal = new(machine, scope);
        FoldersLeft(journal, receipt);
        journal.Keep();
    }

    /// <summary>Takes browsers off files; tells which files nobody needs any more.</summary>
    private List<string> Leave(
        IEnumerable<ReceiptFile> from,
        IReadOnlyList<Browser> browsers,
        Dictionary<string, ReceiptFile> files,
        List<FileChange> report
    )
    {
        List<string> toDelete = [];
        foreach (ReceiptFile file in from)
        {
            Browser[] leaving = [.. browsers.Where(browser => file.Browsers.Contains(browser.Name))];
            if (leaving.Length == 0)
                continue;
            byte[]? present = ReadIfThere(file.Path);
            string[] others = [.. file.Browsers.Except(leaving.Select(browser => browser.Name))];
            bool isOurs = present is null || file.Sha256 == Receipt.HashOf(present);
            report.Add(
                new(
                    file.Path,
                    leaving,
                    !isOurs ? Outcome.NotOurs
                        : others.Length > 0 ? Outcome.StillUsed
                        : Outcome.Removed
                )
            );
            if (isOurs && others.Length > 0)
                files[file.Path] = file with { Browsers = others };
            else if (files.Remove(file.Path) && isOurs && present is not null)
                toDelete.Add(file.Path);
        }
        return toDelete;
    }

    private void RefuseDowngrade(Receipt receipt)
    {
        if (
            receipt.Version is not string installed
            || !Version.TryParse(installed, out Version? there)
            || there <= new Version(version.ToString(3))
        )
        {
            return;
        }

        throw new Refusal(
            $"UrlGuard {installed} is installed here and this is {version.ToString(3)}: an older version is not put over a newer one. "
                + $"Take that away first: `{(scope is Scope.System ? "sudo " : "")}urlguard uninstall --scope "
                + $"{(scope is Scope.System ? "system" : "user")}`; your lists stay"
        );
    }

    /// <summary>The manifests that these browsers read in this scope, each once, with the browsers that share it.</summary>
    private IEnumerable<(string Path, Browser[] Readers)> Manifests(IReadOnlyList<Browser> browsers) =>
        from browser in browsers
        from folder in table.PlaceOf(browser, machine.Platform, scope)?.Folders ?? []
        let path = Path.Join(machine.Resolve(folder) ?? throw new Refusal(machine.HomeFault), table.ManifestName)
        group browser by path into shared
        select (shared.Key, shared.ToArray());

    private void Commit(Receipt before, Receipt after, Action<FileJournal> change)
    {
        string path = Receipt.PathFor(machine, scope);
        using FileJournal journal = new(machine, scope);
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
        if (FileStatus.OfEntry(machine.EntryOnDisk(path)) is not { IsFolder: false })
            return null;
        string onDisk = machine.OnDisk(path);
        // A link that leads nowhere is there, and not ours.
        return File.Exists(onDisk) ? LimitedFile.Read(onDisk, VersionedPrograms.MaxLength) : [];
    }
}

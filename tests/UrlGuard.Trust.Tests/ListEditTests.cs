using System.Diagnostics;
using System.Runtime.Versioning;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>An edit of a program never costs what a person wrote, whenever and however they save.</summary>
public sealed class ListEditTests
{
    private TemporaryFolder folder = null!;
    private TrustPaths paths = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        paths = folder.Trust;
        Directory.CreateDirectory(paths.ConfigDirectory);
        File.WriteAllText(paths.ProtectedFile, "# mine\npaypal.com\n");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Add_KeepsTheListThatWasThereBefore_BesideIt()
    {
        var store = new TrustStore(paths);
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(paths.ProtectedFile + "~"), Is.EqualTo("# mine\npaypal.com\n"));
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(paths.ProtectedFile + "~"), Is.EqualTo("# mine\npaypal.com\n"), "nothing was changed, so nothing was before it");
        store.Add(ListKind.Protected, ["example.org"]);
        Assert.That(File.ReadAllText(paths.ProtectedFile + "~"), Is.EqualTo("# mine\npaypal.com\nexample.com\n"));
        Assert.That(Directory.GetFiles(paths.ConfigDirectory).Select(file => Path.GetFileName(file)).Order(),
            Is.EqualTo(new[] { ".lock", "protected.txt", "protected.txt~" }));
    }

    [Test]
    public void Edit_WhileAnEditorSaves_StartsOverFromWhatItSaved([Values] bool inPlace)
    {
        int saves = 0;
        AtomicFile.Edit(paths.ProtectedFile, _ => false, old =>
        {
            // An editor saves between our look at the list and our writing of it, three times in a row.
            if (saves < 3)
            {
                string text = $"# save {++saves}\n";
                if (inPlace && saves == 1) // later ones come under our lease, and wait for it
                    File.WriteAllText(paths.ProtectedFile, text);
                else
                    SaveByRename(text);
            }
            return [.. old, .. "example.com\n"u8];
        });
        Assert.That(File.ReadAllText(paths.ProtectedFile), Is.EqualTo("# save 3\nexample.com\n"));
        Assert.That(File.ReadAllText(paths.ProtectedFile + "~"), Is.EqualTo("# save 3\n"));
    }

    [Test]
    public void Edit_WhileAnEditorHoldsTheFileOpenForWriting_WaitsUntilItIsDone()
    {
        Task edit;
        using (FileStream editor = new(paths.ProtectedFile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0))
        {
            editor.SetLength(0);
            var store = new TrustStore(paths);
            edit = Task.Run(() => store.Add(ListKind.Protected, ["example.com"]));
            editor.Write("# saved\n"u8);
            editor.Write("example.net\n"u8);
        }
        edit.Wait();
        Assert.That(File.ReadAllText(paths.ProtectedFile), Is.EqualTo("# saved\nexample.net\nexample.com\n"));
    }

    [Test]
    public void Add_ToAListThatIsSuddenlyEmpty_IsRefused_AndToOneThatSomebodyEmptied_IsNot([Values] bool isDeleted)
    {
        var store = new TrustStore(paths);
        if (isDeleted)
            File.Delete(paths.ProtectedFile);
        else
            File.WriteAllText(paths.ProtectedFile, "");
        Assert.That(() => store.Add(ListKind.Protected, ["example.com"]), Throws.InstanceOf<IOException>().With.Message.Contains("just now"));
        Assert.That(new FileInfo(paths.ProtectedFile) is { Exists: true, Length: > 0 }, Is.False);

        File.WriteAllText(paths.ProtectedFile, "# mine\npaypal.com\n"); // the editor goes on
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(paths.ProtectedFile), Is.EqualTo("# mine\npaypal.com\nexample.com\n"));

        File.WriteAllText(paths.ProtectedFile, "");
        var later = new TrustStore(paths, clock: new LaterClock());
        later.Add(ListKind.Protected, ["example.org"]);
        Assert.That(File.ReadAllText(paths.ProtectedFile), Is.EqualTo("example.org\n"));
    }

    [Test]
    public void Add_ThatWouldMakeTheListLongerThanIsRead_IsRefused()
    {
        File.WriteAllText(paths.ProtectedFile, "paypal.com\n");
        using (FileStream file = new(paths.ProtectedFile, FileMode.Append))
            file.Write(Enumerable.Repeat((byte)'#', (int)TrustStore.MaxFileLength - 24).ToArray());
        Assert.That(new FileInfo(paths.ProtectedFile).Length, Is.EqualTo(TrustStore.MaxFileLength - 13));
        var store = new TrustStore(paths);
        store.Add(ListKind.Protected, ["example.com"]); // with two line ends: to the byte
        Assert.That(new FileInfo(paths.ProtectedFile).Length, Is.EqualTo(TrustStore.MaxFileLength));
        Assert.That(() => store.Add(ListKind.Protected, ["a.de"]), Throws.InstanceOf<IOException>().With.Message.Contains("more than"));
        Assert.That(new FileInfo(paths.ProtectedFile).Length, Is.EqualTo(TrustStore.MaxFileLength));
        Assert.That(store.Current.Faults, Is.Empty);
    }

    [Test]
    public void Add_OfAThousandToAHundredThousand_HoldsTheLockForLessThanHalfASecond()
    {
        File.WriteAllText(paths.ProtectedFile, string.Concat(Enumerable.Range(0, 100_000).Select(i => $"protected-site-{i:x}.com\n")));
        var store = new TrustStore(paths);
        string lockFile = Path.Combine(paths.ConfigDirectory, ".lock");
        Task<IReadOnlyList<EntryResult>> edit = Task.Run(() => store.Add(ListKind.Protected, [.. Enumerable.Range(0, 1000).Select(i => $"new-site-{i:x}.com")]));
        long heldSince = 0;
        TimeSpan longest = TimeSpan.Zero;
        while (!edit.IsCompleted)
        {
            try
            {
                if (File.Exists(lockFile))
                    using (new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                        heldSince = 0;
            }
            catch (IOException)
            {
                heldSince = heldSince == 0 ? Stopwatch.GetTimestamp() : heldSince;
                TimeSpan held = Stopwatch.GetElapsedTime(heldSince);
                longest = held > longest ? held : longest;
            }
            Thread.Sleep(1);
        }
        Assert.That(edit.Result.Select(result => result.Outcome), Has.All.EqualTo(EntryOutcome.Added));
        Assert.That(longest, Is.GreaterThan(TimeSpan.Zero).And.LessThan(TimeSpan.FromMilliseconds(500)));
    }

    [Test]
    [UnsupportedOSPlatform("windows")] // no file modes
    public void WhateverTheUmask_WhatWeMakeIsForThisUserOnly([Values(0, 0x3F)] int umask)
    {
        Directory.Delete(paths.ConfigDirectory, recursive: true);
        Special.Under(umask, () =>
        {
            var store = new TrustStore(paths);
            store.Add(ListKind.Protected, [.. Enumerable.Range(0, 1000).Select(i => $"protected-site-{i:x}.com")]);
            store.Add(ListKind.Exempt, ["example.com"]);
            _ = new TrustStore(paths, clock: new LaterClock());
        });
        foreach (string path in new[] { paths.ConfigDirectory, paths.StateDirectory }.SelectMany(root => Directory.GetFileSystemEntries(root, "*", SearchOption.AllDirectories).Prepend(root)))
        {
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(Directory.Exists(path)
                ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                : UnixFileMode.UserRead | UnixFileMode.UserWrite), path);
        }
        Assert.That(Directory.GetFiles(paths.CompiledDirectory), Is.Not.Empty);
    }

    [Test]
    [UnsupportedOSPlatform("windows")] // no file modes
    public void WhatEarlierVersionsLeftOpen_IsClosed_AndWhatThePersonMade_StaysAsItIs()
    {
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode OpenFolder = Open | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        string lockFile = Path.Combine(paths.ConfigDirectory, ".lock");
        File.WriteAllText(lockFile, "");
        File.SetUnixFileMode(lockFile, Open);
        File.SetUnixFileMode(paths.ProtectedFile, Open);
        Directory.CreateDirectory(paths.StateDirectory);
        File.SetUnixFileMode(paths.StateDirectory, OpenFolder);
        File.SetUnixFileMode(paths.ConfigDirectory, OpenFolder);
        new TrustStore(paths).Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.GetUnixFileMode(lockFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.GetUnixFileMode(paths.StateDirectory), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.That(File.GetUnixFileMode(paths.ProtectedFile), Is.EqualTo(Open));
        Assert.That(File.GetUnixFileMode(paths.ConfigDirectory), Is.EqualTo(OpenFolder));
    }

    [Test]
    [CancelAfter(30_000)]
    public void APipeInThePlaceOfTheLock_IsNoReasonToWait()
    {
        Special.MakePipe(Path.Combine(paths.ConfigDirectory, ".lock"));
        Assert.That(() => new TrustStore(paths).Add(ListKind.Protected, ["example.com"]), Throws.InstanceOf<IOException>());
    }

    private void SaveByRename(string text)
    {
        File.WriteAllText(paths.ProtectedFile + ".swp", text);
        File.Move(paths.ProtectedFile + ".swp", paths.ProtectedFile, overwrite: true);
    }
}

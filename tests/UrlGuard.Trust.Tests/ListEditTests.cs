using System.Diagnostics;
using System.Runtime.Versioning;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>An edit of a program never costs what a person wrote, whenever and however they save.</summary>
public sealed class ListEditTests : TrustFixture
{
    [SetUp]
    public void WriteLists()
    {
        File.WriteAllText(Paths.ProtectedFile, "# mine\npaypal.com\n");
    }

    [Test]
    public void Add_KeepsTheListThatWasThereBefore_BesideIt()
    {
        TrustStore store = new TrustStore(Paths);
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile + "~"), Is.EqualTo("# mine\npaypal.com\n"));
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(
            File.ReadAllText(Paths.ProtectedFile + "~"),
            Is.EqualTo("# mine\npaypal.com\n"),
            "nothing was changed, so nothing was before it"
        );
        store.Add(ListKind.Protected, ["example.org"]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile + "~"), Is.EqualTo("# mine\npaypal.com\nexample.com\n"));
        Assert.That(
            Directory.GetFiles(Paths.ConfigDirectory).Select(file => Path.GetFileName(file)).Order(),
            Is.EqualTo(new[] { ".lock", "protected.txt", "protected.txt~" })
        );
    }

    [Test]
    public void Edit_WhileAnEditorSaves_StartsOverFromWhatItSaved([Values] bool inPlace)
    {
        int saves = 0;
        AtomicFile.Edit(
            Paths.ProtectedFile,
            _ => false,
            old =>
            {
                // An editor saves between our look at the list and our writing of it, three times in a row.
                if (saves < 3)
                {
                    string text = $"# save {++saves}\n";
                    if (inPlace && saves == 1) // later ones come under our lease, and wait for it
                        File.WriteAllText(Paths.ProtectedFile, text);
                    else
                        SaveByRename(text);
                }
                return [.. old, .. "example.com\n"u8];
            }
        );
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("# save 3\nexample.com\n"));
        Assert.That(File.ReadAllText(Paths.ProtectedFile + "~"), Is.EqualTo("# save 3\n"));
    }

    [Test]
    public void Edit_WhileAnEditorHoldsTheFileOpenForWriting_WaitsUntilItIsDone()
    {
        Task edit;
        using (
            FileStream editor = new(
                Paths.ProtectedFile,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0
            )
        )
        {
            editor.SetLength(0);
            TrustStore store = new TrustStore(Paths);
            edit = Task.Run(() => store.Add(ListKind.Protected, ["example.com"]));
            editor.Write("# saved\n"u8);
            editor.Write("example.net\n"u8);
        }
        edit.Wait();
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("# saved\nexample.net\nexample.com\n"));
    }

    [Test]
    public void Add_ToAListThatIsSuddenlyEmpty_IsRefused_AndToOneThatSomebodyEmptied_IsNot([Values] bool isDeleted)
    {
        TrustStore store = new TrustStore(Paths);
        if (isDeleted)
            File.Delete(Paths.ProtectedFile);
        else
            File.WriteAllText(Paths.ProtectedFile, "");
        Assert.That(
            () => store.Add(ListKind.Protected, ["example.com"]),
            Throws.InstanceOf<IOException>().With.Message.Contains("just now")
        );
        Assert.That(new FileInfo(Paths.ProtectedFile) is { Exists: true, Length: > 0 }, Is.False);

        File.WriteAllText(Paths.ProtectedFile, "# mine\npaypal.com\n"); // the editor goes on
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("# mine\npaypal.com\nexample.com\n"));

        File.WriteAllText(Paths.ProtectedFile, "");
        TrustStore later = new TrustStore(Paths, clock: new LaterClock());
        later.Add(ListKind.Protected, ["example.org"]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("example.org\n"));
    }

    [Test]
    public void Add_ThatWouldMakeTheListLongerThanIsRead_IsRefused()
    {
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\n");
        using (FileStream file = new(Paths.ProtectedFile, FileMode.Append))
            file.Write(Enumerable.Repeat((byte)'#', (int)LimitedFile.MaxLength - 24).ToArray());
        Assert.That(new FileInfo(Paths.ProtectedFile).Length, Is.EqualTo(LimitedFile.MaxLength - 13));
        TrustStore store = new TrustStore(Paths);
        store.Add(ListKind.Protected, ["example.com"]); // with two line ends: to the byte
        Assert.That(new FileInfo(Paths.ProtectedFile).Length, Is.EqualTo(LimitedFile.MaxLength));
        Assert.That(() => store.Add(ListKind.Protected, ["a.de"]), Throws.InstanceOf<IOException>().With.Message.Contains("more than"));
        Assert.That(new FileInfo(Paths.ProtectedFile).Length, Is.EqualTo(LimitedFile.MaxLength));
        Assert.That(store.Current.Faults, Is.Empty);
    }

    [Test]
    public void Add_OfAThousandToAHundredThousand_HoldsTheLockForLessThanHalfASecond()
    {
        File.WriteAllText(Paths.ProtectedFile, string.Concat(Enumerable.Range(0, 100_000).Select(i => $"protected-site-{i:x}.com\n")));
        TrustStore store = new TrustStore(Paths);
        string lockFile = Path.Combine(Paths.ConfigDirectory, ".lock");
        Task<IReadOnlyList<EntryResult>> edit = Task.Run(() =>
            store.Add(ListKind.Protected, [.. Enumerable.Range(0, 1000).Select(i => $"new-site-{i:x}.com")])
        );
        long heldSince = 0;
        TimeSpan longest = TimeSpan.Zero;
        while (!edit.IsCompleted)
        {
            try
            {
                if (File.Exists(lockFile))
                {
                    using (new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                        heldSince = 0;
                }
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
        Directory.Delete(Paths.ConfigDirectory, recursive: true);
        Special.Under(
            umask,
            () =>
            {
                TrustStore store = new TrustStore(Paths);
                store.Add(ListKind.Protected, [.. Enumerable.Range(0, 1000).Select(i => $"protected-site-{i:x}.com")]);
                store.Add(ListKind.Exempt, ["example.com"]);
                _ = new TrustStore(Paths, clock: new LaterClock());
            }
        );
        foreach (
            string path in new[] { Paths.ConfigDirectory, Paths.StateDirectory }.SelectMany(root =>
                Directory.GetFileSystemEntries(root, "*", SearchOption.AllDirectories).Prepend(root)
            )
        )
        {
            Assert.That(
                File.GetUnixFileMode(path),
                Is.EqualTo(
                    Directory.Exists(path)
                        ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                        : UnixFileMode.UserRead | UnixFileMode.UserWrite
                ),
                path
            );
        }
        Assert.That(Directory.GetFiles(Paths.CompiledDirectory), Is.Not.Empty);
    }

    [Test]
    [UnsupportedOSPlatform("windows")] // no file modes
    public void WhatEarlierVersionsLeftOpen_IsClosed_AndWhatThePersonMade_StaysAsItIs()
    {
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode OpenFolder = Open | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        string lockFile = Path.Combine(Paths.ConfigDirectory, ".lock");
        File.WriteAllText(lockFile, "");
        File.SetUnixFileMode(lockFile, Open);
        File.SetUnixFileMode(Paths.ProtectedFile, Open);
        Directory.CreateDirectory(Paths.StateDirectory);
        File.SetUnixFileMode(Paths.StateDirectory, OpenFolder);
        File.SetUnixFileMode(Paths.ConfigDirectory, OpenFolder);
        new TrustStore(Paths).Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.GetUnixFileMode(lockFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(
            File.GetUnixFileMode(Paths.StateDirectory),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
        );
        Assert.That(File.GetUnixFileMode(Paths.ProtectedFile), Is.EqualTo(Open));
        Assert.That(File.GetUnixFileMode(Paths.ConfigDirectory), Is.EqualTo(OpenFolder));
    }

    [Test]
    [CancelAfter(30_000)]
    public void APipeInThePlaceOfTheLock_IsNoReasonToWait()
    {
        Special.MakePipe(Path.Combine(Paths.ConfigDirectory, ".lock"));
        Assert.That(() => new TrustStore(Paths).Add(ListKind.Protected, ["example.com"]), Throws.InstanceOf<IOException>());
    }

    private void SaveByRename(string text)
    {
        File.WriteAllText(Paths.ProtectedFile + ".swp", text);
        File.Move(Paths.ProtectedFile + ".swp", Paths.ProtectedFile, overwrite: true);
    }
}

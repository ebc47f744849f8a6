using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>Files at the edges: taken away, held, written all the time, something else in their place.</summary>
public sealed class FileEdgeTests : TrustFixture
{
    [SetUp]
    public void WriteList() => File.WriteAllText(Paths.ProtectedFile, "paypal.com\n");

    [Test]
    public void Edit_OfAListThatIsTakenAwayMeanwhile_WritesItAnew()
    {
        List<string> seen = [];
        AtomicFile.Edit(
            Paths.ProtectedFile,
            _ => false,
            old =>
            {
                seen.Add(Encoding.UTF8.GetString(old));
                if (seen.Count == 1)
                    SaveByRename("# save\n");
                else if (seen.Count == 2)
                    File.Delete(Paths.ProtectedFile);
                return [.. old, .. "example.com\n"u8];
            }
        );
        Assert.That(seen, Is.EqualTo(new[] { "paypal.com\n", "# save\n", "" }));
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("example.com\n"));
    }

    [Test]
    public void Edit_OfAListThatIsWrittenAllTheTime_GivesUp_AndSaysWhich()
    {
        int saves = 0;
        Assert.That(
            () =>
                AtomicFile.Edit(
                    Paths.ProtectedFile,
                    _ => false,
                    old =>
                    {
                        SaveByRename($"# save {++saves}\n");
                        return [.. old, .. "example.com\n"u8];
                    }
                ),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"{Paths.ProtectedFile}: another program is writing it all the time")
        );
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo($"# save {saves}\n"), "what was saved last stays");
    }

    [Test]
    public void Edit_WhereAnotherProgramKeepsTheLock_GivesUp_AndSaysWhich()
    {
        string path = Path.Combine(Paths.ConfigDirectory, ".lock");
        using SafeFileHandle held = UnixCalls.Open(path, UnixCalls.ToLock, PrivateFile.FileMode);
        Assert.That(UnixCalls.TryLock(held, path));
        Assert.That(
            () => AtomicFile.Edit(Paths.ProtectedFile, _ => false, old => [.. old, .. "example.com\n"u8]),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"{path}: another program is editing")
        );
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("paypal.com\n"));
    }

    [Test]
    public void Edit_WithAPipeInThePlaceOfTheLock_SaysWhatIsWrong()
    {
        string path = Path.Combine(Paths.ConfigDirectory, ".lock");
        Special.MakePipe(path);
        Assert.That(
            () => AtomicFile.Edit(Paths.ProtectedFile, _ => false, old => [.. old, .. "example.com\n"u8]),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"{path}: it is not a file of this user")
        );
    }

    [Test]
    public void Edit_WithAFolderWhereTheListBeforeIsKept_IsMadeAllTheSame()
    {
        Directory.CreateDirectory(Path.Combine(AtomicFile.Previous(Paths.ProtectedFile), "mine"));
        AtomicFile.Edit(Paths.ProtectedFile, _ => false, old => [.. old, .. "example.com\n"u8]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("paypal.com\nexample.com\n"));
        Assert.That(Directory.GetFiles(Paths.ConfigDirectory, "*.tmp", new EnumerationOptions { AttributesToSkip = 0 }), Is.Empty);
    }

    [Test]
    public void Edit_OfAListThatIsFilledAgainMeanwhile_WaitsForThat()
    {
        File.WriteAllText(Paths.ProtectedFile, "");
        int looks = 0;
        AtomicFile.Edit(
            Paths.ProtectedFile,
            _ =>
            {
                if (++looks == 3)
                    SaveByRename("paypal.com\n");
                return true;
            },
            old => [.. old, .. "example.com\n"u8]
        );
        Assert.That((looks, File.ReadAllText(Paths.ProtectedFile)), Is.EqualTo((3, "paypal.com\nexample.com\n")));
    }

    [Test]
    public void IsSudden_GoesByTheFile_AndByItsFolderWhereThereIsNone()
    {
        DateTime later = File.GetLastWriteTimeUtc(Paths.ProtectedFile).AddHours(1);
        string missing = Path.Combine(Paths.ConfigDirectory, "missing");
        Assert.That(FileStamp.IsSudden(Paths.ProtectedFile, later), Is.False);
        File.SetLastWriteTimeUtc(Paths.ProtectedFile, later);
        Assert.That((FileStamp.IsSudden(Paths.ProtectedFile, later), FileStamp.IsSudden(missing, later)), Is.EqualTo((true, false)));
        Directory.SetLastWriteTimeUtc(Paths.ConfigDirectory, later.AddHours(1));
        Assert.That(
            (FileStamp.IsSudden(Paths.ProtectedFile, later.AddHours(1)), FileStamp.IsSudden(missing, later.AddHours(1))),
            Is.EqualTo((false, true))
        );
    }

    [Test]
    public void Open_OfAFileThatIsHeldOpenForWriting_ReadsItAfterAWhile()
    {
        using FileStream editor = new(Paths.ProtectedFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using HeldFile file = HeldFile.Open(Paths.ProtectedFile);
        Assert.That(Encoding.UTF8.GetString(file.Bytes), Is.EqualTo("paypal.com\n"));
    }

    [TestCase(true, 2_000, 0, false)]
    [TestCase(true, 2_001, 0, true)]
    [TestCase(true, -2_000, 0, false, TestName = "a little in the future")]
    [TestCase(true, -2_001, 0, true, TestName = "in the future")]
    [TestCase(true, 90_000, 1_000, false, TestName = "the time of the edit was set back")]
    [TestCase(false, 0, 0, true, TestName = "not there")]
    public void IsSettled_AtTheTickAndOverIt(bool exists, int modified, int changed, bool isSettled)
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch.AddDays(20_000);
        long Before(int milliseconds) => (now - DateTimeOffset.UnixEpoch).Ticks * 100 - milliseconds * 1_000_000L;
        FileStamp stamp = new(exists, 1, Before(modified), changed == 0 ? 0 : Before(changed), 1);
        Assert.That(stamp.IsSettled(now), Is.EqualTo(isSettled));
    }

    [Test]
    public void IsOlderThan_CountsFromTheLastChange()
    {
        FileStamp stamp = FileStamp.Of(Paths.ProtectedFile);
        Assert.That((stamp.IsOlderThan(TimeSpan.FromHours(1)), stamp.IsOlderThan(TimeSpan.Zero)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Replace_WithAFolderInItsPlace_LeavesNoBeginning()
    {
        string path = Path.Combine(Paths.StateDirectory, "note");
        Directory.CreateDirectory(Path.Combine(path, "mine"));
        Assert.That(() => PrivateFile.Replace(path, "x"u8.ToArray()), Throws.Exception);
        Assert.That(Directory.GetFiles(Paths.StateDirectory), Is.Empty);
    }

    [Test]
    [UnsupportedOSPlatform("windows")] // no file modes
    public void MakeAllPrivate_ClosesWhatIsMadeAfterwards() =>
        Special.Under(
            0,
            () =>
            {
                PrivateFile.MakeAllPrivate();
                string path = Path.Combine(Root, "made");
                File.WriteAllText(path, "");
                Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            }
        );

    [Test]
    public void LastGoodFile_ThatCannotBeReadOrWritten_SaysSo_AndIsRemembered()
    {
        List<string> remarks = [];
        string pipe = Path.Combine(Root, "pipe"),
            folder = Path.Combine(Root, "folder");
        Special.MakePipe(pipe);
        Assert.That(new LastGoodFile(pipe, remarks.Add).Read(), Is.Null);
        Assert.That(remarks.Single(), Does.StartWith($"last good copy: {pipe}: it is not a file"));

        Directory.CreateDirectory(Path.Combine(folder, "mine"));
        LastGoodFile copy = new(folder, remarks.Add);
        copy.Keep("x"u8.ToArray());
        Assert.That(
            remarks.Skip(1),
            Has.Exactly(2).Items.And.All.StartsWith($"last good copy: {folder}: "),
            "of reading it and of writing it"
        );
        Assert.That((copy.HoldsSomething, copy.Read()), Is.EqualTo((true, "x"u8.ToArray())));
    }

    [TestCase(false, "# \u0A41\u4200")]
    [TestCase(true, "# \u4200\u0A41")]
    public void HalvesOfTwoLettersOfUtf16_AreNoLineEnd(bool isBigEndian, string comment)
    {
        UnicodeEncoding charset = new(isBigEndian, byteOrderMark: true);
        ListText text = new(ListKind.Protected, [.. charset.GetPreamble(), .. charset.GetBytes($"{comment}\nco.uk\npaypal.com\n")]);
        Assert.That(text.Names, Is.EqualTo(new[] { "paypal.com" }));
        Assert.That(text.BadLines.Select(line => line.Number), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void HalfALetterAtTheEndOfUtf16_BecomesNoLetterOfAName()
    {
        UnicodeEncoding charset = new(bigEndian: true, byteOrderMark: true);
        byte[] cut = [.. charset.GetPreamble(), .. charset.GetBytes("paypal.com\nexample.co"), 0];
        ListText text = new(ListKind.Protected, cut);
        text.Add("example.com");
        Assert.That(new ListText(ListKind.Protected, text.ToBytes()).Names, Is.EqualTo(new[] { "paypal.com", "example.com" }));
    }

    [Test]
    public void Sweep_KeepsTheNewest_WhateverTheirAge()
    {
        foreach (int age in new[] { 1, 2, 3, 4 })
        {
            File.WriteAllText(Path.Combine(Root, $"{age}.old"), "");
            File.SetLastWriteTimeUtc(Path.Combine(Root, $"{age}.old"), TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-age));
        }
        OldFiles.Sweep(Root, "*.old", kept: 2, TimeSpan.FromDays(3.5), TimeProvider.System);
        Assert.That(
            Directory.GetFiles(Root, "*.old").Select(file => Path.GetFileName(file)).Order(),
            Is.EqualTo(new[] { "1.old", "2.old", "3.old" })
        );
        OldFiles.Sweep(Root, "*.old", kept: 2, TimeSpan.Zero, TimeProvider.System);
        Assert.That(
            Directory.GetFiles(Root, "*.old").Select(file => Path.GetFileName(file)).Order(),
            Is.EqualTo(new[] { "1.old", "2.old" })
        );
    }

    private void SaveByRename(string text)
    {
        File.WriteAllText(Paths.ProtectedFile + ".swp", text);
        File.Move(Paths.ProtectedFile + ".swp", Paths.ProtectedFile, overwrite: true);
    }
}

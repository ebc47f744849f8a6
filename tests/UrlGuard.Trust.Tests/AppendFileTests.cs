using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>Lines that several programs append to one file.</summary>
[UnsupportedOSPlatform("windows")] // no file modes
public sealed class AppendFileTests : TrustFixture
{
    [Test]
    public void Append_MakesTheFile_ForThisUserOnly_AndKeepsWhatIsThere()
    {
        string path = Path.Combine(Root, "events.jsonl");
        AppendFile.Append(path, "one\n"u8);
        AppendFile.Append(path, "two\n"u8);
        Assert.That(File.ReadAllText(path), Is.EqualTo("one\ntwo\n"));
        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Append_WhereItCannotBeWritten_SaysWhich()
    {
        string pipe = Path.Combine(Root, "pipe");
        Special.MakePipe(pipe);
        Assert.That(() => AppendFile.Append(pipe, "x\n"u8), Throws.InstanceOf<IOException>().With.Message.StartsWith($"{pipe}: "));
        Assert.That(() => AppendFile.Append(Root, "x\n"u8), Throws.InstanceOf<IOException>().With.Message.StartsWith($"{Root}: "));
        string missing = Path.Combine(Root, "no", "events.jsonl");
        Assert.That(() => AppendFile.Append(missing, "x\n"u8), Throws.InstanceOf<FileNotFoundException>());
    }

    [Test]
    public void Append_OnAFullDisk_SaysSo() =>
        Assert.That(
            () => AppendFile.Append("/dev/full", "x\n"u8),
            Throws.InstanceOf<IOException>().With.Message.EqualTo("/dev/full: No space left on device")
        );

    [Test]
    public void Append_OfLessThanAll_IsAnError()
    {
        string path = Path.Combine(Root, "pipe");
        Special.MakePipe(path);
        using SafeFileHandle reader = UnixCalls.Open(path, UnixCalls.ToRead);
        byte[] more = new byte[1 << 20]; // a pipe holds 64 KiB
        Assert.That(
            () => AppendFile.Append(path, more),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"{path}: only 65536 of 1048576 bytes could be written")
        );
    }

    [Test]
    public void Append_ByManyAtOnce_NeitherTearsNorLosesALine()
    {
        string path = Path.Combine(Root, "events.jsonl");
        Parallel.For(0, 400, i => AppendFile.Append(path, Encoding.UTF8.GetBytes($"line {i} {new string('x', i)}\n")));
        Assert.That(File.ReadAllLines(path), Is.EquivalentTo(Enumerable.Range(0, 400).Select(i => $"line {i} {new string('x', i)}")));
    }
}

using System.Runtime.Versioning;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>Facts of a file, compared with those that .NET knows too.</summary>
[UnsupportedOSPlatform("windows")] // no file modes
public sealed class FileStatusTests : TrustFixture
{
    private const UnixFileMode Odd = UnixFileMode.UserRead | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute;

    private string file = null!,
        link = null!,
        pipe = null!;

    [SetUp]
    public void MakeEntries()
    {
        (file, link, pipe) = (Path.Combine(Root, "file"), Path.Combine(Root, "link"), Path.Combine(Root, "pipe"));
        File.WriteAllText(file, "paypal.com\n");
        File.SetUnixFileMode(file, Odd);
        File.CreateSymbolicLink(link, file);
        Special.MakePipe(pipe);
    }

    [Test]
    public void Of_TellsTheKindOfEntry()
    {
        Assert.That(
            new[] { file, Root, link, pipe }.Select(path => FileStatus.OfEntry(path)!.Value.Type),
            Is.EqualTo(new[] { FileType.Regular, FileType.Folder, FileType.Link, FileType.Other })
        );
        Assert.That(
            new[] { file, Root, link, pipe }.Select(path => FileStatus.OfEntry(path)!.Value).Select(each => (each.IsFolder, each.IsLink)),
            Is.EqualTo(new[] { (false, false), (true, false), (false, true), (false, false) })
        );
        Assert.That(FileStatus.Of(link).Type, Is.EqualTo(FileType.Regular), "a link is followed");
    }

    [Test]
    public void Of_TellsWhatTheSystemKnows()
    {
        FileStatus status = FileStatus.Of(file);
        Assert.That((status.Mode, status.Owner), Is.EqualTo((Odd, FileStatus.Me)));
        Assert.That(status.Stamp.Length, Is.EqualTo("paypal.com\n".Length));
        Assert.That(
            DateTime.UnixEpoch.AddTicks(status.Stamp.Modified / TimeSpan.NanosecondsPerTick),
            Is.EqualTo(File.GetLastWriteTimeUtc(file))
        );
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddSeconds(1.5));
        FileStatus later = FileStatus.Of(file);
        Assert.That(later.Stamp.Modified, Is.EqualTo(1_500_000_000));
        Assert.That(later.Stamp.Changed, Is.GreaterThan(status.Stamp.Modified), "nobody sets it back");
        Assert.That((later.Stamp.Exists, later.Stamp.Inode), Is.EqualTo((true, status.Stamp.Inode)));
        Assert.That(FileStatus.Of(pipe).Stamp.Inode, Is.Not.EqualTo(status.Stamp.Inode));
    }

    [Test]
    public void Of_WhatIsNotThere()
    {
        string missing = Path.Combine(Root, "missing"),
            below = Path.Combine(file, "below"),
            tooLong = Path.Combine(Root, new string('x', 300));
        Assert.That(() => FileStatus.Of(missing), Throws.InstanceOf<IOException>().With.Message.EqualTo($"{missing} is not there"));
        Assert.That((FileStatus.OfEntry(missing), FileStatus.OfEntry(below)), Is.EqualTo(((FileStatus?)null, (FileStatus?)null)));
        Assert.That(() => FileStatus.OfEntry(tooLong), Throws.InstanceOf<IOException>().With.Message.StartsWith($"{tooLong}: "));
        File.Delete(file);
        Assert.That(FileStatus.OfEntry(link)!.Value.IsLink, "a link that leads nowhere is there");
        Assert.That((FileStatus.TryOf(link), FileStatus.TryOfEntry(link)?.IsLink), Is.EqualTo(((FileStatus?)null, (bool?)true)));
    }

    [Test]
    public void IsMissing_WhereThatIsCertain()
    {
        string behindAFile = Path.Combine(file, "below");
        Assert.That(
            new[] { file, Path.Combine(Root, "missing"), behindAFile }.Select(FileStatus.IsMissing),
            Is.EqualTo(new[] { false, true, false })
        );
        File.Delete(file);
        Assert.That(FileStatus.IsMissing(link), Is.False, "a link that leads nowhere");
    }

    [TestCase(UnixFileMode.None, true)]
    [TestCase(UnixFileMode.GroupRead | UnixFileMode.OtherRead, true)]
    [TestCase(UnixFileMode.GroupWrite, false)]
    [TestCase(UnixFileMode.OtherWrite, false)]
    public void IsOurs_UnlessOthersMayWrite(UnixFileMode others, bool isOurs)
    {
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        Assert.That((FileStatus.Of(file).IsOurs, FileStatus.Of(file).IsOwn), Is.EqualTo((isOurs, true)));
        Assert.That((FileStatus.Of(pipe).IsOurs, FileStatus.Of(pipe).IsOwn, FileStatus.Of(Root).IsOwn), Is.EqualTo((false, false, false)));
    }

    [Test]
    public void IsOurs_IsNoFileOfAnotherUser()
    {
        FileStatus others = FileStatus.Of(file) with { Owner = FileStatus.Me + 1, Mode = UnixFileMode.UserRead };
        Assert.That((others.IsOurs, others.IsOwn), Is.EqualTo((false, FileStatus.Me == 0)), "root's own is every user's");
    }
}

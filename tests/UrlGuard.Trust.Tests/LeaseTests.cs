using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>Read leases: a program knows, and need not guess, that somebody is writing a file.</summary>
[SupportedOSPlatform("linux")]
[Platform("Linux")]
public sealed class LeaseTests : TrustFixture
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private string path = null!;

    [SetUp]
    public void MakeFile()
    {
        path = Path.Combine(Root, "list.txt");
        File.WriteAllText(path, "paypal.com\n");
    }

    [Test]
    public void Take_OfAFileThatNobodyWrites_IsQuiet_AndHeldUntilSomebodyComesToWrite()
    {
        using SafeFileHandle file = RegularFile.Open(path);
        Assert.That(Lease.Take(file), Is.EqualTo(LeaseState.Quiet));
        Assert.That(Lease.IsHeld(file), Is.True);
        Task writing = Task.Run(Append);
        Assert.That(() => Lease.IsHeld(file), Is.False.After((int)Deadline.TotalMilliseconds, 5));
        file.Dispose();
        Assert.That(writing.Wait(Deadline), Is.True, "the writer waited for the lease, and no longer");
    }

    [Test]
    public void Take_OfAFileThatSomebodyHasOpenForWriting_SaysSo()
    {
        using FileStream writer = Writer();
        using SafeFileHandle file = RegularFile.Open(path);
        Assert.That(Lease.Take(file), Is.EqualTo(LeaseState.Written));
    }

    [Test]
    public void Take_WhereTheSystemGivesNone_IsUnknown()
    {
        using SafeFileHandle device = File.OpenHandle("/dev/null");
        Assert.That(Lease.Take(device), Is.EqualTo(LeaseState.Unknown));
    }

    [Test]
    public void IsStill_OnceAWriterHasCome_IsFalse_ThoughTheBytesAreTheSame()
    {
        using HeldFile held = HeldFile.Open(path);
        Assert.That(held.IsStill(path), Is.True);
        Task writing = Task.Run(Append);
        Assert.That(() => held.IsStill(path), Is.False.After((int)Deadline.TotalMilliseconds, 5));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(held.Bytes), "the writer waits");
        held.Dispose();
        Assert.That(writing.Wait(Deadline), Is.True);
    }

    private void Append()
    {
        using FileStream writer = Writer();
        writer.Seek(0, SeekOrigin.End);
        writer.Write("example.com\n"u8);
    }

    private FileStream Writer() => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
}

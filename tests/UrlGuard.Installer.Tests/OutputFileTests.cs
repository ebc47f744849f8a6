using System.Diagnostics;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Tests;

/// <summary>Temporary files beside an output file are never written through a link that waits there.</summary>
internal sealed class OutputFileTests : SandboxFixture
{
    [Test]
    public void Replace_WithALinkAtTheNameOfATemporaryFile_LeavesWhereItLeads()
    {
        LayTraps("/out");
        OutputFile.Replace(sandbox.On("/out"), "text");
        Assert.That(sandbox.Read("/out"), Is.EqualTo("text"));
        Assert.That(sandbox.Read("/victim"), Is.EqualTo("precious"));
    }

    [Test]
    public void Journal_WithALinkAtTheNameOfATemporaryFile_LeavesWhereItLeads()
    {
        LayTraps("/etc/out");
        using FileJournal journal = new(sandbox.Machine, Scope.System);
        journal.Write("/etc/out", "text"u8.ToArray());
        journal.Keep();
        Assert.That(sandbox.Read("/etc/out"), Is.EqualTo("text"));
        Assert.That(sandbox.Read("/victim"), Is.EqualTo("precious"));
    }

    [Test]
    public void Replace_OfALink_ReplacesTheLink_AndNotWhatItLeadsTo()
    {
        sandbox.Write("/victim", "precious");
        File.CreateSymbolicLink(sandbox.On("/out"), sandbox.On("/victim"));
        OutputFile.Replace(Path.Join(sandbox.Root, "out"), "text");
        Assert.That(new FileInfo(Path.Join(sandbox.Root, "out")).LinkTarget, Is.Null);
        Assert.That(sandbox.Read("/victim"), Is.EqualTo("precious"));
    }

    [Test]
    public void ADeviceOrPipe_IsLeftAsItIs([Values] bool byALink, [Values] bool isRenewed)
    {
        string pipe = sandbox.On("/pipe"),
            path = byALink ? sandbox.On("/out") : pipe;
        using (Process made = Process.Start("mkfifo", [pipe]))
            made.WaitForExit();
        if (byALink)
            File.CreateSymbolicLink(path, pipe);
        Action<string, string> write = isRenewed ? OutputFile.Renew : OutputFile.Replace;
        Assert.That(() => write(path, "text"), Throws.InstanceOf<IOException>().With.Message.Contains("pipe"));
        Assert.That(FileStatus.Of(path).Type, Is.EqualTo(FileType.Other));
    }

    [Test]
    public void Replace_ThatFails_LeavesNothingBeside()
    {
        sandbox.MakeFolder("/out/full");
        Assert.That(() => OutputFile.Replace(sandbox.On("/out"), "text"), Throws.InstanceOf<Exception>());
        Assert.That(sandbox.Tree, Is.EqualTo(new[] { "/out", "/out/full" }));
    }

    [Test]
    public void Renew_LeavesAFileThatHoldsTheText()
    {
        string path = sandbox.On("/out");
        OutputFile.Renew(path, "text");
        DateTime written = DateTime.UtcNow.AddHours(-1);
        File.SetLastWriteTimeUtc(path, written);
        OutputFile.Renew(path, "text");
        Assert.That(File.GetLastWriteTimeUtc(path), Is.EqualTo(written));
        OutputFile.Renew(path, "more");
        Assert.That(sandbox.Read("/out"), Is.EqualTo("more"));
    }

    /// <summary>The names that can be foreseen: a process number is one of few.</summary>
    private void LayTraps(string path)
    {
        sandbox.Write("/victim", "precious");
        string onDisk = sandbox.On(path),
            folder = Path.GetDirectoryName(onDisk)!,
            name = Path.GetFileName(onDisk);
        Directory.CreateDirectory(folder);
        foreach (
            string trap in new[]
            {
                $".{name}.{Environment.ProcessId}.tmp",
                $"{name}.{Environment.ProcessId}.new",
                $".{name}.tmp",
                $"{name}.tmp",
            }
        )
        {
            File.CreateSymbolicLink(Path.Join(folder, trap), sandbox.On("/victim"));
        }
    }
}

using System.Diagnostics;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Tests;

/// <summary>The executables that browsers may be told to start.</summary>
internal sealed class PathSafetyTests : SandboxFixture
{
    [Test]
    public void Host_OnlyOurs_IsAccepted() => Assert.That(Fault(sandbox.InstallIdleHost()), Is.Null);

    [Test]
    public void Host_Missing_IsRefused() => Assert.That(Fault("/nowhere/urlguard-host"), Does.Contain("does not exist"));

    [Test]
    public void Host_RelativePath_IsRefused() => Assert.That(Fault("urlguard-host"), Does.Contain("not an absolute path"));

    [Test]
    public void Host_Folder_IsRefused()
    {
        sandbox.MakeFolder("/opt/urlguard-host");
        Assert.That(Fault("/opt/urlguard-host"), Does.Contain("is a folder"));
    }

    [Test]
    public void Host_NotExecutable_IsRefused()
    {
        sandbox.Chmod(sandbox.InstallIdleHost(), "644");
        Assert.That(Fault(HostProgram.PackagedPath), Does.Contain("not executable"));
    }

    [TestCase("777", "can be written by every user")]
    [TestCase("775", null, Description = "the group is root's or the owner's own")]
    [TestCase("755", null)]
    [TestCase("700", null)]
    public void Host_Mode(string mode, string? expected)
    {
        sandbox.Chmod(sandbox.InstallIdleHost(), mode);
        Assert.That(Fault(HostProgram.PackagedPath), expected is null ? Is.Null : Does.Contain(expected));
    }

    [Test]
    public void Host_InAFolderThatEverybodyMayWrite_IsRefused_AndTheFolderIsNamed()
    {
        sandbox.InstallIdleHost();
        sandbox.Chmod("/usr/lib", "777");
        Assert.That(Fault(HostProgram.PackagedPath), Is.EqualTo("/usr/lib can be written by every user"));
    }

    [Test]
    public void Host_InAStickyFolder_IsAccepted()
    {
        sandbox.InstallIdleHost();
        sandbox.Chmod("/usr/lib", "1777");
        Assert.That(Fault(HostProgram.PackagedPath), Is.Null);
    }

    [Test]
    public void Host_BehindALink_IsJudgedByWhereTheLinkLeads()
    {
        sandbox.Script("/srv/open/urlguard-host", "exit 0");
        sandbox.MakeFolder("/opt");
        File.CreateSymbolicLink(sandbox.On("/opt/urlguard-host"), "../srv/open/urlguard-host");
        Assert.That(Fault("/opt/urlguard-host"), Is.Null);
        sandbox.Chmod("/srv/open", "777");
        Assert.That(Fault("/opt/urlguard-host"), Is.EqualTo("/srv/open can be written by every user"));
    }

    [Test]
    public void Host_BehindALinkedFolder_IsJudgedByWhereItLeads()
    {
        sandbox.Script("/srv/open/urlguard-host", "exit 0");
        File.CreateSymbolicLink(sandbox.On("/opt"), "srv/open");
        sandbox.Chmod("/srv/open", "777");
        Assert.That(Fault("/opt/urlguard-host"), Is.EqualTo("/srv/open can be written by every user"));
    }

    [Test]
    public void Host_BehindACircleOfLinks_IsRefused()
    {
        File.CreateSymbolicLink(sandbox.On("/a"), "b");
        File.CreateSymbolicLink(sandbox.On("/b"), "a");
        Assert.That(Fault("/a"), Is.Not.Null);
    }

    [TestCase("755", 0u, 0u, null)]
    [TestCase("755", 1000u, 1000u, null)]
    [TestCase("755", 1001u, 1001u, "belongs to another user (id 1001)")]
    [TestCase("1777", 1001u, 0u, "belongs to another user (id 1001)")]
    [TestCase("1777", 0u, 0u, "can be written by every user")]
    [TestCase("775", 1000u, 1000u, null)]
    [TestCase("775", 0u, 0u, null)]
    [TestCase("775", 0u, 50u, "can be written by a group (id 50)")]
    [TestCase("775", 1000u, 50u, "can be written by a group (id 50)")]
    [TestCase("777", 0u, 0u, "can be written by every user")]
    public void Folder_ByOwnerGroupAndMode_ForUser1000(string mode, uint owner, uint group, string? expected)
    {
        FileStatus status = new((UnixFileMode)Convert.ToInt32(mode, 8), owner, group, FileType.Folder);
        Assert.That(PathSafety.Fault("/x", status, [1000]), Is.EqualTo(expected is null ? null : "/x " + expected));
    }

    [Test]
    public void Link_IsJudgedByItsOwnerAlone()
    {
        FileStatus status = new((UnixFileMode)Convert.ToInt32("777", 8), 1000, 1000, FileType.Link);
        Assert.That(PathSafety.Fault("/x", status, [1000]), Is.Null);
        Assert.That(PathSafety.Fault("/x", status with { Owner = 1001 }, [1000]), Is.EqualTo("/x belongs to another user (id 1001)"));
    }

    [Test]
    public void File_InAStickyFolder_GainsNothingByAStickyBitOfItsOwn()
    {
        sandbox.Chmod(sandbox.InstallIdleHost(), "1777");
        Assert.That(Fault(HostProgram.PackagedPath), Does.Contain("can be written by every user"));
    }

    [Test]
    public void New_InAStickyFolder_IsRefused_WhoeverComesFirstMakesIt()
    {
        sandbox.MakeFolder("/opt");
        sandbox.Chmod("/opt", "1777");
        Assert.That(CouldMake("/opt/a"), Is.EqualTo("/opt can be written by every user"));
        Assert.That(CouldMake("/opt/a/b/c"), Is.EqualTo("/opt can be written by every user"));
        sandbox.MakeFolder("/opt/a");
        Assert.That(CouldMake("/opt/a/b/c"), Is.Null, "nobody else can take the place of what is there");
    }

    [Test]
    public void New_WhereALinkLeadsIntoAStickyFolder_IsRefused()
    {
        sandbox.MakeFolder("/srv/open");
        sandbox.Chmod("/srv/open", "1777");
        File.CreateSymbolicLink(sandbox.On("/opt"), "/srv/open/not-yet");
        Assert.That(CouldMake("/opt/urlguard"), Is.EqualTo("/srv/open can be written by every user"));
    }

    [Test]
    public void Tree_InAFolderThatOthersMayWrite_IsRefused()
    {
        sandbox.MakeFolder("/tree/opt");
        sandbox.Chmod("/tree", "777");
        Machine inside = new(sandbox.On("/tree"), _ => null, Platform.Linux);
        Assert.That(PathSafety.WhoElseCouldMake(inside, "/opt/a", PathSafety.Runner), Does.EndWith("/tree can be written by every user"));
    }

    [TestCase("/etc/passwd")]
    [TestCase("/etc/shadow")]
    [TestCase("/tmp")]
    [TestCase("/proc/self/exe")]
    public void Status_IsWhatTheSystemSays(string path)
    {
        using Process stat = Process.Start(new ProcessStartInfo("stat", ["-L", "-c", "%u %g %a", path]) { RedirectStandardOutput = true })!;
        string expected = stat.StandardOutput.ReadToEnd().Trim();
        FileStatus status = FileStatus.Of(path);
        Assert.That($"{status.Owner} {status.Group} {Convert.ToString((int)status.Mode, 8)}", Is.EqualTo(expected));
    }

    private string? Fault(string path) => HostProgram.FaultOf(sandbox.Machine, path, PathSafety.Runner)?.Words;

    private string? CouldMake(string path) => PathSafety.WhoElseCouldMake(sandbox.Machine, path, PathSafety.Runner);
}

using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>Which executables browsers may be told to start.</summary>
internal sealed class PathSafetyTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void MakeSandbox() => sandbox = new Sandbox();

    [TearDown]
    public void RemoveSandbox() => sandbox.Dispose();

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

    private string? Fault(string path) => HostProgram.Fault(sandbox.Machine, path);
}

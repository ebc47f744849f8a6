namespace UrlGuard.Installer.Tests.Support;

/// <summary>Tests of which each has a file tree of its own.</summary>
internal abstract class SandboxFixture
{
    private protected Sandbox sandbox = null!;

    [SetUp]
    public void MakeSandbox() => sandbox = new Sandbox();

    [TearDown]
    public void RemoveSandbox() => sandbox.Dispose();
}

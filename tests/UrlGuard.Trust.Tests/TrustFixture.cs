namespace UrlGuard.Trust.Tests;

/// <summary>Tests about the lists and policies of one person, which lie in a folder of their own for each.</summary>
public abstract class TrustFixture
{
    private TemporaryFolder folder = null!;

    /// <summary>The folder.</summary>
    protected string Root => folder.Path;

    /// <summary>The places of the files in it. Only the folder of lists exists at first.</summary>
    protected TrustPaths Paths { get; private set; } = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        Paths = folder.Trust;
        Directory.CreateDirectory(Paths.ConfigDirectory);
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();
}

namespace UrlGuard.Trust.Tests;

/// <summary>Tests about the lists and policies of one person, which lie in a folder of their own for each.</summary>
public abstract class TrustFixture
{
    private TemporaryFolder folder = null!;

    /// <summary>The folder.</summary>
    protected string Root => folder.Path;

    /// <summary>Where in it the files are. There are none yet, but the folder of lists.</summary>
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

namespace UrlGuard.Trust.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("urlguard-").FullName;

    internal TrustPaths Trust =>
        new(System.IO.Path.Combine(Path, "config"), System.IO.Path.Combine(Path, "state"), System.IO.Path.Combine(Path, "policy.json"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace UrlGuard.Trust.Files;

/// <summary>Reads a file that is meant to be small.</summary>
public static class LimitedFile
{
    /// <summary>Reads all of it.</summary>
    /// <exception cref="IOException">It can't be read, or is too large to be what it should be.</exception>
    public static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length > TrustStore.MaxFileLength)
            throw new IOException($"{stream.Length} bytes is more than the {TrustStore.MaxFileLength} that are read");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

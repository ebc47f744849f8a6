using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>Reads a file that is meant to be small.</summary>
public static class LimitedFile
{
    /// <summary>Largest list or policy that is read, in bytes: 100,000 names take 2 MB; beyond this it is no list.</summary>
    public const long MaxLength = 64L << 20;

    /// <summary>Reads all of it. A pipe or a device in its place is an error, not a wait.</summary>
    /// <exception cref="IOException">It can't be read, or is too large to be what it should be.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static byte[] Read(string path, long maxLength = MaxLength)
    {
        using SafeFileHandle file = RegularFile.Open(path);
        try
        {
            return Read(file, maxLength);
        }
        catch (IOException e)
        {
            throw new IOException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Reads to its end what the person who runs a program names for this one run. That may be a pipe (a shell's
    /// <c>&lt;(command)</c>), whose writer is awaited, as every program does that reads what it is given.
    /// </summary>
    /// <exception cref="IOException">It can't be read, or does not end after <see cref="MaxLength"/> bytes.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static byte[] ReadGiven(string path)
    {
        if (Directory.Exists(path))
            throw new IOException("it is a folder"); // the system says that access is denied
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return ReadToEnd(file);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="IOException">It can't be read, or does not end after <see cref="MaxLength"/> bytes.</exception>
    public static byte[] ReadToEnd(Stream stream)
    {
        using MemoryStream all = new();
        byte[] piece = new byte[1 << 16];
        for (int read; (read = stream.Read(piece)) > 0; )
        {
            if (all.Length + read > MaxLength)
                throw new IOException($"it is longer than the {MaxLength} bytes that are read");
            all.Write(piece, 0, read);
        }
        return all.ToArray();
    }

    /// <summary>Reads an open file, from its beginning.</summary>
    internal static byte[] Read(SafeFileHandle file, long maxLength = MaxLength)
    {
        try
        {
            long length = RandomAccess.GetLength(file);
            if (length > maxLength)
                throw new IOException($"{length} bytes is more than the {maxLength} that are read");
            byte[] bytes = new byte[length];
            int read = RegularFile.Read(file, bytes);
            return read == bytes.Length ? bytes : bytes[..read]; // cut short meanwhile: what there is
        }
        catch (NotSupportedException)
        {
            throw new IOException("it is no file, but a pipe or a device");
        }
    }
}

using UrlGuard.Trust.Files;

namespace UrlGuard.Installer;

/// <summary>Files that a person names to a verb: one, or a folder with such.</summary>
internal static class GivenFiles
{
    /// <summary>The file itself, or those in a folder that have one of some names, sorted.</summary>
    /// <param name="path">What was named.</param>
    /// <param name="names">Names of files, with <c>*</c> and <c>?</c>.</param>
    /// <param name="options">How deep, and what of folders that can't be read.</param>
    /// <param name="where">The end of the sentence that there is none: where they were looked for.</param>
    /// <exception cref="Refusal">There is none.</exception>
    public static IReadOnlyList<string> Find(string path, string[] names, EnumerationOptions options, string where)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new Refusal($"{path}: there is no such file or folder", ExitStatus.Unusable);
        string[] files = [.. names.SelectMany(name => Directory.EnumerateFiles(path, name, options)).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new Refusal($"{path}: {where}", ExitStatus.Unusable);
    }

    /// <summary>Opens a file that another program may have open for writing.</summary>
    /// <exception cref="Refusal">It can't be opened, or is a pipe or a device, which can't be read twice.</exception>
    public static FileStream OpenShared(string path)
    {
        try
        {
            return new FileStream(RegularFile.Open(path), FileAccess.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(e.Message, ExitStatus.Unusable);
        }
    }
}

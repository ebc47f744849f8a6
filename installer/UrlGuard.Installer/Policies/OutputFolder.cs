namespace UrlGuard.Installer.Policies;

/// <summary>A folder that a verb was asked to write: the old one or the whole new one, never a mixture.</summary>
internal static class OutputFolder
{
    /// <summary>Puts files in the place of a folder that is empty, missing, or was made by this before.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files.</param>
    /// <param name="isOurs">Tells whether a folder is from an earlier run, and nothing in it anybody else's.</param>
    /// <exception cref="Refusal">There is something else.</exception>
    public static void Replace(string folder, IEnumerable<OutputEntry> files, Func<string, bool> isOurs)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string beside = $"{target}.{Path.GetRandomFileName()}"; // which nobody can foresee, to put a link there
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !isOurs(target)))
            throw new Refusal($"{folder} is there, and not as an earlier run left it: name another folder or remove it");

        try
        {
            foreach (OutputEntry file in files)
            {
                string path = Path.Combine(beside + ".new", file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Content);
            }
            if (Directory.Exists(target))
                Directory.Move(target, beside + ".old");
            Directory.Move(beside + ".new", target);
        }
        finally
        {
            foreach (string left in new[] { beside + ".new", beside + ".old" }.Where(Directory.Exists))
                Directory.Delete(left, recursive: true);
        }
    }
}

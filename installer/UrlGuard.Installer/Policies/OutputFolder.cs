using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace UrlGuard.Installer.Policies;

/// <summary>A folder that a verb was asked to write: the old one or the whole new one, never a mixture.</summary>
internal static partial class OutputFolder
{
    /// <summary>Puts files in the place of a folder that is empty, missing, or was made by this before.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Its files.</param>
    /// <param name="isOurs">Tells whether a folder is from an earlier run, and nothing in it anybody else's.</param>
    /// <exception cref="Refusal">There is something else.</exception>
    public static void Replace(string folder, IEnumerable<OutputEntry> files, Func<string, bool> isOurs)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // The process tells later runs whether it is still at work; the rest nobody can foresee, to put a link there.
        string beside = string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}-{Path.GetRandomFileName()}");
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
        Sweep(target);
    }

    /// <summary>Removes what killed runs left beside the folder: a person would not look for a second copy there.</summary>
    private static void Sweep(string target)
    {
        string name = Path.GetFileName(target);
        foreach (string left in Directory.EnumerateDirectories(Path.GetDirectoryName(target)!, "*.*-*"))
        {
            Match match =
                Path.GetFileName(left) is var found && found.StartsWith(name, StringComparison.Ordinal)
                    ? Beside().Match(found[name.Length..])
                    : Match.Empty;
            if (!match.Success || IsRunning(match.Groups["process"].Value))
                continue;
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else's, who can remove it; what was asked for is done.
            }
        }
    }

    private static bool IsRunning(string process)
    {
        try
        {
            Process.GetProcessById(int.Parse(process, CultureInfo.InvariantCulture)).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\.(?<process>[0-9]{1,9})-[a-z0-9]{8}\.[a-z0-9]{3}\.(new|old)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}

namespace UrlGuard.Installer.Machines;

/// <summary>
/// Who else could change what a path leads to. A browser starts whatever is at the manifest's path, so every folder and link on
/// the way counts as much as the file.
/// </summary>
internal static class PathSafety
{
    // The kernel's own limit (MAXSYMLINKS).
    private const int MaxLinks = 40;

    /// <summary>Says, in words, why a file could be changed by somebody else; null when it couldn't.</summary>
    /// <param name="machine">Where the file is.</param>
    /// <param name="path">An absolute path on that machine.</param>
    /// <param name="sudoUserIsTrusted">
    /// Whether the person who runs this with sudo may write there too: true for what is copied from, since that person decides what
    /// is installed anyway.
    /// </param>
    /// <exception cref="IOException">A part of the path is missing or can't be reached.</exception>
    public static string? WhoElseMayWrite(Machine machine, string path, bool sudoUserIsTrusted = false)
    {
        Stack<string> ahead = new(path.Split('/').Reverse());
        string at = "";
        int links = 0;
        while (ahead.TryPop(out string? name))
        {
            if (name is "" or ".")
                continue;
            if (name is "..")
            {
                at = at[..Math.Max(0, at.LastIndexOf('/'))];
                continue;
            }
            string next = $"{at}/{name}", onDisk = machine.OnDisk(next);
            if (new FileInfo(onDisk).LinkTarget is string target)
            {
                if (++links > MaxLinks)
                    throw new IOException($"{path}: too many links");
                foreach (string part in target.Split('/').Reverse())
                    ahead.Push(part);
                at = target.StartsWith('/') ? "" : at;
                continue;
            }
            at = next;
            FileStatus status = FileStatus.Of(onDisk);
            uint me = sudoUserIsTrusted && status.Owner == FileStatus.SudoUser ? status.Owner : FileStatus.Me;
            if (Fault(at, status, me, isFolder: Directory.Exists(onDisk)) is string fault)
                return fault;
        }
        return null;
    }

    /// <summary>The same for a file that may still have to be made: it is decided by the nearest folder that is there.</summary>
    public static string? WhoElseCouldMake(Machine machine, string path)
    {
        string at = path;
        while (!Path.Exists(machine.OnDisk(at)) && Path.GetDirectoryName(at) is string parent)
            at = parent;
        return WhoElseMayWrite(machine, at);
    }

    /// <summary>The same for one file or folder, by its status.</summary>
    internal static string? Fault(string path, FileStatus status, uint me, bool isFolder)
    {
        if (status.Owner != 0 && status.Owner != me)
            return $"{path} belongs to another user (id {status.Owner})";
        // In a sticky folder (/tmp) only an entry's owner may replace it, and the entry is looked at next.
        if (isFolder && status.Mode.HasFlag(UnixFileMode.StickyBit))
            return null;
        if (status.Mode.HasFlag(UnixFileMode.OtherWrite))
            return $"{path} can be written by every user";
        // A group with the owner's own number is the private group that Debian and Fedora give each user.
        if (status.Mode.HasFlag(UnixFileMode.GroupWrite) && status.Group != 0 && status.Group != status.Owner)
            return $"{path} can be written by a group (id {status.Group})";
        return null;
    }
}

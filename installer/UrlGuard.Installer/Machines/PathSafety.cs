using System.Globalization;
using UrlGuard.Installer.Browsers;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Machines;

/// <summary>
/// Finds whoever else could change the target of a path. A browser starts whatever is at the manifest's path, so every folder and
/// link on the way counts as much as the file. Where nobody else could change it, nothing changes between looking and doing
/// either.
/// </summary>
internal static class PathSafety
{
    /// <summary>The writer allowed beside root where it counts for one person: the person who runs this.</summary>
    public static uint[] Runner => [FileStatus.Me];

    /// <summary>The writer allowed at the source of a copy: the person who runs this with sudo decides what is installed anyway.</summary>
    public static uint[] RunnerAndSudoUser => SudoUser is uint user ? [FileStatus.Me, user] : Runner;

    /// <summary>
    /// The writer allowed beside root in a scope. Files that count for everybody are root's alone, except in a tree that is being
    /// built.
    /// </summary>
    public static uint[] TrustedIn(Machine machine, Scope scope) => scope is Scope.System && machine.IsThisOne ? [] : Runner;

    /// <summary>The person who runs this with sudo; null without sudo.</summary>
    private static uint? SudoUser =>
        FileStatus.Me == 0 && uint.TryParse(Environment.GetEnvironmentVariable("SUDO_UID"), CultureInfo.InvariantCulture, out uint id)
            ? id
            : null;

    /// <summary>Says, in words, why a file could be changed by somebody else; null when it couldn't.</summary>
    /// <param name="machine">Where the file is.</param>
    /// <param name="path">An absolute path on that machine.</param>
    /// <param name="trusted">Who may, beside root.</param>
    /// <exception cref="IOException">A part of the path is missing or can't be reached.</exception>
    public static string? WhoElseMayWrite(Machine machine, string path, uint[] trusted) =>
        Look(machine, path, trusted, mayBeMissing: false)?.Words;

    /// <summary>
    /// Says the same of a file that may still have to be made: its folder, or the nearest existing one above it, decides.
    /// </summary>
    public static string? WhoElseCouldMake(Machine machine, string path, uint[] trusted) => Opening(machine, path, trusted)?.Words;

    /// <summary>The commands that take the right away from whoever else has it, as a person types them.</summary>
    public static string Closing(Machine machine, string path, uint[] trusted) =>
        Opening(machine, path, trusted) switch
        {
            { IsStrangers: true } open => $"`sudo chown root {open.Path}` and `sudo chmod go-w {open.Path}`",
            { } open => $"`{Sudo(machine, open.Path)}chmod go-w {open.Path}`",
            null => $"`ls -ld {path}`", // it is closed by now
        };

    /// <summary>The word before a command that changes a file of somebody else's.</summary>
    public static string Sudo(Machine machine, string path) =>
        FileStatus.Of(machine.EntryOnDisk(path)).Owner == FileStatus.Me ? "" : "sudo ";

    private static WayIn? Opening(Machine machine, string path, uint[] trusted) =>
        Look(machine, Path.GetDirectoryName(path)!, trusted, mayBeMissing: true) ?? Look(machine, path, trusted, mayBeMissing: true);

    /// <summary>Says the same of one file, folder or link, by its status.</summary>
    internal static string? Fault(string path, FileStatus status, uint[] trusted) => Find(path, status, trusted)?.Words;

    /// <summary>A file, folder or link that somebody else could change.</summary>
    /// <param name="Path">Which.</param>
    /// <param name="Words">Why, in words.</param>
    /// <param name="IsStrangers">Whether it belongs to them.</param>
    private sealed record WayIn(string Path, string Words, bool IsStrangers = false);

    private static WayIn? Find(string path, FileStatus status, uint[] trusted)
    {
        if (!IsTrusted(status.Owner, trusted))
            return new WayIn(path, $"{path} belongs to another user (id {status.Owner})", IsStrangers: true);
        if (status.IsLink)
            return null; // its mode says nothing
        if (status.Mode.HasFlag(UnixFileMode.OtherWrite))
            return new WayIn(path, $"{path} can be written by every user");
        // A group with the owner's own number is the private group that Debian and Fedora give each user.
        if (status.Mode.HasFlag(UnixFileMode.GroupWrite) && status.Group != 0 && status.Group != status.Owner)
            return new WayIn(path, $"{path} can be written by a group (id {status.Group})");
        return null;
    }

    private static WayIn? Look(Machine machine, string path, uint[] trusted, bool mayBeMissing)
    {
        if (
            !machine.IsThisOne
            && Look(Machine.At(null), machine.Root, [.. trusted, .. RunnerAndSudoUser], mayBeMissing: false) is { } outside
        )
        {
            return outside;
        }

        WayIn? open = null;
        // The root folder of this computer is root's, whoever that is called in a namespace of users; that of a tree was looked at above.
        foreach (PathStep step in machine.WayTo(path).Where(step => step.Path != "/"))
        {
            if (step.Status is not FileStatus status)
                return mayBeMissing ? open : throw new IOException($"{step.Path} is not there");
            WayIn? fault = Find(step.Path, status, trusted);
            // In a sticky folder (/tmp) only an entry's owner may replace it, so an entry that is there is safe if it is ours. One that is
            // not there yet is made by whoever comes first.
            if (fault is not null && !(status.IsFolder && status.Mode.HasFlag(UnixFileMode.StickyBit) && IsTrusted(status.Owner, trusted)))
                return fault;
            open = fault;
        }
        return open;
    }

    private static bool IsTrusted(uint owner, uint[] trusted) => owner == 0 || trusted.Contains(owner);
}

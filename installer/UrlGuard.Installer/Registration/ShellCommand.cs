using System.Text;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Registration;

/// <summary>
/// The command line by its name: a script on the search path that starts the version which is installed. Not a link: the record of
/// an installation knows files by what is in them.
/// </summary>
internal static class ShellCommand
{
    private const string Head = "#!/bin/sh\n# Written by urlguard install.\n";
    private const string Tail = " \"$@\"\n";

    /// <summary>Bytes of the longest script: a path has 4,096.</summary>
    private const long LongestScript = 1 << 14;

    /// <summary>The script's path: file-hierarchy(7) for a person, the FHS, 4.9, for all.</summary>
    public static string PathIn(Machine machine, Scope scope) =>
        scope is Scope.System
            ? $"/usr/local/bin/{HostProgram.CommandName}"
            : machine.Resolve($"$HOME/.local/bin/{HostProgram.CommandName}")
                ?? throw new Refusal($"{machine.HomeFault}: there is nobody to install for");

    /// <summary>Plans the script beside the programs that are planned; nothing where something else has its name already.</summary>
    public static PlannedFile[] Plan(Machine machine, Scope scope, IEnumerable<PlannedFile> programs, IReadOnlyList<Browser> browsers)
    {
        string path = PathIn(machine, scope);
        return
            programs.FirstOrDefault(file => Path.GetFileName(file.Path) == HostProgram.CommandName) is { } program && IsFree(machine, path)
            ? [new(path, Encoding.UTF8.GetBytes($"{Head}exec {Quoted(program.Path)}{Tail}"), [.. browsers], IsProgram: true)]
            : [];
    }

    /// <summary>True for a script as it is written here, of whatever version; false once somebody else wrote into it.</summary>
    public static bool IsScript(Machine machine, string path)
    {
        try
        {
            string text = Encoding.UTF8.GetString(LimitedFile.Read(machine.OnDisk(path), LongestScript));
            return text.StartsWith($"{Head}exec ", StringComparison.Ordinal)
                && text.EndsWith(Tail, StringComparison.Ordinal)
                && text.AsSpan().Count('\n') == Head.AsSpan().Count('\n') + 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A path as one word of a shell (POSIX, 2.2.2).</summary>
    public static string Quoted(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+~".Contains(c, StringComparison.Ordinal))
            ? path
            : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsFree(Machine machine, string path) =>
        FileStatus.OfEntry(machine.EntryOnDisk(path)) is null || IsScript(machine, path);
}

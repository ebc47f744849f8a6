using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Registration;

/// <summary>
/// The words by which a shell finds the command line on a machine: its name where that leads to it on the search path, else its path.
/// Something else of that name is never named: a remedy is typed as it is printed, behind sudo too.
/// </summary>
/// <param name="Plain">As a person types it.</param>
/// <param name="BehindSudo">As it is typed behind sudo.</param>
internal sealed record CommandWords(string Plain, string BehindSudo)
{
    /// <summary>The path where packages put the command.</summary>
    private const string PackagedPath = "/usr/bin/" + HostProgram.CommandName;

    /// <summary>Folders in which sudo looks, whatever a person's own search path is (secure_path of Debian and Fedora).</summary>
    private static readonly string[] SudoFolders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    /// <summary>Finds them.</summary>
    public static CommandWords On(Machine machine)
    {
        string path = PathOn(machine);
        string? first = SudoFolders
            .Select(folder => $"{folder}/{HostProgram.CommandName}")
            .FirstOrDefault(at => File.Exists(machine.OnDisk(at)));
        return new CommandWords(Word(machine.FindProgram([HostProgram.CommandName])), Word(first));

        string Word(string? found) =>
            found is not null && (found == PackagedPath || ShellCommand.IsScript(machine, found)) ? HostProgram.CommandName : path;
    }

    /// <summary>A text with commands in it (<c>`urlguard …`</c>, <c>`sudo urlguard …`</c>), each as it can be typed.</summary>
    public string In(string text) =>
        text.Replace($"`{HostProgram.CommandName} ", $"`{Plain} ", StringComparison.Ordinal)
            .Replace($"`sudo {HostProgram.CommandName} ", $"`sudo {BehindSudo} ", StringComparison.Ordinal);

    private static string PathOn(Machine machine)
    {
        try
        {
            string script = ShellCommand.PathIn(machine, Scope.User);
            if (ShellCommand.IsScript(machine, script))
                return ShellCommand.Quoted(script);
        }
        catch (Refusal)
        {
            // Nobody's home, or somebody else's: no script in it is named.
        }
        return machine.IsThisOne && Environment.ProcessPath is { } running ? ShellCommand.Quoted(running) : HostProgram.CommandName;
    }
}

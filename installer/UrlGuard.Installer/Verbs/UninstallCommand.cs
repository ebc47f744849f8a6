using System.CommandLine;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard uninstall</c>: takes back what <c>install</c> did.</summary>
internal static class UninstallCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        PlaceOptions places = new();
        Command verb = new("uninstall",
            "Takes back what `install` did, for every browser unless some are named. Your lists and records stay.");
        places.AddTo(verb);
        verb.SetAction(parsed => Run(
            places.MachineIn(parsed), places.ScopeIn(parsed), places.BrowsersIn(parsed), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(Machine machine, Scope scope, IReadOnlyList<Browser> named, TextWriter output)
    {
        BrowserTable table = BrowserTable.Embedded;
        IReadOnlyList<ManifestChange> changes =
            new Registrar(table, machine, scope).Uninstall(named.Count > 0 ? named : table.Browsers);
        foreach (ManifestChange change in changes)
            output.WriteLine($"{Words(change.Outcome)}  {change.Path}");
        if (changes.Count == 0)
            output.WriteLine("Nothing was installed here.");
        return ExitStatus.Done;
    }

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.StillUsed => "kept for another browser",
        Outcome.NotOurs => "left, not written by `urlguard install` or changed since",
        _ => "removed",
    };
}

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
        Option<bool> purge = new("--purge") { Description = "remove your lists and records too" };
        Command verb = new(
            "uninstall",
            "Takes back what `install` did, for every browser unless some are named. Your lists and records stay, unless --purge is given."
        );
        places.AddTo(verb);
        verb.Add(purge);
        verb.Validators.Add(given =>
        {
            if (given.GetValue(purge) && places.IsForSystem(given))
                given.AddError("--purge removes the lists of the person who runs it: leave --scope system out");
            if (given.GetValue(purge) && places.NamesBrowsers(given))
                given.AddError("--purge takes everything: leave --browser out");
        });
        verb.SetAction(parsed =>
            Run(
                places.MachineIn(parsed),
                places.ScopeIn(parsed),
                places.BrowsersIn(parsed),
                parsed.GetValue(purge),
                parsed.InvocationConfiguration.Output
            )
        );
        return verb;
    }

    private static int Run(Machine machine, Scope scope, IReadOnlyList<Browser> named, bool purge, TextWriter output)
    {
        BrowserTable table = BrowserTable.Embedded;
        Receipt receipt = Receipt.Read(table, machine, scope);
        IReadOnlyList<FileChange> changes = new Registrar(table, machine, scope).Uninstall(named.Count > 0 ? named : table.Browsers);
        foreach (FileChange change in changes)
            output.WriteLine($"{Words(change.Outcome)}  {change.Path}");
        if (changes.Count == 0)
            output.WriteLine("Nothing was installed here.");
        if (changes.All(change => change.Outcome is Outcome.NotOurs) && HostProgram.RemovalOfPackage(machine) is string command)
            output.WriteLine($"A package put UrlGuard here, for everybody: `{command}` takes it away.");
        if (scope is Scope.System)
            return ExitStatus.Done;
        PersonalFiles own = new(machine);
        IReadOnlyList<string> personal = purge ? own.Remove() : own.Folders;
        if (purge)
            Registrar.RemoveEmpty(machine, scope, receipt);
        foreach (string folder in personal)
            output.WriteLine(purge ? $"removed  {folder}" : $"kept  {folder}  ({PersonalFiles.What}; --purge removes it)");
        return ExitStatus.Done;
    }

    private static string Words(Outcome outcome) =>
        outcome switch
        {
            Outcome.StillUsed => "kept for another browser",
            Outcome.NotOurs => "left, not written by `urlguard install` or changed since",
            Outcome.Removed or Outcome.Already or Outcome.Written => "removed",
        };
}

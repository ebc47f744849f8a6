using System.CommandLine;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Strong;
using UrlGuard.Protocol;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard install</c>: tells browsers where the host is.</summary>
internal static class InstallCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        PlaceOptions places = new();
        Option<string?> host = new("--host")
        {
            Description =
                $"the host's executable, registered where it is (default: a copy of the {HostProgram.FileName} beside this program, "
                + $"else {HostProgram.PackagedPath})",
            HelpName = "PATH",
        };
        Option<string[]> extensions = new("--extension-id")
        {
            Description = "let this extension use the host too; may be given several times",
            HelpName = "ID",
        };
        StrongOptions strong = new();
        Command verb = new(
            "install",
            "Registers the host with browsers: in the user scope with those found here, in the system scope with all. May be repeated."
        );
        places.AddTo(verb);
        verb.Add(host);
        verb.Add(extensions);
        strong.AddTo(verb);
        verb.Validators.Add(given =>
        {
            if (strong.IsIn(given) && places.IsForUser(given))
                given.AddError("--strong is for everybody on this computer: leave --scope user out");
        });
        verb.SetAction(parsed =>
        {
            bool isStrong = strong.IsIn(parsed.CommandResult);
            if (isStrong && StrongInstall.Elsewhere(Machine.Here) is string words)
                throw new Refusal(words);
            Machine machine = places.MachineIn(parsed);
            Scope scope = isStrong ? Scope.System : places.ScopeIn(parsed);
            Terminal terminal = (Terminal)parsed.InvocationConfiguration;
            ExtensionId[] known = [.. BrowserTable.Embedded.Extensions, .. (parsed.GetValue(extensions) ?? []).Select(Parse)];
            IReadOnlyList<Browser> browsers = Choose(BrowserTable.Embedded, machine, scope, places.BrowsersIn(parsed));
            StrongPlan plan = isStrong ? strong.Agree(parsed, machine, browsers, terminal) : StrongPlan.None;
            Run(machine, scope, browsers, parsed.GetValue(host), [.. known, .. plan.Extensions], plan.Files, terminal.Output);
            foreach (string note in plan.Notes)
                terminal.Output.WriteLine(note);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static void Run(
        Machine machine,
        Scope scope,
        IReadOnlyList<Browser> browsers,
        string? host,
        ExtensionId[] extensions,
        PlannedFile[] strong,
        TextWriter output
    )
    {
        string source =
            host is null ? HostProgram.Find(machine)
            : machine.IsThisOne ? Path.GetFullPath(host)
            : host;
        bool isCopied = host is null && VersionedPrograms.Takes(machine, source);
        uint[] trusted = isCopied ? PathSafety.RunnerAndSudoUser : PathSafety.TrustedIn(machine, scope);
        if (HostProgram.FaultOf(machine, source, trusted) is { } fault)
            throw new Refusal($"refused to let browsers start {source}: {fault.Words}");
        PlannedFile[] programs = isCopied ? VersionedPrograms.Plan(machine, scope, source, ProductVersion.Current, browsers) : [];
        string hostPath = programs.Length > 0 ? programs[0].Path : source;
        IReadOnlyList<FileChange> changes = new Registrar(BrowserTable.Embedded, machine, scope).Install(
            browsers,
            hostPath,
            extensions,
            [.. programs, .. strong]
        );
        foreach (FileChange change in changes)
        {
            output.WriteLine(
                $"{Word(change.Outcome)}  {change.Path}  ({string.Join(", ", change.Readers.Select(reader => reader.Title))})"
            );
        }

        string script = ShellCommand.PathIn(machine, scope);
        if (programs.Length > 0 && !Array.Exists(programs, file => file.Path == script))
            output.WriteLine($"left, something else has that name  {script}");
        string command = CommandWords.On(machine).Plain;
        output.WriteLine($"These browsers now start {hostPath} when the extension asks for it. `{command} doctor` checks it.");
        if (command != HostProgram.CommandName)
            output.WriteLine($"`{HostProgram.CommandName}` is not on your PATH: write {command} wherever it is named, or add its folder.");
    }

    private static IReadOnlyList<Browser> Choose(BrowserTable table, Machine machine, Scope scope, IReadOnlyList<Browser> named)
    {
        if (named.Count > 0)
            return named;
        if (scope is Scope.System)
            return table.Browsers; // as packages do: a browser that is installed next year finds the host too
        Browser[] present = [.. table.Browsers.Where(browser => Presence.IsHere(table, machine, browser))];
        return present.Length > 0
            ? present
            : throw new Refusal(
                $"no browser was found here; name one with --browser ({string.Join(", ", table.Browsers.Select(browser => browser.Name))})"
            );
    }

    private static ExtensionId Parse(string id) =>
        ExtensionId.Parse(id)
        ?? throw new Refusal(
            $"--extension-id {id}: neither a Chromium id (32 letters a-p) nor a Firefox one (name@domain or a GUID in braces)",
            ExitStatus.Unusable
        );

    private static string Word(Outcome outcome) =>
        outcome switch
        {
            Outcome.Already => "already",
            Outcome.Removed => "removed",
            Outcome.StillUsed => "kept for another browser",
            Outcome.NotOurs => "left, changed since it was installed",
            Outcome.Written => "written",
        };
}

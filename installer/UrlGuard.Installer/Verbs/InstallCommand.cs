using System.CommandLine;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

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
            Description = $"the host's executable (default: {HostProgram.FileName} beside this program, else {HostProgram.PackagedPath})",
            HelpName = "PATH",
        };
        Option<string[]> extensions = new("--extension-id")
        {
            Description = "let this extension use the host too; may be given several times",
            HelpName = "ID",
        };
        Command verb = new("install",
            "Registers the host with browsers: in the user scope with those found here, in the system scope with all. May be repeated.");
        places.AddTo(verb);
        verb.Add(host);
        verb.Add(extensions);
        verb.SetAction(parsed => Run(
            places.MachineIn(parsed), places.ScopeIn(parsed), places.BrowsersIn(parsed),
            parsed.GetValue(host), parsed.GetValue(extensions) ?? [], parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(
        Machine machine, Scope scope, IReadOnlyList<Browser> named, string? host, string[] extensionIds, TextWriter output)
    {
        BrowserTable table = BrowserTable.Embedded;
        ExtensionId[] extensions = [.. table.Extensions, .. extensionIds.Select(Parse)];
        string hostPath = host is null ? HostProgram.Find(machine) : machine.IsThisOne ? Path.GetFullPath(host) : host;
        if (HostProgram.Fault(machine, hostPath) is string fault)
            throw new Refusal($"refused to let browsers start {hostPath}: {fault}");
        IReadOnlyList<ManifestChange> changes =
            new Registrar(table, machine, scope).Install(Choose(table, machine, scope, named), hostPath, extensions);
        foreach (ManifestChange change in changes)
            output.WriteLine($"{Word(change.Outcome)}  {change.Path}  ({string.Join(", ", change.Readers.Select(reader => reader.Title))})");
        output.WriteLine($"These browsers now start {hostPath} when the extension asks for it. `urlguard doctor` checks it.");
        return ExitStatus.Done;
    }

    private static IReadOnlyList<Browser> Choose(BrowserTable table, Machine machine, Scope scope, IReadOnlyList<Browser> named)
    {
        if (named.Count > 0)
            return named;
        if (scope is Scope.System)
            return table.Browsers; // as packages do: a browser that is installed next year finds the host too
        Browser[] present = [.. table.Browsers.Where(browser => Presence.IsHere(table, machine, browser))];
        return present.Length > 0 ? present : throw new Refusal(
            $"no browser was found here; name one with --browser ({string.Join(", ", table.Browsers.Select(browser => browser.Name))})");
    }

    private static ExtensionId Parse(string id) => ExtensionId.Parse(id) ?? throw new Refusal(
        $"--extension-id {id}: neither a Chromium id (32 letters a-p) nor a Firefox one (name@domain or a GUID in braces)",
        ExitStatus.Unusable);

    private static string Word(Outcome outcome) => outcome is Outcome.Already ? "already" : "written";
}

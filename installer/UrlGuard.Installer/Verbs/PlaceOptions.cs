using System.CommandLine;
using System.CommandLine.Parsing;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Verbs;

/// <summary>The options that say where: which scope, which browsers, which computer.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string> scope = new("--scope")
    {
        Description = "for the person who runs this (user) or for everybody on this computer (system)",
        HelpName = "user|system",
        DefaultValueFactory = _ => "user",
    };

    private readonly Option<string[]> browsers = new("--browser")
    {
        Description = "which browser; may be given several times",
        HelpName = "NAME",
    };

    private readonly Option<string?> root = new("--root")
    {
        Description = "work on the file tree in this folder instead of this computer's own",
        HelpName = "DIR",
    };

    /// <summary>Prepares the options.</summary>
    public PlaceOptions()
    {
        Choice.Among(scope, "user", "system");
        Choice.Among(browsers, [.. BrowserTable.Embedded.Browsers.Select(browser => browser.Name)]);
    }

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(scope);
        verb.Add(browsers);
        verb.Add(root);
    }

    /// <summary>The scope that was asked for.</summary>
    public Scope ScopeIn(ParseResult parsed) => parsed.GetValue(scope) is "system" ? Scope.System : Scope.User;

    /// <summary>True when the user scope was named, not only left to be the default.</summary>
    public bool IsForUser(CommandResult given) => given.GetResult(scope) is { Implicit: false } && given.GetValue(scope) is "user";

    /// <summary>True when the system scope was named.</summary>
    public bool IsForSystem(CommandResult given) => given.GetValue(scope) is "system";

    /// <summary>True when browsers were named.</summary>
    public bool NamesBrowsers(CommandResult given) => given.GetResult(browsers) is { Implicit: false };

    /// <summary>The computer that was asked for.</summary>
    public Machine MachineIn(ParseResult parsed) => Machine.At(parsed.GetValue(root));

    /// <summary>The browsers that were named; empty when none was.</summary>
    public IReadOnlyList<Browser> BrowsersIn(ParseResult parsed) =>
        [.. (parsed.GetValue(browsers) ?? []).Distinct().Select(name => BrowserTable.Embedded.Find(name)!)];
}

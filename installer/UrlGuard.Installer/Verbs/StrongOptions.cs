using System.CommandLine;
using System.CommandLine.Parsing;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Strong;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Verbs;

/// <summary>The options of an install by policy, and the agreement to it.</summary>
internal sealed class StrongOptions
{
    private readonly Option<bool> strong = new("--strong")
    {
        Description = "install the extension too, by policy, for everybody on this computer: the blocking mode; asks first, needs root",
    };

    private readonly Option<string?> crx = new("--crx")
    {
        Description =
            "with --strong: the signed extension (default: urlguard.crx beside this program, else ../share/urlguard/urlguard.crx)",
        HelpName = "FILE",
    };

    private readonly Option<bool> quiet = new("--quiet-dns")
    {
        Description =
            "with --strong: let these browsers look up no name before a person has gone there, not even a lookalike's; costs speed",
    };

    private readonly Option<bool> yes = new("--yes") { Description = "with --strong: don't ask" };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(strong);
        verb.Add(crx);
        verb.Add(quiet);
        verb.Add(yes);
        verb.Validators.Add(given =>
        {
            if (!IsIn(given) && (given.GetValue(crx) is not null || given.GetValue(quiet) || given.GetValue(yes)))
                given.AddError("--crx, --quiet-dns and --yes belong to --strong");
        });
    }

    /// <summary>True when it was asked for.</summary>
    public bool IsIn(CommandResult given) => given.GetValue(strong);

    /// <summary>Explains, asks, and plans.</summary>
    /// <exception cref="Refusal">Rights, the extension or the agreement are missing. Nothing was changed.</exception>
    public StrongPlan Agree(ParseResult parsed, Machine machine, IReadOnlyList<Browser> browsers, Terminal terminal)
    {
        BrowserTable table = BrowserTable.Embedded;
        if (machine.IsThisOne && FileStatus.Me != 0)
            throw new Refusal("--strong writes policies for everybody and needs root: run `sudo urlguard install --strong`");
        Browser[] takers = StrongInstall.Takers(table, machine, browsers);
        if (takers.Length == 0)
            throw new Refusal($"none of these browsers takes an extension by a policy file of its own. {StrongInstall.FirefoxAdvice}");
        CrxFile extension = CrxFile.Read(parsed.GetValue(crx) ?? Find());
        terminal.Output.WriteLine(StrongInstall.Explanation(takers));
        if (!parsed.GetValue(yes))
        {
            if (!terminal.IsAnswered)
                throw new Refusal("nobody is there to be asked: say --yes if that is meant. Nothing was changed", ExitStatus.Unusable);
            if (!terminal.Ask("Go on?"))
                throw new Refusal("not agreed to. Nothing was changed");
        }
        return StrongInstall.Plan(table, machine, takers, extension, parsed.GetValue(quiet));
    }

    private static string Find() =>
        CrxFile.Beside()
        ?? throw new Refusal(
            $"the signed extension was not found: neither {string.Join(" nor ", CrxFile.Places)} exists. Name it with --crx FILE: "
                + "packages and releases have it, and docs/releasing.md says how to sign one",
            ExitStatus.Unusable
        );
}

using System.CommandLine;
using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard check</c>: judges names from the command line or, line by line, from standard input.</summary>
internal static class CheckCommand
{
    // What is written at once. Measured: 100,000 rows in one write each take seconds, in pieces of 64 K characters no time.
    private const int Piece = 1 << 16;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string[]> protect = new("--protect")
        {
            Description = "a list of protected domains, one a line, # for comments; your own lists and policies are then not read",
            HelpName = "FILE",
        };
        Option<string[]> exempt = new("--exempt")
        {
            Description = "a list of names that are never warned about, in the same form",
            HelpName = "FILE",
        };
        Option<bool> noKnown = new("--no-known") { Description = "leave out the built-in list of known sites" };
        Option<string> format = new("--format")
        {
            Description = "tsv: input, verdict, kind, target, distance, reason; json: one object a line, with the evidence",
            HelpName = "tsv|json",
            DefaultValueFactory = _ => "tsv",
        };
        format.AcceptOnlyFromAmong("tsv", "json");
        Argument<string[]> addresses = new("URL-or-HOST")
        {
            Description = "what to judge; without any, one a line from standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        // Without this a misspelt option is an address that can't be judged. No host begins with a hyphen (RFC 1123, 2.1).
        addresses.Validators.Add(given =>
        {
            foreach (string option in given.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-')))
                given.AddError($"there is no option {option}");
        });
        Command verb = new("check",
            "Judges addresses: one line of output for each, in order.")
        {
            protect, exempt, noKnown, format, addresses,
        };
        verb.SetAction(parsed =>
        {
            string[] files = parsed.GetValue(protect) ?? [], exemptFiles = parsed.GetValue(exempt) ?? [];
            bool useKnownSites = !parsed.GetValue(noKnown);
            InvocationConfiguration console = parsed.InvocationConfiguration;
            Judge judge = files.Length > 0
                ? CheckLists.FromFiles(files, exemptFiles, useKnownSites, console.Error)
                : CheckLists.Own(TrustPaths.ForThisUser(), exemptFiles, useKnownSites, console.Error);
            using JsonFormat json = new();
            Run(judge, parsed.GetValue(format) is "json" ? json : new TsvFormat(), parsed.GetValue(addresses) ?? [], console);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static void Run(Judge judge, IVerdictFormat format, string[] addresses, InvocationConfiguration console)
    {
        StringBuilder pending = new();
        foreach (string address in addresses)
            format.Append(pending, address, judge.CheckAddress(address));
        if (addresses.Length == 0)
        {
            using Stream input = ((Terminal)console).OpenInput();
            LineReader lines = new(input, Send);
            while (lines.TryRead(out string line, out bool isTooLong))
            {
                format.Append(pending, line, isTooLong ? Verdict.Unjudged(UnjudgedReason.BadName) : judge.CheckAddress(line));
                if (pending.Length > Piece)
                    Send();
            }
        }
        Send();

        void Send()
        {
            console.Output.Write(pending);
            pending.Clear();
        }
    }
}

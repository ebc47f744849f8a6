using System.CommandLine;
using System.Text;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Mail;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard check</c>: judges names from the command line or, line by line, from standard input.</summary>
internal static class CheckCommand
{
    // What is written at once. Measured: 100,000 rows in one write each take seconds, in pieces of 64 K characters no time.
    private const int Piece = 1 << 16;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string[]> protect = ListOptions.Protect(
            "a list of protected domains, one a line, # for comments; your own lists and policies are then not read"
        );
        Option<string[]> exempt = ListOptions.Exempt();
        Option<bool> noKnown = ListOptions.NoKnown();
        Option<string> format = new("--format")
        {
            Description = "tsv: input, verdict, kind, target, distance, reason, certainty; json: one object a line, with the evidence",
            HelpName = "tsv|json",
            DefaultValueFactory = _ => "tsv",
        };
        Choice.Among(format, "tsv", "json");
        Option<bool> explain = new("--explain") { Description = "for people: both names aligned, and what differs in words" };
        Option<string?> mail = new("--mail")
        {
            Description =
                "judge one message instead: the senders' domains and every link's host, a row each; reason begins with the place; "
                + "- is standard input; the exit status is 3 when one is a lookalike, 2 when something had to be left out",
            HelpName = "FILE",
        };
        Argument<string[]> addresses = new("URL-or-HOST")
        {
            Description = "what to judge; without any, one a line from standard input; - reads a text in any form from there",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command verb = new("check", "Judges addresses: one line of output for each, in order; more with --explain.")
        {
            protect,
            exempt,
            noKnown,
            format,
            explain,
            mail,
            addresses,
        };
        verb.Validators.Add(given =>
        {
            if (given.GetValue(explain) && given.GetResult(format) is { Implicit: false })
                given.AddError("--explain is for people and --format for programs: give one of them");
            if (given.GetValue(mail) is not null && given.GetValue(addresses) is { Length: > 0 })
                given.AddError("--mail judges one message, and no address besides");
        });
        verb.SetAction(parsed =>
        {
            string[] files = parsed.GetValue(protect) ?? [],
                exemptFiles = parsed.GetValue(exempt) ?? [];
            bool useKnownSites = !parsed.GetValue(noKnown);
            InvocationConfiguration console = parsed.InvocationConfiguration;
            CheckedLists lists =
                files.Length > 0
                    ? CheckLists.FromFiles(
                        [],
                        files,
                        exemptFiles,
                        useKnownSites ? Knowledge.BuiltIn : Knowledge.BuiltIn.WithoutSites(),
                        console.Error
                    )
                    : CheckLists.Own(PersonalFiles.Paths(), exemptFiles, useKnownSites, console.Error);
            using JsonFormat json = new();
            IVerdictFormat chosen =
                parsed.GetValue(explain) ? new ExplainFormat(((Terminal)console).WantsColour)
                : parsed.GetValue(format) is "json" ? json
                : new TsvFormat();
            if (parsed.GetValue(mail) is { } message)
            {
                MailReport report = MailCheck.Of(lists.Judge, lists.Knowledge, message, ((Terminal)console).OpenInput);
                return Write(report, chosen, message, console);
            }
            Run(lists.Judge, chosen, parsed.GetValue(addresses) ?? [], console);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static int Write(MailReport report, IVerdictFormat format, string message, InvocationConfiguration console)
    {
        StringBuilder output = new();
        foreach (MailRow row in report.Rows)
            format.Append(output, row.Input, row.Verdict, row.Mention);
        console.Output.Write(output);
        foreach (string part in report.LeftOut)
            console.Error.WriteLine($"urlguard: {message}: not all was judged: {part}");
        return report.Rows.Any(row => row.Verdict.Code == VerdictCode.Lookalike) ? ExitStatus.Lookalike
            : report.LeftOut.Count > 0 ? ExitStatus.Unusable
            : ExitStatus.Done;
    }

    private static void Run(Judge judge, IVerdictFormat format, string[] addresses, InvocationConfiguration console)
    {
        StringBuilder pending = new();
        bool isText = addresses is [EditCommand.StandardInput];
        foreach (string address in isText ? [] : addresses)
            Append(address);
        if (addresses.Length == 0 || isText)
        {
            using Stream input = ((Terminal)console).OpenInput();
            LineReader lines = new(input, Send);
            while (lines.TryRead(out string line, out bool isTooLong))
            {
                if (isText && ExportedTable.Has(line))
                    throw ExportedTable.Refuse();
                foreach (string address in isText && !isTooLong ? PastedText.ReadLine(line) : [line])
                    Append(address, isTooLong);
                if (pending.Length > Piece)
                    Send();
            }
        }
        Send();

        void Append(string address, bool isTooLong = false)
        {
            HostName host = default;
            UnjudgedReason reason = isTooLong ? UnjudgedReason.BadName : TypedAddress.TryParse(address, out host);
            format.Append(pending, address, reason == UnjudgedReason.None ? judge.Check(host) : Verdict.Unjudged(reason));
        }

        void Send()
        {
            console.Output.Write(pending);
            pending.Clear();
        }
    }
}

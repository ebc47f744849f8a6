using System.CommandLine;
using UrlGuard.Installer.History;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy dry-run</c>: shows what a policy would have warned about, from browsing histories.</summary>
internal static class PolicyDryRunCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> file = PolicyCommand.File();
        Option<string[]> history = new("--history")
        {
            Description =
                "Firefox's places.sqlite, a Chromium browser's History, a list with one address a line, or a folder with "
                + "profiles; a browser may have it open",
            HelpName = "PATH",
            Required = true,
        };
        Option<string> format = OutputOptions.Format("one object");
        Option<string?> output = OutputOptions.Out();
        Command verb = new(
            "dry-run",
            "Replays browsing histories and shows what would have been warned about, and which exemptions would silence it. "
                + "Histories are only read; nothing leaves this machine."
        )
        {
            file,
            history,
            format,
            output,
        };
        verb.SetAction(parsed =>
        {
            TrustSnapshot policy = PolicyCommand.Read(parsed, file).Usable().Snapshot();
            string[] files = [.. parsed.GetRequiredValue(history).SelectMany(Histories.Find).Distinct(StringComparer.Ordinal)];
            Replay replay = Run(policy, files, (Terminal)parsed.InvocationConfiguration);
            OutputOptions.Write(
                parsed,
                output,
                OutputOptions.IsJson(parsed, format) ? ReplayJson.Write(replay) : ReplayTable.Write(replay)
            );
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Replay Run(TrustSnapshot policy, string[] files, Terminal console)
    {
        if (policy.Protected.Count == 0)
            console.Error.WriteLine("urlguard: the policy protects no site: nothing can be warned about");
        foreach (string path in files.Where(SqliteHistory.HasMoreBeside))
            console.Error.WriteLine($"urlguard: {path}: a browser has it open: its newest visits may be missing");

        using ProgressBar bar = new(console.Error, console.ShowsProgress);
        VisitTally tally = new();
        foreach (string path in files)
        {
            IHistory history = Histories.Open(path);
            bar.Begin(path);
            tally.Add(history.Read(bar.Show));
        }
        bar.Begin("judging");
        return Replay.Of(tally, host => policy.Judge.CheckHost(host.AsMemory()), bar.Show);
    }
}

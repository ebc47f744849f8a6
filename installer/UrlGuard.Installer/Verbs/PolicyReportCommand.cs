using System.CommandLine;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Policies;
using UrlGuard.Installer.Reports;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy report</c>: sums up event files.</summary>
internal static class PolicyReportCommand
{
    /// <summary>Sites and reasons that fit a screen.</summary>
    private const int UsualTop = 20;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("FILE-or-FOLDER")
        {
            Description = "event files, or folders with such (*.jsonl, rotated ones too)",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> policy = new("--policy") { Description = "proposes exemptions by this policy's lists", HelpName = "FILE" };
        Option<int> top = new("--top")
        {
            Description = "the number of sites and reasons that the table shows",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => UsualTop,
        };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--top: expected a number from 1 on");
        });
        Option<string> format = new("--format")
        {
            Description = "table: for people; json: one object",
            HelpName = "table|json",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "json");
        Option<string?> output = new("--out") { Description = "write this file instead of standard output", HelpName = "FILE" };
        Command verb = new(
            "report",
            "Sums up event files: the names that were met most, by kind, who went on, browsers and versions, and which exemptions could be "
                + "made. Files are only read; nothing leaves this machine."
        )
        {
            paths,
            policy,
            top,
            format,
            output,
        };
        verb.SetAction(parsed =>
        {
            Terminal console = (Terminal)parsed.InvocationConfiguration;
            Judge? judge = parsed.GetValue(policy) is { } file ? PolicyFile.Read(file).Usable().Snapshot().Judge : null;
            EventTally tally = Run(parsed.GetRequiredValue(paths), console);
            EventReport report = new(tally, ProposedExemptions.Of(tally.Sites, judge), parsed.GetValue(top));
            string text = parsed.GetValue(format) is "json" ? ReportJson.Write(report) : ReportTable.Write(report);
            if (parsed.GetValue(output) is { } path)
                OutputFile.Replace(path, text);
            else
                console.Output.Write(text);
            return ExitStatus.Done;
        });
        return verb;
    }

    private static EventTally Run(string[] paths, Terminal console)
    {
        string[] files = [.. paths.SelectMany(EventFiles.Find).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
        using ProgressBar bar = new(console.Error, console.ShowsProgress);
        EventTally tally = new();
        foreach (string path in files)
        {
            if (EventFiles.IsPacked(path))
            {
                console.Error.WriteLine($"urlguard: {path}: it is compressed and was not read: unpack it first");
                continue;
            }
            bar.Begin(path);
            tally.Read(path, bar.Show);
        }
        return tally;
    }
}

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
        Option<int?> top = Count.Of(
            "--top",
            $"the number of sites and reasons that the table shows, and of exemptions that are proposed; without it {UsualTop}"
        );
        Option<string> format = OutputOptions.Format("one object");
        Option<string?> output = OutputOptions.Out();
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
            string[] files =
            [
                .. parsed.GetRequiredValue(paths).SelectMany(EventFiles.Find).DistinctBy(Path.GetFullPath, StringComparer.Ordinal),
            ];
            IEnumerable<string> inputs = files.Append(parsed.GetValue(policy)).OfType<string>();
            if (parsed.GetValue(output) is { } written && inputs.Any(input => OutputFile.IsSame(input, written)))
                throw new Refusal($"--out: {written} is one of the files that are read", ExitStatus.Unusable);
            EventTally tally = Run(files, console, out bool isWhole);
            int shown = parsed.GetValue(top) ?? UsualTop;
            EventReport report = new(tally, ProposedExemptions.Of(tally.Sites, judge, shown), judge is not null, shown);
            OutputOptions.Write(
                parsed,
                output,
                OutputOptions.IsJson(parsed, format) ? ReportJson.Write(report) : ReportTable.Write(report)
            );
            return isWhole ? ExitStatus.Done : ExitStatus.Failed;
        });
        return verb;
    }

    /// <summary>Sums up. One file that can't be opened, as a pipe in a collector's folder, is named and does not hide the others.</summary>
    /// <exception cref="Refusal">None can be opened.</exception>
    private static EventTally Run(string[] files, Terminal console, out bool isWhole)
    {
        isWhole = true;
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
            try
            {
                tally.Read(path, bar.Show);
            }
            catch (Refusal refusal) when (files.Length > 1)
            {
                console.Error.WriteLine($"urlguard: {refusal.Message}");
                isWhole = false;
            }
        }
        return tally.Files > 0 ? tally : throw new Refusal("none of the files could be read", ExitStatus.Unusable);
    }
}

using System.CommandLine;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Installer.Policies;
using UrlGuard.Installer.Records;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Records;
using UrlGuard.Trust.Records.Exports;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records export</c>: writes all records into a folder, for those who help.</summary>
internal static class RecordsExportCommand
{
    /// <summary>In the order of POSIX.1 (8.2).</summary>
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string> output = new("--out")
        {
            Description = "the folder to write; one from an earlier export is replaced, if nothing in it was changed or added",
            HelpName = "DIR",
            Required = true,
        };
        Option<string[]> formats = new("--format")
        {
            Description = "html: to read and print; stix, misp: for security teams; xarf: for abuse desks; csv: a table. All without it",
            HelpName = string.Join('|', WireName.All<ExportFormat>()),
        };
        Choice.Among(formats, [.. WireName.All<ExportFormat>()]);
        Option<string?> language = new("--language")
        {
            Description = "of the page for people; as your locale has it without it, or English",
            HelpName = string.Join('|', Wording.Languages),
        };
        Choice.Among(language, [.. Wording.Languages]);
        Command verb = new(
            "export",
            "Writes all records, as they are chained and in forms for those who help, with SHA256SUMS. Nothing is sent. "
                + "What you typed is in it: look it over."
        )
        {
            output,
            formats,
            language,
        };
        verb.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(output);
            RecordsFile file = OwnRecords.File();
            RecordChain chain = OwnRecords.Read(file, parsed.InvocationConfiguration.Error);
            if (chain.Faults.Count > 0)
                throw new Refusal($"{file.Path} was changed by something else: an export would hide that, so none is made");
            if (!chain.Records.Any())
                throw new Refusal("no record is kept: there is nothing to export");
            string[] given = parsed.GetValue(formats) is { Length: > 0 } named ? named : [.. WireName.All<ExportFormat>()];
            PrivateFile.MakeAllPrivate();
            IReadOnlyList<ExportFile> files = RecordExport.Make(
                chain,
                [.. given.Select(Parse)],
                Wording.For(parsed.GetValue(language) ?? Locale()) ?? Wording.English
            );
            OutputFolder.Replace(folder, files.Select(each => new OutputEntry(each.Name, each.Content)), IsUntouched);
            foreach (ExportFile written in files)
                parsed.InvocationConfiguration.Output.WriteLine(Path.Combine(folder, written.Name));
            return ExitStatus.Done;
        });
        return verb;
    }

    /// <summary>The locale of messages: the first of these that is set.</summary>
    private static string Locale() =>
        LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";

    private static ExportFormat Parse(string name) =>
        WireName.TryParse(name, out ExportFormat format) ? format : throw new ArgumentOutOfRangeException(nameof(name), name, null);

    /// <summary>True for a folder that an earlier export left, with nothing changed or added.</summary>
    private static bool IsUntouched(string folder) => ExportCheck.Of(folder).Faults.Count == 0;
}

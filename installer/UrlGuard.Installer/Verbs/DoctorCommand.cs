using System.CommandLine;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard doctor</c>: says what works, what doesn't, and what to do about it.</summary>
internal static class DoctorCommand
{
    // Statuses from 126 on are the shell's own (POSIX, 2.8.2), and 256 would come out as 0.
    private const int MostFailures = 125;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "print one JSON document instead of lines" };
        Option<string?> root = new("--root") { Description = "examine the file tree in this folder", HelpName = "DIR" };
        Command verb = new(
            "doctor",
            "Checks everything from the browser to the lists and says how to mend it. Exit status: the number of failed checks."
        )
        {
            json,
            root,
        };
        verb.SetAction(
            (parsed, _) => RunAsync(Machine.At(parsed.GetValue(root)), parsed.GetValue(json), parsed.InvocationConfiguration.Output)
        );
        return verb;
    }

    private static async Task<int> RunAsync(Machine machine, bool json, TextWriter output)
    {
        Report report = await Examination.RunAsync(BrowserTable.Embedded, machine, TimeProvider.System);
        if (json)
        {
            output.WriteLine(report.ToJson());
        }
        else
        {
            foreach (Finding finding in report.Checks)
                output.WriteLine(finding.Line);
        }

        return Math.Min(report.Failed, MostFailures);
    }
}

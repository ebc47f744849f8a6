using System.CommandLine;
using UrlGuard.Installer.Try;
using UrlGuard.Installer.Verbs;

namespace UrlGuard.Installer;

/// <summary>The command <c>urlguard</c>: its verbs, and what becomes of their errors.</summary>
internal static class UrlGuardCommand
{
    // An address may begin with "@": it must not be taken for the name of a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line and tells the exit status.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration configuration)
    {
        ParseResult parsed = Create().Parse(arguments, Parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
                configuration.Error.WriteLine($"urlguard: {message}");
            configuration.Error.WriteLine("urlguard: `urlguard --help` lists the verbs, `urlguard VERB --help` what a verb takes");
            return ExitStatus.Unusable;
        }
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (Refusal refusal)
        {
            configuration.Error.WriteLine($"urlguard: {refusal.Message}");
            return refusal.ExitStatus;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            configuration.Error.WriteLine($"urlguard: {e.Message}");
            return ExitStatus.Failed;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            configuration.Error.WriteLine($"urlguard: a defect, please report it: {defect}");
            return ExitStatus.Defect;
        }
    }

    private static RootCommand Create() =>
        new(
            "Stops lookalikes of the sites you protect.\n"
                + "Exit status: 0 done; 1 not done, nothing changed; 2 unusable arguments or files; doctor: the number of failed checks; policy diff: 1 when they differ."
        )
        {
            TryCommand.Create(),
            InstallCommand.Create(),
            UninstallCommand.Create(),
            DoctorCommand.Create(),
            CheckCommand.Create(),
            CoverageCommand.Create(),
            ListCommand.Create(),
            AddCommand.Create(),
            RemoveCommand.Create(),
            PolicyCommand.Create(),
        };
}

using System.CommandLine;

namespace UrlGuard.Installer.Verbs;

/// <summary>The command <c>urlguard</c> and its verbs.</summary>
internal static class UrlGuardCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit status.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration configuration) =>
        new CommandLine("urlguard", Create(), "`urlguard --help` lists the verbs, `urlguard VERB --help` what a verb takes").RunAsync(
            arguments,
            configuration
        );

    internal static RootCommand Create() =>
        new(
            "Stops lookalikes of the sites you protect.\n"
                + "Exit status: 0 done; 1 not done, or not all, or the answer can't be written; "
                + "2 unusable arguments or files, nothing changed; "
                + "3 check --mail found a lookalike; doctor: the number of failed checks; policy diff: 1 when they differ."
        )
        {
            InstallCommand.Create(),
            UninstallCommand.Create(),
            DoctorCommand.Create(),
            CheckCommand.Create(),
            CoverageCommand.Create(),
            FilterCommand.Create(),
            ListCommand.Create(),
            AddCommand.Create(),
            RemoveCommand.Create(),
            RecordsCommand.Create(),
            PolicyCommand.Create(),
        };
}

using System.CommandLine;
using UrlGuard.Installer.Policies;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy</c>: what an administrator does with an organisation's policy file.</summary>
internal static class PolicyCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create() =>
        new(
            "policy",
            "For organisations: shows what is in force; checks, compares, tries and builds policy files; sums up events "
                + "(docs/enterprise.md)."
        )
        {
            PolicyShowCommand.Create(),
            PolicyCheckCommand.Create(),
            PolicyDiffCommand.Create(),
            PolicyDryRunCommand.Create(),
            PolicyReportCommand.Create(),
            PolicyBuildCommand.Create(),
        };

    /// <summary>The policy file that a verb is about.</summary>
    public static Argument<string> File(string name = "FILE") => new(name) { Description = "a policy file, or - for standard input" };

    /// <summary>Reads the file that was given, whatever is in it.</summary>
    /// <exception cref="Refusal">It can't be read.</exception>
    public static PolicyFile Read(ParseResult parsed, Argument<string> file)
    {
        string path = parsed.GetRequiredValue(file);
        if (path != "-")
            return PolicyFile.Read(path);
        using Stream input = ((Terminal)parsed.InvocationConfiguration).OpenInput();
        return PolicyFile.Of("standard input", LimitedFile.ReadToEnd(input));
    }
}

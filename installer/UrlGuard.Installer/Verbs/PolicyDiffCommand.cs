using System.CommandLine;
using UrlGuard.Installer.Policies;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy diff</c>: says what differs between two policy files. Ends like diff(1).</summary>
internal static class PolicyDiffCommand
{
    private const int Same = 0,
        Different = 1;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> old = PolicyCommand.File("OLD"),
            changed = PolicyCommand.File("NEW");
        Command verb = new(
            "diff",
            "Shows what differs between two policy files: + new, - gone, ~ changed. The status is 0 when they say the same, 1 "
                + "when they differ, 2 when one can't be used."
        )
        {
            old,
            changed,
        };
        verb.SetAction(parsed =>
        {
            string[] lines =
            [
                .. PolicyDifference.Lines(
                    PolicyCommand.Read(parsed, old).Usable().Policy(),
                    PolicyCommand.Read(parsed, changed).Usable().Policy()
                ),
            ];
            foreach (string line in lines)
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return lines.Length == 0 ? Same : Different;
        });
        return verb;
    }
}

using System.CommandLine;
using UrlGuard.Installer.Policies;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy check</c>: says what is wrong with a policy file, or what it does.</summary>
internal static class PolicyCheckCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> file = PolicyCommand.File();
        Command verb = new(
            "check",
            "Checks a policy file and explains what it does. Faults are written as file:line:column: key: what; the status is then 2."
        )
        {
            file,
        };
        verb.SetAction(parsed =>
        {
            PolicyFile policy = PolicyCommand.Read(parsed, file);
            TextWriter output = parsed.InvocationConfiguration.Output;
            foreach (string fault in policy.Faults)
                output.WriteLine(fault);
            if (policy.Faults.Count > 0)
                return ExitStatus.Unusable;
            output.WriteLine($"{policy.Path} can be used. It sets:");
            output.Write(PolicyExplanation.Write(policy.Policy()));
            IEnumerable<string> notes = PolicySlips
                .Notes(policy.Snapshot())
                .Concat(ReportOnlyNotes.Of(policy.Policy(), TimeProvider.System.GetUtcNow()));
            foreach (string note in notes)
                output.WriteLine(note);
            if (PolicyVersion.Of(policy.Policy()) is { } version)
                output.WriteLine($"note: events tell it as policy {version}");
            return ExitStatus.Done;
        });
        return verb;
    }
}

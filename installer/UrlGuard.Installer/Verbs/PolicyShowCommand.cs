using System.CommandLine;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Policies;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy show</c>: shows every entry and value in force, with its source.</summary>
internal static class PolicyShowCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Command verb = new(
            "show",
            "Shows what is in force on this machine for you, entry by entry: key, value, who set it. A browser's own policy is "
                + "shown on its options page."
        );
        verb.SetAction(parsed =>
        {
            TrustSnapshot trust = new TrustStore(PersonalFiles.Paths()).Current;
            parsed.InvocationConfiguration.Output.Write(EffectiveValues.Write(trust));
            foreach (Fault fault in trust.Faults)
                parsed.InvocationConfiguration.Error.WriteLine($"urlguard: {FaultWords.Of(fault, fault.Where)}");
            return trust.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return verb;
    }
}

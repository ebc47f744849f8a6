using System.CommandLine;
using UrlGuard.Core;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard list</c>: shows all that is in force, with its source.</summary>
internal static class ListCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Command verb = new(
            "list",
            "Shows the protected sites and the exemptions, with who listed them. A browser's own policy is shown on its options page."
        );
        verb.SetAction(parsed =>
            Run(new TrustStore(PersonalFiles.Paths()), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
        );
        return verb;
    }

    private static int Run(TrustStore store, TextWriter output, TextWriter error)
    {
        TrustSnapshot trust = store.Current;
        foreach (ListEntry entry in trust.Protected)
            output.WriteLine($"protected\t{entry.Written}\t{WireName.Of(entry.Source)}");
        foreach (ListEntry entry in trust.Exempt)
            output.WriteLine($"exempt\t{entry.Name}\t{WireName.Of(entry.Source)}");
        foreach (Fault fault in trust.Faults)
            error.WriteLine($"urlguard: {FaultWords.Of(fault, fault.Where)}");
        return store.FindUnknown().Count > 0 ? ExitStatus.Unusable
            : trust.Faults.Count > 0 ? ExitStatus.Failed
            : ExitStatus.Done;
    }
}

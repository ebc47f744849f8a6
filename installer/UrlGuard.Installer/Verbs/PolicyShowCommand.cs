using System.CommandLine;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy show</c>: shows every entry and value in force, with who set it.</summary>
internal static class PolicyShowCommand
{
    private const string BuiltIn = "built-in";

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Command verb = new("show",
            "Shows what is in force on this machine for you, entry by entry: key, value, who set it. A browser's own policy is shown on its options page.");
        verb.SetAction(parsed => Run(
            new TrustStore(TrustPaths.ForThisUser()).Current, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return verb;
    }

    private static int Run(TrustSnapshot trust, TextWriter output, TextWriter error)
    {
        foreach (ListEntry entry in trust.Protected)
            Row("protected.domains", entry.Name, entry.Source);
        foreach (ListEntry entry in trust.Exempt)
            Row("exempt.domains", entry.Name, entry.Source);
        foreach (OwnerGroup group in trust.Policy.SameOwner)
            Row("sameOwner", string.Join(' ', group.Names), group.Source);
        foreach (ListEntry entry in trust.Policy.KnownSites)
            Row("knownSites", entry.Name, entry.Source);
        foreach (PolicyKey key in PolicySchema.Leaves.Where(key => key.Type != "array"))
        {
            if (trust.Policy.Find(key.Path) is { } setting)
                Row(key.Path, setting.IsSecret ? "(set)" : setting.Json, setting.Source);
            else if (key.Default is { } value && !key.Path.EndsWith(".mode", StringComparison.Ordinal))
                output.WriteLine($"{key.Path}\t{value}\t{BuiltIn}");
        }
        foreach (Fault fault in trust.Faults)
            error.WriteLine($"urlguard: {fault.Where}: {fault.Message}");
        return trust.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;

        void Row(string key, string value, EntrySource source) => output.WriteLine($"{key}\t{value}\t{EntryWireNames.Of(source)}");
    }
}

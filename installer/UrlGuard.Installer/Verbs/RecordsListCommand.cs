using System.CommandLine;
using UrlGuard.Installer.Records;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records list</c>: shows what is kept, a row each.</summary>
internal static class RecordsListCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Command verb = new("list", "Shows what is kept, a row each: id, time, host, verdict, kind, target, what you say, about.");
        verb.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            RecordChain chain = OwnRecords.Read(OwnRecords.File(), console.Error);
            foreach (KeptRecord record in chain.Records)
                console.Output.WriteLine(RecordRow.Of(record));
            return chain.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return verb;
    }
}

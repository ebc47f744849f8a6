using System.CommandLine;
using System.Text;
using UrlGuard.Installer.Records;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records show</c>: shows all of one record.</summary>
internal static class RecordsShowCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> id = RecordsCommand.Id();
        Option<string> format = OutputOptions.Format("the record in canonical form (RFC 8785), as it is hashed");
        Command verb = new("show", "Shows all that is kept in one record.") { id, format };
        verb.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            RecordChain chain = OwnRecords.Read(OwnRecords.File(), console.Error);
            KeptRecord record = OwnRecords.Find(chain, parsed.GetRequiredValue(id));
            console.Output.Write(
                OutputOptions.IsJson(parsed, format)
                    ? Encoding.UTF8.GetString(chain.Entries.Single(entry => entry.Record == record).Line) + "\n"
                    : RecordPage.Of(record)
            );
            return chain.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        });
        return verb;
    }
}

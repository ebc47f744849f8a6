using System.CommandLine;
using UrlGuard.Installer.Records;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records delete</c>: takes records away, so that no file of UrlGuard's has them.</summary>
internal static class RecordsDeleteCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string[]> ids = new("ID")
        {
            Description = "which, by their ids or the first 8 characters of them; those about them go too",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> all = new("--all") { Description = "all of them, also where the file was damaged" };
        Option<bool> yes = new("--yes") { Description = "do not ask" };
        Command verb = new(
            "delete",
            "Deletes records for good. That something was deleted, and when, stays in the chain; exports stay where you put them."
        )
        {
            ids,
            all,
            yes,
        };
        verb.Validators.Add(given =>
        {
            if (given.GetValue(ids) is { Length: > 0 } == given.GetValue(all))
                given.AddError("name the records to delete, or all of them with --all");
        });
        verb.SetAction(parsed =>
        {
            RecordsFile file = OwnRecords.File();
            Terminal console = (Terminal)parsed.InvocationConfiguration;
            return parsed.GetValue(all)
                ? DeleteAll(file, parsed.GetValue(yes), console)
                : Delete(file, parsed.GetRequiredValue(ids), parsed.GetValue(yes), console);
        });
        return verb;
    }

    private static int Delete(RecordsFile file, string[] ids, bool isSure, Terminal console)
    {
        RecordChain chain = file.Read();
        string[] found = [.. ids.Select(id => OwnRecords.Find(chain, id).Id).Distinct()];
        if (!isSure && !IsWanted(found.Length == 1 ? $"record {found[0]}" : $"{found.Length} records", console))
            return ExitStatus.Failed;
        foreach (KeptRecord record in file.Delete(found, TimeProvider.System.GetUtcNow()))
            console.Output.WriteLine($"deleted\t{record.Id}");
        return ExitStatus.Done;
    }

    private static int DeleteAll(RecordsFile file, bool isSure, Terminal console)
    {
        if (!isSure && !IsWanted("all records", console))
            return ExitStatus.Failed;
        foreach (string id in file.DeleteAll(TimeProvider.System.GetUtcNow()))
            console.Output.WriteLine($"deleted\t{id}");
        return ExitStatus.Done;
    }

    private static bool IsWanted(string what, Terminal console) =>
        console.IsAnswered
            ? console.Ask($"Delete {what} for good?")
            : throw new Refusal("nobody can be asked here whether to delete: say --yes", ExitStatus.Unusable);
}

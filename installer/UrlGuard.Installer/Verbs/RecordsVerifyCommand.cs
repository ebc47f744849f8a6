using System.CommandLine;
using System.Globalization;
using UrlGuard.Installer.Records;
using UrlGuard.Trust.Records;
using UrlGuard.Trust.Records.Exports;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records verify</c>: says whether an export, or what is kept, is as it was written.</summary>
internal static class RecordsVerifyCommand
{
    private const string Meaning = """
        It shows that nothing was changed, taken out, added or moved since these files were written, as far as nobody made the hashes
        anew: compare the hash above with one that is known from elsewhere, such as the page that was printed. The hash of the records
        says nothing of the other files; that of SHA256SUMS is of all. It does not show that a statement is true, that the clock was
        right, or who wrote the files.

        """;

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string?> folder = new("DIR")
        {
            Description = "an exported folder; without it, your own records are looked at",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command verb = new(
            "verify",
            "Checks that nothing was changed since, and says what that shows and what it does not. "
                + "Exit status: 0 all holds; 1 something does not, and which."
        )
        {
            folder,
        };
        verb.SetAction(parsed =>
        {
            InvocationConfiguration console = parsed.InvocationConfiguration;
            return parsed.GetValue(folder) is { } path ? VerifyExport(path, console) : VerifyOwn(console);
        });
        return verb;
    }

    private static int VerifyExport(string folder, InvocationConfiguration console)
    {
        if (!Directory.Exists(folder))
            throw new Refusal($"{folder}: there is no such folder", ExitStatus.Unusable);
        ExportCheck check = ExportCheck.Of(folder);
        foreach (string name in check.Files)
            console.Output.WriteLine($"holds  {name}");
        foreach (string fault in check.Faults)
            console.Error.WriteLine($"urlguard: {Path.Combine(folder, fault)}");
        if (check.Faults.Count == 0)
            console.Output.WriteLine($"{SumsExport.Name}: {check.Sums}");
        return Tell(check.Chain, check.Faults.Count == 0, console);
    }

    private static int VerifyOwn(InvocationConfiguration console)
    {
        RecordChain chain = OwnRecords.Read(OwnRecords.File(), console.Error);
        return Tell(chain, chain.Faults.Count == 0, console);
    }

    private static int Tell(RecordChain chain, bool holds, InvocationConfiguration console)
    {
        foreach (RecordGap gap in chain.Entries.Select(entry => entry.Gap).OfType<RecordGap>())
            console.Output.WriteLine($"gap  {Count(gap.Count)} deleted, the last at {gap.Deleted}");
        if (!holds)
        {
            console.Output.WriteLine("It does not hold: what standard error names was changed since it was written.");
            return ExitStatus.Failed;
        }
        console.Output.WriteLine($"All holds: {Count(chain.Records.Count())}, {chain.Head}");
        console.Output.Write(Meaning);
        return ExitStatus.Done;
    }

    private static string Count(int number) => number == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{number} records");
}

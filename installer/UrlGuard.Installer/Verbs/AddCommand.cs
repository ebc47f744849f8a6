using System.CommandLine;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Coverage;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard add</c>: protects a site, or exempts one, and says what is hardly stopped of a name's imitations.</summary>
internal static class AddCommand
{
    /// <summary>More names at once are a list that is taken over: half a second each would be a wait.</summary>
    private const int MostTold = 10;

    /// <summary>Describes the verb.</summary>
    public static Command Create() =>
        EditCommand.Create(
            "add",
            "Adds sites to your protected ones, or with --exempt to those that are never warned about.",
            Add,
            (store, kind, names) => store.Preview(kind, names),
            (store, kind, results, output) =>
            {
                TellSlips(kind, results, output);
                if (kind != ListKind.Protected)
                    return;
                string[] added = [.. results.Where(result => result.Outcome is EntryOutcome.Added).Select(result => result.Name!)];
                TellEarlierSlips(store, added, output);
                TellLimits(added, output);
            }
        );

    /// <summary>Adds them, and knows which of them imitated a protected site before they were there.</summary>
    private static IReadOnlyList<EntryResult> Add(TrustStore store, ListKind kind, IReadOnlyList<string> names)
    {
        IReadOnlyList<EntryResult> before = store.Preview(kind, names);
        return [.. store.Add(kind, names).Zip(before, (result, preview) => result with { Imitates = preview.Imitates })];
    }

    private static void TellSlips(ListKind kind, IReadOnlyList<EntryResult> results, TextWriter output)
    {
        foreach (EntryResult slip in results.Where(result => result is { Outcome: EntryOutcome.Added, Imitates: not null }))
        {
            output.WriteLine(
                $"urlguard: {slip.Name} looks like {slip.Imitates}, which you protect. A slip? It now opens without a warning; to take it "
                    + $"back: urlguard remove {(kind == ListKind.Exempt ? "--exempt " : "")}{slip.Name}"
            );
        }
    }

    /// <summary>A lookalike that was listed first, when nothing was there that it imitates.</summary>
    private static void TellEarlierSlips(TrustStore store, string[] added, TextWriter output)
    {
        if (added.Length == 0)
            return;
        foreach (EarlierSlip slip in store.FindEarlierSlips(added))
        {
            (string isListed, string option) = slip.List == ListKind.Exempt ? ("exempt", "--exempt ") : ("protected", "");
            output.WriteLine(
                $"urlguard: {slip.Name}, which is {isListed}, looks like {slip.Imitates}. A slip? It opens without a warning; to take it "
                    + $"back: urlguard remove {option}{slip.Name}"
            );
        }
    }

    private static void TellLimits(string[] added, TextWriter output)
    {
        if (added.Length > MostTold)
            return;
        foreach (string name in added)
        {
            SpelledDomain domain = new(EntryName.ToDomain(name));
            Judge judge = new(new ProtectedDomains([EntryName.ToDomain(name)]), new Exemptions([]), Knowledge.BuiltIn);
            if (CoverageSentence.Of(domain, CoverageReport.CountsOf(judge, domain)) is { } limits)
                output.WriteLine($"urlguard: {name}: {limits}");
        }
    }
}

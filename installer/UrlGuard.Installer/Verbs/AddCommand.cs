using System.CommandLine;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Explanations;
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

    /// <summary>The code of what is refused because it imitates a protected site.</summary>
    private const string Slip = "slip";

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<bool> force = new("--force")
        {
            Description = "also what imitates a site that you protect: without it that is taken for a slip",
        };
        return EditCommand.Create(
            "add",
            "Adds sites to your protected ones, or with --exempt to those that are never warned about.",
            (store, kind, names, parsed) => Add(store, kind, names, parsed.GetValue(force)),
            (store, kind, names, parsed) => Preview(store, kind, names, parsed.GetValue(force)),
            (store, kind, results, output) =>
            {
                TellSlips(kind, results, output);
                if (kind != ListKind.Protected)
                    return;
                string[] added = [.. results.Where(result => result.Outcome is EntryOutcome.Added).Select(result => result.Name!)];
                TellEarlierSlips(store, added, output);
                TellLimits(added, output);
            },
            force
        );
    }

    /// <summary>Adds them, and knows which of them imitated a protected site before they were there.</summary>
    private static IReadOnlyList<EntryResult> Add(TrustStore store, ListKind kind, IReadOnlyList<string> names, bool isForced)
    {
        EntryResult[] before = Preview(store, kind, names, isForced);
        Queue<EntryResult> done = new(store.Add(kind, [.. before.Where(result => !IsSlip(result)).Select(result => result.Input)]));
        return [.. before.Select(preview => IsSlip(preview) ? preview : done.Dequeue() with { Imitates = preview.Imitates })];
    }

    /// <summary>Refuses what imitates a protected site, unless <c>--force</c> says that it is meant.</summary>
    private static EntryResult[] Preview(TrustStore store, ListKind kind, IReadOnlyList<string> names, bool isForced)
    {
        IReadOnlyList<EntryResult> results = store.Preview(kind, names);
        string[] added = [.. results.Where(result => result.Outcome is EntryOutcome.Added).Select(result => result.Name!)];
        return
        [
            .. results.Select(result =>
                result is { Outcome: EntryOutcome.Added, Imitates: { } real } && !isForced
                    ? result with
                    {
                        Outcome = EntryOutcome.Refused,
                        Refusal = Refuse(kind, result.Name!, real, kind == ListKind.Protected && added.Contains(real)),
                    }
                    : result
            ),
        ];
    }

    private static EntryRefusal Refuse(ListKind kind, string name, string real, bool isAddedToo) =>
        new(
            Slip,
            $"{Named(name)} looks like {Named(real)}, which you {(isAddedToo ? "add too" : "protect")}. A slip? It was not added. To add "
                + $"it all the same: urlguard add {OptionOf(kind)}--force {name}"
        );

    private static bool IsSlip(EntryResult result) => result.Refusal?.Code == Slip;

    private static void TellSlips(ListKind kind, IReadOnlyList<EntryResult> results, TextWriter output)
    {
        foreach (EntryResult slip in results.Where(result => result is { Outcome: EntryOutcome.Added, Imitates: not null }))
        {
            output.WriteLine(
                $"urlguard: {Named(slip.Name!)} looks like {Named(slip.Imitates!)}, which you protect. It now opens without a warning; to "
                    + $"take it back: urlguard remove {OptionOf(kind)}{slip.Name}"
            );
        }
    }

    private static string OptionOf(ListKind kind) => kind == ListKind.Exempt ? "--exempt " : "";

    private static string Named(string name) => ReadableName.WithAscii(name);

    /// <summary>A lookalike that was listed first, when nothing was there that it imitates.</summary>
    private static void TellEarlierSlips(TrustStore store, string[] added, TextWriter output)
    {
        if (added.Length == 0)
            return;
        foreach (EarlierSlip slip in store.FindEarlierSlips(added))
        {
            string isListed = slip.List == ListKind.Exempt ? "exempt" : "protected";
            output.WriteLine(
                $"urlguard: {Named(slip.Name)}, which is {isListed}, looks like {Named(slip.Imitates)}. A slip? It opens without a "
                    + $"warning; to take it back: urlguard remove {OptionOf(slip.List)}{slip.Name}"
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
                output.WriteLine($"urlguard: {Named(name)}: {limits}");
        }
    }
}

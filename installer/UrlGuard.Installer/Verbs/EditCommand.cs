using System.CommandLine;
using UrlGuard.Core;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Verbs;

/// <summary>
/// The part that <see cref="AddCommand"/> and <see cref="RemoveCommand"/> share: names, a list, and an answer for each name.
/// </summary>
internal static class EditCommand
{
    /// <summary>Describes a verb that edits one of the person's lists.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="edit">How.</param>
    /// <param name="tell">Says more of the results, to standard error.</param>
    public static Command Create(
        string name,
        string description,
        Func<TrustStore, ListKind, IReadOnlyList<string>, IReadOnlyList<EntryResult>> edit,
        Action<ListKind, IReadOnlyList<EntryResult>, TextWriter>? tell = null
    )
    {
        Option<bool> exempt = new("--exempt") { Description = "the list of exemptions instead of the protected sites" };
        Argument<string[]> names = new("URL-or-HOST")
        {
            Description = "which sites; 'kp.org = Kaiser Permanente' says what a protected one is also known as",
            Arity = ArgumentArity.OneOrMore,
        };
        Command verb = new(name, description) { exempt, names };
        verb.SetAction(parsed =>
        {
            ListKind kind = parsed.GetValue(exempt) ? ListKind.Exempt : ListKind.Protected;
            IReadOnlyList<EntryResult> results = edit(new TrustStore(PersonalFiles.Paths()), kind, parsed.GetRequiredValue(names));
            int status = Tell(results, parsed.InvocationConfiguration);
            tell?.Invoke(kind, results, parsed.InvocationConfiguration.Error);
            return status;
        });
        return verb;
    }

    private static int Tell(IReadOnlyList<EntryResult> results, InvocationConfiguration console)
    {
        foreach (EntryResult result in results)
        {
            if (result.Refusal is { } refusal)
                console.Error.WriteLine($"urlguard: {refusal.Message}");
            else if (result.Outcome is EntryOutcome.Locked)
                console.Error.WriteLine($"urlguard: {result.Name ?? result.Input} is set by your organisation");
            else
                Tell(result, console);
        }
        return results.Any(result => result.Outcome is EntryOutcome.Refused or EntryOutcome.Locked) ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static void Tell(EntryResult result, InvocationConfiguration console)
    {
        console.Output.WriteLine($"{WireName.Of(result.Outcome)}\t{result.Written}");
        if (result is not { Outcome: EntryOutcome.Added, Offered: [var first, ..] })
            return;
        string all = string.Join(", ", result.Offered);
        console.Error.WriteLine(
            $"urlguard: people also call it {all}; to protect such a name too: urlguard add \"{result.Name} = {first}\""
        );
    }
}

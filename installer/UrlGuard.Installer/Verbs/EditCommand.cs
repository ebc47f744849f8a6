using System.CommandLine;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Verbs;

/// <summary>
/// The part that <see cref="AddCommand"/> and <see cref="RemoveCommand"/> share: names, a list, and an answer for each name.
/// </summary>
internal static class EditCommand
{
    /// <summary>Standard input, in place of names.</summary>
    public const string StandardInput = "-";

    /// <summary>Describes a verb that edits one of the person's lists.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="edit">How.</param>
    /// <param name="preview">The same without a change, or what of it tells the names that can't be used.</param>
    /// <param name="tell">Says more of the results, to standard error.</param>
    /// <param name="more">Options of this verb alone.</param>
    public static Command Create(
        string name,
        string description,
        Func<TrustStore, ListKind, IReadOnlyList<string>, ParseResult, IReadOnlyList<EntryResult>> edit,
        Func<TrustStore, ListKind, IReadOnlyList<string>, ParseResult, IEnumerable<EntryResult>> preview,
        Action<TrustStore, ListKind, IReadOnlyList<EntryResult>, TextWriter>? tell = null,
        params Option[] more
    )
    {
        Option<bool> exempt = new("--exempt") { Description = "the list of exemptions instead of the protected sites" };
        Argument<string[]> names = new("URL-or-HOST")
        {
            Description =
                "which sites; 'kp.org = Kaiser Permanente' says what a protected one is also known as. "
                + "- reads them from standard input, in any form, and leaves out what holds no site",
            Arity = ArgumentArity.OneOrMore,
        };
        Command verb = new(name, description) { exempt, names };
        foreach (Option option in more)
            verb.Add(option);
        verb.SetAction(parsed =>
        {
            ListKind kind = parsed.GetValue(exempt) ? ListKind.Exempt : ListKind.Protected;
            string[] given = parsed.GetRequiredValue(names);
            InvocationConfiguration console = parsed.InvocationConfiguration;
            bool isPasted = given is [StandardInput];
            if (!isPasted && given.Contains(StandardInput))
                throw new Refusal($"{StandardInput} reads standard input and stands alone, without other names", ExitStatus.Unusable);
            int[] lines = [];
            if (isPasted)
                (lines, given) = ReadInput((Terminal)console);
            TrustStore store = new(PersonalFiles.Paths());
            // A slip in a command shall not leave half of it done; of a text, what can be used is wanted.
            EntryResult[] unusable = isPasted ? [] : [.. preview(store, kind, given, parsed).Where(result => result.Refusal is not null)];
            if (unusable.Length > 0)
            {
                Tell(unusable, [], console);
                return ExitStatus.Unusable;
            }
            IReadOnlyList<EntryResult> results = edit(store, kind, given, parsed);
            int status = Tell(results, lines, console);
            if (isPasted)
                TellSum(results, console.Error);
            tell?.Invoke(store, kind, results, console.Error);
            return status;
        });
        return verb;
    }

    /// <summary>Reads the entries of a text, and the number of the line that each is on.</summary>
    private static (int[] Lines, string[] Entries) ReadInput(Terminal console)
    {
        using Stream input = console.OpenInput();
        LineReader reader = new(input, () => { });
        List<string> lines = [];
        while (reader.TryRead(out string line, out bool isTooLong))
        {
            if (isTooLong)
                throw new Refusal($"standard input: line {lines.Count + 1} is longer than {LineReader.MaxLine} bytes", ExitStatus.Unusable);
            lines.AddRange(line.Length == 0 ? [line] : PastedText.LinesOf(line));
        }
        if (lines.Any(line => ExportedTable.Has(line) || PastedRow.Is(line)))
            throw ExportedTable.Refuse();
        (int Line, string Entry)[] read =
        [
            .. lines.SelectMany((line, index) => PastedText.ReadLine(line).Select(entry => (index + 1, entry))),
        ];
        return ([.. read.Select(each => each.Line)], [.. read.Select(each => each.Entry)]);
    }

    private static void TellSum(IReadOnlyList<EntryResult> results, TextWriter output)
    {
        IEnumerable<string> counts = results
            .GroupBy(result => result.Outcome)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {WireName.Of(group.Key)}");
        output.WriteLine($"urlguard: {(results.Count == 0 ? "standard input holds no site" : string.Join(", ", counts))}");
    }

    private static int Tell(IReadOnlyList<EntryResult> results, int[] lines, InvocationConfiguration console)
    {
        for (int i = 0; i < results.Count; i++)
        {
            EntryResult result = results[i];
            string where = i < lines.Length ? $"line {lines[i]}: " : "";
            if (result.Refusal is { } refusal)
                console.Error.WriteLine($"urlguard: {where}{Quoted(result.Input, refusal.Message)}");
            else if (result.IsListLocked)
                console.Error.WriteLine($"urlguard: {where}{Named(result)}: your organisation has locked this list");
            else if (result.Outcome is EntryOutcome.Locked)
                console.Error.WriteLine($"urlguard: {where}{Named(result)} is set by your organisation");
            else
                Tell(result, console);
        }
        return results.Any(result => result.Outcome is EntryOutcome.Refused or EntryOutcome.Locked) ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static string Named(EntryResult result) => result.Name is { } name ? ReadableName.WithAscii(name) : result.Input;

    /// <summary>Several words are no name: without marks around them the sentence has no beginning.</summary>
    private static string Quoted(string input, string message) =>
        input.Contains(' ', StringComparison.Ordinal) && message.StartsWith(input, StringComparison.Ordinal)
            ? $"\"{input}\"{message[input.Length..]}"
            : message;

    private static void Tell(EntryResult result, InvocationConfiguration console)
    {
        string name = result.Name ?? "";
        console.Output.WriteLine($"{WireName.Of(result.Outcome)}\t{ReadableName.WithAscii(name)}{result.Written[name.Length..]}");
        if (result is not { Outcome: EntryOutcome.Added, Offered: [var first, ..] })
            return;
        string all = string.Join(", ", result.Offered);
        console.Error.WriteLine(
            $"urlguard: people also call it {all}; to protect such a name too: urlguard add \"{result.Name} = {first}\""
        );
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using UrlGuard.Core.Similarity;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer;

/// <summary>Runs a program's command line; every error ends in one sentence and a status of <see cref="ExitStatus"/>.</summary>
/// <param name="name">The program's name, which begins each sentence.</param>
/// <param name="command">Its verbs and options.</param>
/// <param name="hint">What to run after arguments that can't be used.</param>
internal sealed class CommandLine(string name, RootCommand command, string hint)
{
    // An address may begin with "@": it must not be taken for the name of a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>
    /// Characters of a line of help. To ask the terminal would send it codes (ESC [ ? 1 h), which end in whatever records it.
    /// </summary>
    private const int HelpWidth = 100;

    /// <summary>EPIPE, the same number on Linux and macOS.</summary>
    private const int BrokenPipe = 32;

    /// <summary>Runs it once.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration configuration)
    {
        foreach (HelpOption help in command.Options.OfType<HelpOption>())
            ((HelpAction)help.Action!).MaxWidth = HelpWidth;
        if (Parse(arguments, out string[] faults) is not { } parsed)
        {
            foreach (string message in faults)
                configuration.Error.WriteLine($"{name}: {message}");
            configuration.Error.WriteLine($"{name}: {hint}");
            return ExitStatus.Unusable;
        }
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (Refusal refusal)
        {
            configuration.Error.WriteLine($"{name}: {refusal.Message}");
            return refusal.ExitStatus;
        }
        catch (RecordRefusedException unusable) when (unusable.Refusal == RecordRefusal.Unusable)
        {
            configuration.Error.WriteLine($"{name}: {unusable.Message}");
            return ExitStatus.Unusable;
        }
        catch (IOException broken) when (broken.HResult == BrokenPipe)
        {
            return ExitStatus.Failed; // as after `| head`: who stopped reading knows
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            configuration.Error.WriteLine($"{name}: {e.Message}");
            return ExitStatus.Failed;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            configuration.Error.WriteLine($"{name}: a defect, please report it: {defect}");
            return ExitStatus.Defect;
        }
    }

    /// <summary>Parses; null where the arguments can't be used, and why.</summary>
    private ParseResult? Parse(IReadOnlyList<string> arguments, out string[] faults)
    {
        ParseResult parsed;
        try
        {
            parsed = command.Parse(arguments, Parsing);
        }
        catch (InvalidOperationException unusable) // a validator asked for an option that has no value, or two
        {
            faults = [unusable.Message];
            return null;
        }
        faults = [.. Faults(parsed, arguments)];
        return faults.Length == 0 ? parsed : null;
    }

    /// <summary>A sentence each. That a verb is missing is said only where nothing stands in its place.</summary>
    private IEnumerable<string> Faults(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        Command given = parsed.CommandResult.Command;
        string[] verbs = [.. given.Subcommands.Select(verb => verb.Name)];
        string[] first = [.. command.Subcommands.Select(verb => verb.Name)];
        // The parser takes `polcy check` for `check` with a word too many.
        if (first.Length > 0 && arguments.FirstOrDefault(word => !word.StartsWith('-')) is { } typed && !first.Contains(typed))
            return [NoVerb(typed, first)];
        // Without this a misspelt option is an address or a file. No option has a dot; behind "--" a file may begin with a hyphen
        // (POSIX, 12.2).
        if (!arguments.Contains("--") && Words(parsed).FirstOrDefault(word => word is ['-', _, ..] && !word.Contains('.')) is { } option)
            return [$"there is no option {option}{NearestWord.Question(option, given.Options.Select(known => known.Name))}"];
        // An unset variable in a script: the empty name of a file is nobody's wish.
        OptionResult[] options = [.. parsed.CommandResult.Children.OfType<OptionResult>()];
        if (Array.Find(options, given => given.Tokens.Any(token => token.Value == "")) is { } empty)
            return [$"{empty.Option.Name}: its value is empty"];
        if (parsed.Errors.Count == 0 || verbs.Length == 0)
            return parsed.Errors.Select(error => error.Message).Distinct();
        return [parsed.UnmatchedTokens is [string word, ..] ? NoVerb(word, verbs) : $"a verb is missing: {string.Join(", ", verbs)}"];
    }

    private static string NoVerb(string word, string[] verbs) => $"there is no verb {word}{NearestWord.Question(word, verbs)}";

    private static IEnumerable<string> Words(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens);
}

using System.CommandLine;

namespace UrlGuard.Installer;

/// <summary>Runs a program's command line; every error ends in one sentence and a status of <see cref="ExitStatus"/>.</summary>
/// <param name="name">The program's name, which begins each sentence.</param>
/// <param name="command">Its verbs and options.</param>
/// <param name="hint">What to run after arguments that can't be used.</param>
internal sealed class CommandLine(string name, RootCommand command, string hint)
{
    // An address may begin with "@": it must not be taken for the name of a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs it once.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration configuration)
    {
        ParseResult parsed = command.Parse(arguments, Parsing);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
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
}

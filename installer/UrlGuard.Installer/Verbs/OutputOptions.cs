using System.CommandLine;

namespace UrlGuard.Installer.Verbs;

/// <summary>The options by which a verb is told in which form to answer, and where.</summary>
internal static class OutputOptions
{
    private const string Table = "table",
        Json = "json";

    /// <summary>A table for people, or JSON.</summary>
    /// <param name="json">The shape of the JSON.</param>
    public static Option<string> Format(string json)
    {
        Option<string> format = new("--format")
        {
            Description = $"table: for people; json: {json}",
            HelpName = $"{Table}|{Json}",
            DefaultValueFactory = _ => Table,
        };
        Choice.Among(format, Table, Json);
        return format;
    }

    /// <summary>True when JSON is wanted.</summary>
    public static bool IsJson(ParseResult parsed, Option<string> format) => parsed.GetValue(format) is Json;

    /// <summary>The file that is written in the place of standard output.</summary>
    /// <param name="description">What that means for the verb.</param>
    public static Option<string?> Out(string description = "write this file instead of standard output") =>
        new("--out") { Description = description, HelpName = "FILE" };

    /// <summary>Writes the answer where it is wanted.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public static void Write(ParseResult parsed, Option<string?> file, string text)
    {
        if (parsed.GetValue(file) is { } path)
            OutputFile.Replace(path, text);
        else
            parsed.InvocationConfiguration.Output.Write(text);
    }
}

using System.Globalization;

namespace UrlGuard.Trust.Json;

/// <summary>The reason why a text can't be used as JSON.</summary>
/// <param name="Line">Where, from 1.</param>
/// <param name="Column">Where in the line, in characters from 1.</param>
/// <param name="Message">English, for logs and the command line.</param>
public sealed record JsonFault(int Line, int Column, string Message)
{
    /// <summary>The place in a file: <c>file:line:column</c>.</summary>
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}:{Column}");
}

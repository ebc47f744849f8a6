using System.Globalization;

namespace UrlGuard.Reliability;

/// <summary>The result of a fault: a row of docs/reliability.md.</summary>
/// <param name="Fault">What was done.</param>
/// <param name="Tries">How often.</param>
/// <param name="Lost">Names or lists that were on the disk and are gone; answers that did not come or were wrong; programs that ended.</param>
/// <param name="Undone">Saves of a person that a program took back.</param>
/// <param name="Torn">Times that half a list was found.</param>
/// <param name="Seen">What the person saw.</param>
internal sealed record Outcome(string Fault, int Tries, int Lost, int Undone, int Torn, string Seen)
{
    internal const string Header =
        "| Scenario | Fault | Tries | Lost or wrong | Undone | Torn | What the person saw |\n| --- | --- | --- | --- | --- | --- | --- |";

    internal bool IsWhole => Lost == 0 && Undone == 0 && Torn == 0;

    internal string Row(string scenario) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| `{scenario}` | {Fault} | {Tries:N0} | {Lost:N0} | {Undone:N0} | {Torn:N0} | {Seen} |"
        );
}

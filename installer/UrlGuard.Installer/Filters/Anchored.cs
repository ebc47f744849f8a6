namespace UrlGuard.Installer.Filters;

/// <summary>Expressions over labels, tied to what they are looked for in.</summary>
internal static class Anchored
{
    /// <summary>The beginning of an expression over a whole host.</summary>
    private const char Whole = '^';

    /// <summary>Over a host: whole labels at its end, with any names under it; all of it where the expression says so.</summary>
    public static string Host(string expression) => expression[0] == Whole ? $"{expression}$" : $@"(^|\.){expression}$";

    /// <summary>Over a host within a longer text.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="before">What stands in front of the host.</param>
    /// <param name="below">What stands in front of labels at its end.</param>
    public static string Within(string expression, string before, string below) =>
        expression[0] == Whole ? before + expression[1..] : below + expression;
}

namespace UrlGuard.Trust.Records;

/// <summary>
/// Names that nobody opens by accident: <c>example[.]com</c>, as incident reports have them. No host has brackets, so the way back is
/// sure.
/// </summary>
public static class Defanged
{
    /// <summary>Defangs a name.</summary>
    public static string Of(string name) => name.Replace(".", "[.]", StringComparison.Ordinal);

    /// <summary>Gives the name back.</summary>
    public static string Restore(string name) => name.Replace("[.]", ".", StringComparison.Ordinal);
}

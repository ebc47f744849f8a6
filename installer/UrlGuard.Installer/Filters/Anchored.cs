namespace UrlGuard.Installer.Filters;

/// <summary>Expressions over labels, tied to what they are looked for in.</summary>
internal static class Anchored
{
    /// <summary>Over a host: whole labels at its end, with any names under it.</summary>
    public static string Host(string expression) => $@"(^|\.){expression}$";
}

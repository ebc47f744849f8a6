using System.CommandLine;

namespace UrlGuard.Installer.Verbs;

/// <summary>The options by which a verb is told what to judge by.</summary>
internal static class ListOptions
{
    /// <summary>Files of protected domains.</summary>
    /// <param name="description">What that means for the verb.</param>
    public static Option<string[]> Protect(string description) => new("--protect") { Description = description, HelpName = "FILE" };

    /// <summary>Files of exemptions.</summary>
    public static Option<string[]> Exempt() =>
        new("--exempt") { Description = "a list of names that are never warned about, in the same form", HelpName = "FILE" };

    /// <summary>True when the built-in list is left out.</summary>
    public static Option<bool> NoKnown() => new("--no-known") { Description = "leave out the built-in list of known sites" };
}

using System.CommandLine;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard add</c>: protects a site, or exempts one.</summary>
internal static class AddCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create() =>
        EditCommand.Create(
            "add",
            "Adds sites to your protected ones, or with --exempt to those that are never warned about.",
            (store, kind, names) => store.Add(kind, names)
        );
}

using System.CommandLine;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard remove</c>: takes a site off a list.</summary>
internal static class RemoveCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create() =>
        EditCommand.Create(
            "remove",
            "Takes sites off your protected ones, or with --exempt off those that are never warned about.",
            (store, kind, names, _) => store.Remove(kind, names),
            (_, kind, names, _) =>
                names.Select(name => new EntryResult(name, EntryOutcome.Absent, null, WrittenEntry.Parse(kind, name, out WrittenEntry _)))
        );
}

using System.CommandLine;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records</c>: what a person keeps of names that they met (docs/records.md).</summary>
internal static class RecordsCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create() =>
        new(
            "records",
            "Keeps a record of a name that you met, for your bank, the police or whoever helps you. Nothing is kept unless you say so, and "
                + "nothing is sent (docs/records.md)."
        )
        {
            RecordsAddCommand.Create(),
            RecordsListCommand.Create(),
            RecordsShowCommand.Create(),
            RecordsExportCommand.Create(),
            RecordsVerifyCommand.Create(),
            RecordsDeleteCommand.Create(),
        };

    /// <summary>A record's id.</summary>
    public static Argument<string> Id() => new("ID") { Description = "a record, by its id or the first 8 characters of it" };
}

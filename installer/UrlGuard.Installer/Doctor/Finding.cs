using System.Text;
using System.Text.Json.Serialization;
using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Doctor;

/// <summary>The finding of one check.</summary>
/// <param name="Check">Which check, see <see cref="Examination"/>.</param>
/// <param name="Ok">Whether all is well.</param>
/// <param name="Message">What is so, and where.</param>
/// <param name="Remedy">What to do about it; null when there is nothing to do.</param>
/// <param name="Code">What is wrong, by a name of <see cref="DoctorCode"/> or <see cref="Trust.FaultCode"/>; null when all is well.</param>
internal sealed record Finding(string Check, bool Ok, string Message, string? Remedy = null, string? Code = null)
{
    /// <summary>
    /// One line, for people. Much of it is others' text, from files and hosts: what a terminal would obey is escaped (JSON
    /// escapes it anyhow).
    /// </summary>
    [JsonIgnore]
    public string Line
    {
        get
        {
            StringBuilder line = new();
            string end = Message.EndsWith('?') ? "" : ".";
            Cell.Append(line, $"{(Ok ? "OK  " : "FAIL")}  {Code ?? Check}: {Message}{(Remedy is null ? "" : $"{end} Remedy: {Remedy}")}");
            return line.ToString();
        }
    }

    /// <summary>All is well.</summary>
    public static Finding Good(string check, string message) => new(check, true, message);

    /// <summary>A check could not be done.</summary>
    /// <param name="check">Which check.</param>
    /// <param name="of">Whose; null when it is not of one browser.</param>
    /// <param name="why">What was in the way.</param>
    public static Finding Broken(string check, string? of, string why) =>
        Bad(
            check,
            DoctorCode.CheckBroken,
            $"{(of is null ? "" : $"{of}: ")}{check} could not be checked: {why}",
            "Mend that first, then ask again."
        );

    /// <summary>Something is wrong.</summary>
    public static Finding Bad(string check, string code, string message, string remedy) => new(check, false, message, remedy, code);
}

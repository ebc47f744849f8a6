using System.Text.Json.Serialization;

namespace UrlGuard.Installer.Doctor;

/// <summary>What one check found.</summary>
/// <param name="Check">Which check, see <see cref="Examination"/>.</param>
/// <param name="Ok">Whether all is well.</param>
/// <param name="Message">What is so, and where.</param>
/// <param name="Remedy">What to do about it; null when there is nothing to do.</param>
internal sealed record Finding(string Check, bool Ok, string Message, string? Remedy = null)
{
    /// <summary>One line, for people.</summary>
    [JsonIgnore]
    public string Line => $"{(Ok ? "OK  " : "FAIL")}  {Check}: {Message}{(Remedy is null ? "" : $". Remedy: {Remedy}")}";

    /// <summary>All is well.</summary>
    public static Finding Good(string check, string message) => new(check, true, message);

    /// <summary>Something is wrong.</summary>
    public static Finding Bad(string check, string message, string remedy) => new(check, false, message, remedy);
}

using System.Text.Json;

namespace UrlGuard.Installer.Doctor;

/// <summary>Everything the doctor found.</summary>
/// <param name="Failed">How many checks failed.</param>
/// <param name="Checks">Each check.</param>
internal sealed record Report(int Failed, IReadOnlyList<Finding> Checks)
{
    /// <summary>The whole as one JSON document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.Report);
}

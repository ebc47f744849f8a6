using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Strong;

/// <summary>The plan of an installation by policy.</summary>
/// <param name="Extensions">Who may start the host then.</param>
/// <param name="Files">The files that make it.</param>
/// <param name="Notes">What is left to the administrator.</param>
internal sealed record StrongPlan(ExtensionId[] Extensions, PlannedFile[] Files, string[] Notes)
{
    /// <summary>No install by policy.</summary>
    public static StrongPlan None { get; } = new([], [], []);
}

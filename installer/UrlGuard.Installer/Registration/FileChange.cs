using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Registration;

/// <summary>The result for one file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Readers">The chosen browsers it is there for.</param>
/// <param name="Outcome">What was done.</param>
internal sealed record FileChange(string Path, Browser[] Readers, Outcome Outcome);

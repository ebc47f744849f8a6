using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Registration;

/// <summary>What became of one manifest.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Readers">The chosen browsers that read it.</param>
/// <param name="Outcome">What was done.</param>
internal sealed record ManifestChange(string Path, Browser[] Readers, Outcome Outcome);

using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Registration;

/// <summary>A file that an installation is to consist of.</summary>
/// <param name="Path">Where, on the machine that is worked on.</param>
/// <param name="Content">All of it.</param>
/// <param name="Readers">The browsers it is there for. It goes when the last of them does.</param>
/// <param name="IsProgram">Whether it is to be executable.</param>
internal sealed record PlannedFile(string Path, byte[] Content, Browser[] Readers, bool IsProgram = false);

namespace UrlGuard.Installer.Policies;

/// <summary>A file to write.</summary>
/// <param name="Path">Its name in the folder, with slashes.</param>
/// <param name="Content">What is in it.</param>
internal sealed record OutputEntry(string Path, byte[] Content);

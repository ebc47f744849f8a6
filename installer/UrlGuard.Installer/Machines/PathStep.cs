using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Machines;

/// <summary>One entry on the way to a file: a folder, a link, or the file itself.</summary>
/// <param name="Path">Where it is on the machine that is worked on.</param>
/// <param name="OnDisk">Where that is from here.</param>
/// <param name="Status">Whose it is, of a link the link's own; null when there is nothing.</param>
internal readonly record struct PathStep(string Path, string OnDisk, FileStatus? Status);

namespace UrlGuard.Installer.Registration;

/// <summary>One file that <c>install</c> wrote.</summary>
/// <param name="Path">Where.</param>
/// <param name="Sha256">Its content then: a file that has changed since is somebody else's.</param>
/// <param name="Browsers">For whom. It goes when the last of them does: Chrome's system folder also serves Brave and Opera.</param>
internal sealed record ReceiptFile(string Path, string Sha256, string[] Browsers);

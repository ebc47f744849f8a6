namespace UrlGuard.Installer;

/// <summary>The version of this program; the host and the extension of the same release have the same.</summary>
internal static class ProductVersion
{
    /// <summary>Three numbers (SemVer).</summary>
    public static Version Current { get; } = typeof(ProductVersion).Assembly.GetName().Version!;
}

namespace UrlGuard.Installer.Driving;

/// <summary>The extension's ids, as its manifests fix them.</summary>
internal static class ExtensionIds
{
    public const string Chromium = "ejklcnapodpmfeigofblioffcdmlndaa";
    public const string Firefox = "urlguard@urlguard.org";
}

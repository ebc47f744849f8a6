namespace UrlGuard.Protocol;

/// <summary>The version of this release; its host, command line and extension have the same.</summary>
public static class ProductVersion
{
    /// <summary>Three numbers (SemVer).</summary>
    public static Version Current { get; } = typeof(ProductVersion).Assembly.GetName().Version!;

    /// <summary>The same as text.</summary>
    public static string Text { get; } = Current.ToString(3);
}

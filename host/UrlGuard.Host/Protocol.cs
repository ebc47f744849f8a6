namespace UrlGuard.Host;

/// <summary>What this host speaks.</summary>
internal static class Protocol
{
    /// <summary>The oldest protocol it still speaks.</summary>
    internal const int Min = 1;

    /// <summary>The newest protocol it speaks.</summary>
    internal const int Max = 1;

    /// <summary>The product's version, SemVer.</summary>
    internal static string Version { get; } = typeof(Protocol).Assembly.GetName().Version!.ToString(3);
}

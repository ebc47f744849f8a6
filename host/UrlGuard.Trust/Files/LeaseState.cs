namespace UrlGuard.Trust.Files;

/// <summary>The answer to whether somebody has a file open for writing.</summary>
internal enum LeaseState
{
    /// <summary>The system does not say.</summary>
    Unknown,

    /// <summary>Nobody has, and nobody can as long as the lease is held.</summary>
    Quiet,

    /// <summary>Somebody has.</summary>
    Written,
}

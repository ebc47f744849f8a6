using UrlGuard.Installer;

namespace UrlGuard.Try;

/// <summary>Exit statuses of this program, beside <see cref="ExitStatus"/>.</summary>
internal static class TryStatus
{
    /// <summary>The warning was shown before one request reached the lookalike's server.</summary>
    public const int Stopped = ExitStatus.Done;

    /// <summary>The lookalike was opened, or a request reached its server.</summary>
    public const int NotStopped = ExitStatus.Failed;

    /// <summary>There is no browser, and none could be installed.</summary>
    public const int NoBrowser = 3;

    /// <summary>The host or the extension could not be built; standard error has what the build said.</summary>
    public const int NotBuilt = 4;

    /// <summary>Ended by Ctrl+C, as shells report it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}

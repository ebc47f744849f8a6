namespace UrlGuard.Installer;

/// <summary>A request that can't be done. The message says what and where, for a person; nothing has been left half done.</summary>
internal sealed class Refusal(string message, int exitStatus = ExitStatus.Failed) : Exception(message)
{
    /// <summary>The status to end with.</summary>
    public int ExitStatus { get; } = exitStatus;
}

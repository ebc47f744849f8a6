namespace UrlGuard.Host;

/// <summary>
/// The file this process was started from. An upgrade replaces it (packages) or takes its folder away (<c>urlguard install</c>);
/// the process goes on, and sees here that it is the old one.
/// </summary>
internal sealed class OwnProgram
{
    // Asked at once: the system no longer tells the path when the file is gone.
    private readonly FileInfo file = new(Environment.ProcessPath ?? AppContext.BaseDirectory);
    private readonly (DateTime Written, long Length) atStart;

    internal OwnProgram() => atStart = Look();

    /// <summary>True when the program's file has gone or was replaced.</summary>
    internal bool IsSuperseded => Look() != atStart;

    private (DateTime Written, long Length) Look()
    {
        file.Refresh();
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}

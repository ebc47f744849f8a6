namespace UrlGuard.Installer.Reports;

/// <summary>The lines of a file that are no events.</summary>
/// <param name="File">The file.</param>
/// <param name="Count">Their number.</param>
/// <param name="First">The first of them, from 1.</param>
internal sealed record UnreadableLines(string File, int Count, IReadOnlyList<long> First)
{
    /// <summary>The number of lines that are named.</summary>
    public const int Named = 5;
}

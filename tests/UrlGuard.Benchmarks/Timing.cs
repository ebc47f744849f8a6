namespace UrlGuard.Benchmarks;

/// <summary>The time of one query.</summary>
/// <param name="Median">Microseconds.</param>
/// <param name="Least">Microseconds.</param>
/// <param name="Queries">How many were measured.</param>
internal sealed record Timing(double Median, double Least, int Queries);

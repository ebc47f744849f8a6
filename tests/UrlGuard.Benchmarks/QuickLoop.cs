using System.Diagnostics;

namespace UrlGuard.Benchmarks;

/// <summary>
/// A stopwatch for those who can't wait. Batches of a millisecond or of one query, in several rounds: between them the others
/// have theirs, so that a busy moment of the machine falls on all.
/// </summary>
/// <param name="search">What is measured.</param>
/// <param name="queries">Asked one after the other, and again from the first.</param>
internal sealed class QuickLoop(Func<string, int> search, string[] queries)
{
    /// <summary>The number of calls of <see cref="Round"/>.</summary>
    public const int Rounds = 4;

    /// <summary>The time of all rounds together.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.2);

    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(1);

    private readonly List<double> times = [];
    private int next,
        batchSize;

    /// <summary>The median and the least batch so far.</summary>
    public Timing Result
    {
        get
        {
            double[] sorted = [.. times.Order()];
            return new Timing(sorted[sorted.Length / 2], sorted[0], sorted.Length * batchSize);
        }
    }

    /// <summary>Measures for a part of the budget; the first time warms up before.</summary>
    public void Round()
    {
        if (batchSize == 0)
        {
            batchSize = 1;
            Run();
            batchSize = (int)Math.Clamp(Batch.TotalMicroseconds / Result.Median, 1, queries.Length);
            times.Clear();
            next = 0;
        }
        Run();
    }

    private void Run()
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            long before = Stopwatch.GetTimestamp();
            for (int i = 0; i < batchSize; i++)
                search(queries[next++ % queries.Length]);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMicroseconds / batchSize);
        } while (Stopwatch.GetElapsedTime(start) < Budget / Rounds);
    }
}

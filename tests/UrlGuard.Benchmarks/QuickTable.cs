using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace UrlGuard.Benchmarks;

/// <summary>All ways at all sizes in one run, as one table.</summary>
internal static class QuickTable
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    private const int Compared = 20;

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        Console.WriteLine(
            $"Everything within two edits, {(RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "NativeAOT")}; microseconds a query"
        );
        Console.WriteLine($"{"names", -11}{"", -34}{"median", 14}{"least", 14}{"times ours", 12}{"queries", 10}");
        foreach (int size in Sizes)
            Print(size);
    }

    private static void Print(int size)
    {
        Labels labels = new(size);
        string[] queries = labels.Queries();
        long start = Stopwatch.GetTimestamp();
        Searches searches = new(labels.All);
        TimeSpan building = Stopwatch.GetElapsedTime(start);
        Compare(searches, queries);

        (string What, QuickLoop Loop)[] ways =
        [
            ("our index", new(searches.Index, queries)),
            ("our distance, every name", new(searches.Kernel, queries)),
            ("single-row Levenshtein", new(searches.SingleRow, queries)),
            ("F23 Levenshtein", new(searches.F23Plain, queries)),
            ("F23 OptimalStringAlignment", new(searches.F23Alignment, queries)),
        ];
        for (int round = 0; round < QuickLoop.Rounds; round++)
        {
            foreach ((_, QuickLoop loop) in ways)
                loop.Round();
        }
        Timing ours = ways[0].Loop.Result;
        foreach ((string what, QuickLoop loop) in ways)
            Print(size, what, loop.Result, ours);
        Print(size, "eth-phishing-detect (Node.js)", EthPhishingDetect.Measure(labels.All, queries), ours);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{size, -11:N0}building our index took {building.TotalMilliseconds:N0} ms")
        );
    }

    /// <summary>A figure is worth nothing when the ways find different names.</summary>
    private static void Compare(Searches searches, string[] queries)
    {
        foreach (string query in queries.Take(Compared))
        {
            if (searches.Index(query) != searches.Kernel(query))
                throw new InvalidOperationException($"index and distance disagree about {query}");
        }
        if (searches.Kernel(queries[0]) != searches.F23Alignment(queries[0]))
            throw new InvalidOperationException($"our distance and F23's disagree about {queries[0]}");
    }

    private static void Print(int size, string what, Timing timing, Timing ours) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{size, -11:N0}{what, -34}{timing.Median, 14:N2}{timing.Least, 14:N2}{timing.Median / ours.Median, 12:N1}{timing.Queries, 10:N0}"
            )
        );
}

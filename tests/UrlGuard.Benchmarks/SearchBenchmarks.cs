using BenchmarkDotNet.Attributes;

namespace UrlGuard.Benchmarks;

/// <summary>The ways of <see cref="Searches"/>, one query after the other, with BenchmarkDotNet's care.</summary>
[InProcess, MedianColumn, MinColumn]
public class SearchBenchmarks
{
    private Searches searches = null!;
    private string[] queries = null!;
    private int next;

    /// <summary>Labels in the list.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Names { get; set; }

    /// <summary>Builds list and index.</summary>
    [GlobalSetup]
    public void Build()
    {
        Labels labels = new(Names);
        queries = labels.Queries();
        searches = new Searches(labels.All);
    }

    [Benchmark(Baseline = true)]
    public int Index() => searches.Index(Next());

    [Benchmark]
    public int Kernel() => searches.Kernel(Next());

    [Benchmark]
    public int SingleRow() => searches.SingleRow(Next());

    [Benchmark]
    public int F23Levenshtein() => searches.F23Plain(Next());

    [Benchmark]
    public int F23OptimalStringAlignment() => searches.F23Alignment(Next());

    private string Next() => queries[next++ % queries.Length];
}

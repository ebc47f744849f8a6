using System.Diagnostics;
using System.Globalization;

namespace UrlGuard.Fuzz;

/// <summary>Some inputs of one target, all determined by a seed: their results are the same in every process.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Seed">Says which inputs.</param>
/// <param name="Count">How many.</param>
/// <param name="Digest">What they came to, all in one.</param>
/// <param name="Time">How long they took.</param>
/// <param name="Slowest">The slowest of them, both runs of it.</param>
internal sealed record Round(string Target, ulong Seed, int Count, ulong Digest, TimeSpan Time, TimeSpan Slowest)
{
    /// <summary>Takes the inputs.</summary>
    /// <exception cref="FindingException">One of them broke something; the others were not taken.</exception>
    internal static Round Run(Pair pair, IReadOnlyList<byte[]> kept, ulong seed, int count, Watch watch)
    {
        Mutator mutator = new Mutator(kept, pair.Target, seed);
        ulong digest = 0;
        long begun = Stopwatch.GetTimestamp(),
            last = begun,
            slowest = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> input = mutator.Next();
            digest = (digest * 31) + FindingException.Guard(pair, input, watch);
            long now = Stopwatch.GetTimestamp();
            slowest = Math.Max(slowest, now - last);
            last = now;
        }
        return new Round(pair.Name, seed, count, digest, Stopwatch.GetElapsedTime(begun, last), Stopwatch.GetElapsedTime(0, slowest));
    }

    /// <summary>A line for the process that started this one.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"round\t{Target}\t{Seed}\t{Count}\t{Digest}\t{Time.Ticks}\t{Slowest.Ticks}");

    /// <summary>From such a line; null when it is another.</summary>
    internal static Round? Parse(string line) =>
        line.Split('\t') is ["round", var target, var seed, var count, var digest, var time, var slowest]
            ? new Round(
                target,
                ulong.Parse(seed, CultureInfo.InvariantCulture),
                int.Parse(count, CultureInfo.InvariantCulture),
                ulong.Parse(digest, CultureInfo.InvariantCulture),
                new TimeSpan(long.Parse(time, CultureInfo.InvariantCulture)),
                new TimeSpan(long.Parse(slowest, CultureInfo.InvariantCulture))
            )
            : null;
}

using System.Diagnostics;
using System.Globalization;
using UrlGuard.Core.Images;

namespace UrlGuard.Fuzz;

/// <summary>Fuzzing by coverage: an input that takes a new way is changed further. Runs in the instrumented copy.</summary>
internal sealed class Guided(ulong seed, Watch watch)
{
    /// <summary>Inputs between two looks at the clock, and from one set of parents.</summary>
    private const int Batch = 200;

    private ulong seeds = seed;

    /// <summary>Fuzzes a target for a time, from its corpus.</summary>
    /// <returns>The corpus and what was found to add to it, in that order.</returns>
    /// <exception cref="FindingException">An input broke something.</exception>
    internal IReadOnlyList<byte[]> Fuzz(string name, TimeSpan time)
    {
        Coverage coverage = new Coverage(); // before anything instrumented runs: it writes to the map
        Pair pair = new Pair(name);
        List<byte[]> kept = Corpus.Read(name);
        long inputs = 0,
            begun = Stopwatch.GetTimestamp();
        foreach (byte[] input in kept)
            Take(input);
        int before = coverage.Count,
            known = kept.Count;
        for (Mutator mutator = Next(); Stopwatch.GetElapsedTime(begun) < time; mutator = Next())
        {
            for (int i = 0; i < Batch; i++)
            {
                ReadOnlySpan<byte> input = mutator.Next();
                if (Take(input))
                    kept.Add(input.ToArray());
            }
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -8} {inputs, 12:N0} inputs guided by coverage; {before:N0} pairs of branches by {known:N0} kept inputs, {coverage.Count - before:N0} more by {kept.Count - known:N0} new ones"
            )
        );
        return kept;

        Mutator Next() => new(kept, pair.Target, seeds++);

        bool Take(ReadOnlySpan<byte> input)
        {
            inputs++;
            coverage.Begin();
            FindingException.Guard(pair, input, watch);
            return coverage.IsNew();
        }
    }

    /// <summary>Fuzzes a target, and keeps in its corpus, of all inputs that show something new, the shortest that find room.</summary>
    internal void Grow(string name, TimeSpan time)
    {
        Coverage coverage = new Coverage();
        Pair pair = new Pair(name);
        string folder = Corpus.Folder(name);
        int room = Corpus.MostBytes - (int)new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        List<byte[]> old = Corpus.Read(name);
        foreach (byte[] input in old.Concat(Fuzz(name, time).Skip(old.Count).OrderBy(input => input.Length)))
        {
            coverage.Begin();
            pair.Run(input);
            if (!coverage.IsNew() || old.Contains(input) || input.Length > room)
                continue;
            room -= input.Length;
            File.WriteAllBytes(Path.Combine(folder, ImageHash.Of(input).ToString("x16", CultureInfo.InvariantCulture)), input);
        }
    }
}

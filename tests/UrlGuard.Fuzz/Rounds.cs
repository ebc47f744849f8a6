namespace UrlGuard.Fuzz;

/// <summary>Rounds of about a second each, of the target that has had the least time so far for its share.</summary>
internal static class Rounds
{
    private const int First = 20,
        Most = 5_000_000;

    /// <summary>Shares of the time. A target that takes a microsecond or two gets more, since each of its inputs says little.</summary>
    private static readonly Dictionary<string, int> Shares = new() { ["header"] = 6, ["suffix"] = 6 };

    /// <summary>Writes a line for each round; returns after so many inputs. A target in which something is found is left, the others go on.</summary>
    /// <returns>Whether nothing was found.</returns>
    internal static bool Run(long inputs, ulong seed, Watch watch)
    {
        List<(Pair Pair, List<byte[]> Kept)> targets = FuzzTargets
            .All.Keys.Select(name => (Pair: new Pair(name), Kept: Corpus.Read(name)))
            .ToList();
        Dictionary<string, (TimeSpan Time, int Count)> used = targets.ToDictionary(
            target => target.Pair.Name,
            _ => (Time: TimeSpan.Zero, Count: First)
        );
        int all = targets.Count;
        while (inputs > 0 && targets.Count > 0)
        {
            (Pair pair, List<byte[]> kept) = targets.MinBy(target =>
                used[target.Pair.Name].Time / Shares.GetValueOrDefault(target.Pair.Name, 1)
            );
            (TimeSpan time, int count) = used[pair.Name];
            Round round;
            try
            {
                round = Round.Run(pair, kept, seed++, count, watch);
            }
            catch (FindingException e)
            {
                Console.Error.WriteLine($"{e.Message}\n{e.InnerException?.StackTrace}");
                targets.RemoveAll(target => target.Pair == pair);
                continue;
            }
            used[pair.Name] = (time + round.Time, (int)Math.Clamp(count / Math.Max(round.Time.TotalSeconds, 0.01), First, Most));
            inputs -= count;
            Console.WriteLine(round);
        }
        return targets.Count == all;
    }
}

using System.Globalization;
using System.Text;

namespace UrlGuard.Fuzz;

/// <summary>The results of the rounds, by target.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (long Inputs, TimeSpan Time, TimeSpan Slowest)> rows = new(StringComparer.Ordinal);

    /// <summary>Inputs of all targets.</summary>
    internal long Inputs { get; private set; }

    /// <summary>Inputs that another process repeated with the same result.</summary>
    internal long Again { get; set; }

    internal void Add(Round round)
    {
        (long inputs, TimeSpan time, TimeSpan slowest) = rows.GetValueOrDefault(round.Target);
        rows[round.Target] = (inputs + round.Count, time + round.Time, slowest > round.Slowest ? slowest : round.Slowest);
        Inputs += round.Count;
    }

    /// <summary>A table in Markdown.</summary>
    public override string ToString()
    {
        StringBuilder text = new StringBuilder("| target | inputs, each run twice | a second | slowest |\n| --- | ---: | ---: | ---: |\n");
        foreach ((string target, (long inputs, TimeSpan time, TimeSpan slowest)) in rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {target} | {inputs:N0} | {inputs / time.TotalSeconds:N0} | {slowest.TotalMilliseconds:N1} ms |\n"
            );
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"| all | {Inputs:N0} | | |\n\n{Again:N0} of them were taken again by another process, with the same outcome.\n"
            )
            .ToString();
    }
}

namespace UrlGuard.Core.Gate;

/// <summary>The beginnings and ends by which <see cref="DoubleTypos"/> knows labels, to find the known sites that it would hold.</summary>
internal sealed class Halves
{
    /// <summary>Letters of a half that is looked for: a tenth of all known sites begin or end with one of a hundred shorter ones.</summary>
    private const int Shortest = 4;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ends;
    private readonly int[] lengths;

    /// <summary>Takes those of some labels.</summary>
    internal Halves(IEnumerable<string> labels)
    {
        (string Left, string Right)[] halves = [.. labels.Where(DoubleTypos.Covers).Select(DoubleTypos.Split)];
        string[] begin = [.. halves.Select(half => half.Left).Where(IsTelling)],
            end = [.. halves.Select(half => half.Right).Where(IsTelling)];
        beginnings = new HashSet<string>(begin, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        ends = new HashSet<string>(end, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. begin.Concat(end).Select(half => half.Length).Distinct().Order()];
    }

    /// <summary>True where a label begins or ends as one of them does.</summary>
    internal bool IsIn(ReadOnlySpan<char> label)
    {
        foreach (int length in lengths)
        {
            if (length > label.Length)
                return false;
            if (beginnings.Contains(label[..length]) || ends.Contains(label[^length..]))
                return true;
        }
        return false;
    }

    private static bool IsTelling(string half) => half.Length >= Shortest;
}

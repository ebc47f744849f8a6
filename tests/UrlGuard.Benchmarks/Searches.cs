using F23.StringSimilarity;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Benchmarks;

/// <summary>Ways to count all labels within two edits of another, over the same labels.</summary>
internal sealed class Searches
{
    private const int Limit = 2;

    private static readonly OptimalStringAlignment F23Osa = new();
    private static readonly Levenshtein F23Levenshtein = new();

    private readonly string[] labels;
    private readonly NeighbourIndex index;
    private readonly List<int> found = [];

    /// <summary>Builds what needs building.</summary>
    public Searches(string[] labels)
    {
        this.labels = labels;
        index = new NeighbourIndex(labels);
    }

    /// <summary>The index that the judge uses.</summary>
    public int Index(string query)
    {
        found.Clear();
        index.Find(query, Limit, found);
        return found.Count;
    }

    /// <summary>Our distance, over every label.</summary>
    public int Kernel(string query)
    {
        int count = 0;
        foreach (string label in labels)
            count += EditDistance.Osa(query, label) <= Limit ? 1 : 0;
        return count;
    }

    /// <summary>Fastenshtein's algorithm, over every label. Levenshtein: a swap counts two.</summary>
    public int SingleRow(string query)
    {
        PlainLevenshtein distance = new(query);
        int count = 0;
        foreach (string label in labels)
            count += distance.DistanceFrom(label) <= Limit ? 1 : 0;
        return count;
    }

    /// <summary>F23.StringSimilarity as it comes, over every label.</summary>
    public int F23Alignment(string query)
    {
        int count = 0;
        foreach (string label in labels)
            count += F23Osa.Distance(query, label) <= Limit ? 1 : 0;
        return count;
    }

    /// <summary>The same, Levenshtein.</summary>
    public int F23Plain(string query)
    {
        int count = 0;
        foreach (string label in labels)
            count += F23Levenshtein.Distance(query, label) <= Limit ? 1 : 0;
        return count;
    }
}

using UrlGuard.Core.Data;

namespace UrlGuard.Benchmarks;

/// <summary>
/// The labels that are searched, and the queries: labels of real sites, and beyond their number labels that an order-3 Markov
/// chain learnt from them. Always the same.
/// </summary>
internal sealed class Labels
{
    private const int Seed = 20261124,
        HeldOutCount = 1000,
        Order = 3,
        Longest = 63;
    private const char End = '\n';
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    private readonly Random random = new(Seed);
    private readonly string[] heldOut;

    /// <summary>Makes labels.</summary>
    /// <param name="count">How many to search.</param>
    public Labels(int count)
    {
        string[] real =
        [
            .. KnownSites
                .All()
                .Select(site => site[..site.IndexOf('.', StringComparison.Ordinal)])
                .Where(label => !label.StartsWith("xn--", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
        random.Shuffle(real);
        heldOut = real[..HeldOutCount];
        real = real[HeldOutCount..];
        All = count <= real.Length ? real[..count] : Extend(real, count);
    }

    /// <summary>The labels to search, each once.</summary>
    public string[] All { get; }

    /// <summary>
    /// Labels to search for: half are listed ones with one or two edits, half are not listed. Those of average length come
    /// first, so that a few stand for all where a search takes long.
    /// </summary>
    public string[] Queries()
    {
        string[] queries = [.. heldOut.SelectMany(other => new[] { Edit(All[random.Next(All.Length)]), other })];
        double average = queries.Average(query => query.Length);
        return [.. queries.OrderBy(query => Math.Abs(query.Length - average))];
    }

    private string Edit(string label)
    {
        for (int edits = random.Next(1, 3); edits > 0; edits--)
        {
            int at = random.Next(label.Length);
            char letter = Letters[random.Next(Letters.Length)];
            label = random.Next(4) switch
            {
                0 when label.Length > 1 => label.Remove(at, 1),
                1 when at + 1 < label.Length => label[..at] + label[at + 1] + label[at] + label[(at + 2)..],
                2 => label[..at] + letter + label[(at + 1)..],
                _ => label.Insert(at, letter.ToString()),
            };
        }
        return label;
    }

    private string[] Extend(string[] real, int count)
    {
        Dictionary<string, List<char>> followers = new(StringComparer.Ordinal);
        foreach (string label in real)
        {
            string text = new string(End, Order) + label + End;
            for (int i = 0; i + Order < text.Length; i++)
            {
                if (!followers.TryGetValue(text.Substring(i, Order), out List<char>? known))
                    followers.Add(text.Substring(i, Order), known = []);
                known.Add(text[i + Order]);
            }
        }
        Dictionary<string, List<char>>.AlternateLookup<ReadOnlySpan<char>> lookup = followers.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string> labels = new([.. real, .. heldOut], StringComparer.Ordinal);
        Span<char> made = stackalloc char[Order + Longest];
        while (labels.Count < count + heldOut.Length)
        {
            made[..Order].Fill(End);
            int length = 0;
            for (; length < Longest; length++)
            {
                List<char> next = lookup[made.Slice(length, Order)];
                char letter = next[random.Next(next.Count)];
                if (letter == End)
                    break;
                made[Order + length] = letter;
            }
            if (length > 0)
                labels.Add(made.Slice(Order, length).ToString());
        }
        return [.. labels.Except(heldOut, StringComparer.Ordinal)];
    }
}

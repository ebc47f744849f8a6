namespace UrlGuard.Core.Similarity;

/// <summary>
/// Finds which of many texts occur anywhere in another. A bit for each beginning of four characters rules out nearly every
/// place of a name with one look.
/// </summary>
internal sealed class ContainmentIndex
{
    /// <summary>Shortest text that is looked for: shorter ones occur everywhere.</summary>
    internal const int Shortest = 4;

    private const int FilterBits = 1 << 16;

    private readonly ulong[] filter = new ulong[FilterBits / 64];
    private readonly Dictionary<string, List<int>> texts = new(StringComparer.Ordinal);
    private readonly SortedSet<int> lengths = [];

    /// <summary>Adds a text under a number; too short ones are left out.</summary>
    internal void Add(string text, int number)
    {
        if (text.Length < Shortest)
            return;
        int bit = Beginning(text);
        filter[bit / 64] |= 1UL << (bit % 64);
        lengths.Add(text.Length);
        if (!texts.TryGetValue(text, out List<int>? numbers))
            texts.Add(text, numbers = []);
        if (!numbers.Contains(number))
            numbers.Add(number);
    }

    /// <summary>Adds the numbers of all texts that occur in <paramref name="name"/>.</summary>
    internal void Find(ReadOnlySpan<char> name, List<int> found)
    {
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> lookup = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0; start + Shortest <= name.Length; start++)
        {
            int bit = Beginning(name[start..]);
            if ((filter[bit / 64] & 1UL << (bit % 64)) == 0)
                continue;
            foreach (int length in lengths)
            {
                if (start + length > name.Length)
                    break;
                if (lookup.TryGetValue(name.Slice(start, length), out List<int>? numbers))
                    found.AddRange(numbers);
            }
        }
    }

    private static int Beginning(ReadOnlySpan<char> text) =>
        (int)((text[0] * 0x9E3779B1u ^ text[1] * 0x85EBCA77u ^ text[2] * 0xC2B2AE3Du ^ text[3] * 0x27D4EB2Fu) >> 16) % FilterBits;
}

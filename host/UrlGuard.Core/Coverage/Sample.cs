using UrlGuard.Core.Data;

namespace UrlGuard.Core.Coverage;

/// <summary>An even sample, for techniques whose names would be too many.</summary>
internal static class Sample
{
    /// <summary>At most <paramref name="count"/> of them, evenly spread and always the same.</summary>
    internal static IEnumerable<string> Of(IEnumerable<string> names, int count)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal)];
        int taken = Math.Min(count, all.Length);
        return Enumerable.Range(0, taken).Select(i => all[(int)((long)i * all.Length / taken)]);
    }

    /// <summary>The lines of an embedded file.</summary>
    internal static string[] LinesOf(string file) =>
        SortedText.Text(SortedText.Open(file).Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

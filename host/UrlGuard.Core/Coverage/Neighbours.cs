namespace UrlGuard.Core.Coverage;

/// <summary>Enumerates the labels one edit away from a label.</summary>
internal static class Neighbours
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    /// <summary>All labels one substitution, insertion, omission or swap away, some more than once.</summary>
    internal static IEnumerable<string> Of(string label)
    {
        for (int i = 0; i <= label.Length; i++)
        {
            string before = label[..i],
                after = label[i..];
            foreach (char letter in Letters)
                yield return before + letter + after;
            if (after.Length == 0)
                continue;
            yield return before + after[1..];
            foreach (char letter in Letters)
                yield return before + letter + after[1..];
            if (after.Length > 1)
                yield return before + after[1] + after[0] + after[2..];
        }
    }
}

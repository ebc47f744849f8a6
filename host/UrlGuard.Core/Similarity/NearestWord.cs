namespace UrlGuard.Core.Similarity;

/// <summary>The word that was meant by one that is not known: a verb, an option, a policy's key.</summary>
public static class NearestWord
{
    /// <summary>Letters of the shorter word for each that may be wrong: one edit up to five letters, two of six.</summary>
    private const int LettersAnEdit = 3;

    /// <summary>The nearest of some words; null when none is near, or the word is one of them.</summary>
    public static string? Of(string word, IEnumerable<string> words)
    {
        if (word.Length > EditDistance.MaxLength)
            return null; // nobody's slip: a policy may hold a key of megabytes
        (int distance, string? nearest) = (int.MaxValue, null);
        foreach (string other in words)
        {
            int next = EditDistance.Osa(word, other);
            if (next < distance && next <= Math.Max(1, Math.Min(word.Length, other.Length) / LettersAnEdit))
                (distance, nearest) = (next, other);
        }
        return distance == 0 ? null : nearest;
    }

    /// <summary>The end of a sentence that offers it, with a semicolon in front; empty when none is near.</summary>
    public static string Question(string word, IEnumerable<string> words) =>
        Of(word, words) is { } nearest ? $"; did you mean {nearest}?" : "";
}

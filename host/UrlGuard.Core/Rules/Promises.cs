namespace UrlGuard.Core.Rules;

/// <summary>The promises, as docs/detection.md has them. Rules, search and gate plan read them here.</summary>
public static class Promises
{
    /// <summary>Looks the same, letter by letter.</summary>
    public static readonly Promise Homoglyph = new("homoglyph: looks the same", 2, 4, 4);

    /// <summary>The same at a glance.</summary>
    public static readonly Promise Glance = new("homoglyph: the same at a glance", 4, 8, 8);

    /// <summary>Letters of several scripts, at most one edit from the look.</summary>
    public static readonly Promise MixedScript = new("mixed-script", 4, 4, 4);

    /// <summary>The whole domain inside the host.</summary>
    public static readonly Promise Embedding = new("embedding", 1, 1, 1);

    /// <summary>A dot or hyphen moved, added or lost.</summary>
    public static readonly Promise Separator = new("separator", 4, 5, 5);

    /// <summary>The same label under another suffix.</summary>
    public static readonly Promise TldSwap = new("tld-swap", Promise.Never, 3, 4);

    /// <summary>One edit.</summary>
    public static readonly Promise Typo = new("transposition, typo", 4, 5, 6);

    /// <summary>Two edits.</summary>
    public static readonly Promise DoubleTypo = new("double-typo", 7, 7, 9);

    /// <summary>All of them, in the order of the document.</summary>
    public static IReadOnlyList<Promise> All { get; } = [Homoglyph, Glance, MixedScript, Embedding, Separator, TldSwap, Typo, DoubleTypo];
}

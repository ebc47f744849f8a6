namespace UrlGuard.Core.Rules;

/// <summary>
/// The lengths from which a label's neighbours are suspicious. Short labels have honest neighbours: of the names in a public top
/// 5,000, 954 pairs are one edit apart and 697 of them have fewer than five letters (docs/detection.md).
/// </summary>
public static class Thresholds
{
    /// <summary>Shortest protected label whose one-edit neighbours under the same suffix are warned about.</summary>
    public const int TypoSameSuffix = 4;

    /// <summary>The same under another suffix, where an honest owner is likelier.</summary>
    public const int TypoOtherSuffix = 6;

    /// <summary>The same under a suffix that phishing prefers (<c>host/data/cheap-suffixes.txt</c>).</summary>
    public const int TypoCheapSuffix = 5;

    /// <summary>Shortest label whose double under the same suffix is warned about when it looks the same.</summary>
    public const int HomoglyphSameSuffix = 2;

    /// <summary>The same under another suffix.</summary>
    public const int HomoglyphOtherSuffix = 4;

    /// <summary>Shortest label whose double at a glance under the same suffix is warned about.</summary>
    public const int GlanceSameSuffix = 4;

    /// <summary>The same under another suffix.</summary>
    public const int GlanceOtherSuffix = 8;

    /// <summary>Shortest label that is warned about under another suffix.</summary>
    public const int TldSwap = 4;

    /// <summary>The same under a suffix that phishing prefers.</summary>
    public const int TldSwapCheapSuffix = 3;

    /// <summary>Shortest label whose neighbours two edits away under the same suffix are warned about.</summary>
    public const int DoubleTypoSameSuffix = 7;

    /// <summary>The same under another suffix.</summary>
    public const int DoubleTypoOtherSuffix = 9;

    /// <summary>The same under a suffix that phishing prefers.</summary>
    public const int DoubleTypoCheapSuffix = 7;

    /// <summary>Shortest label whose whole domain counts anywhere inside hosts; shorter ones count at the beginning of a label.</summary>
    public const int Embedding = 3;

    /// <summary>Shortest label that is looked for anywhere in a host beside other words.</summary>
    public const int CombinationInHost = 4;

    /// <summary>Shortest label that is looked for where a name begins, whatever follows.</summary>
    public const int GluedWithBait = 3;

    /// <summary>Shortest everyday word that is warned about alone where anybody gets a name.</summary>
    public const int DistinctiveLabel = 6;

    /// <summary>Shortest label that is recognised with a typo beside other words.</summary>
    public const int TypoInCombination = 6;

    /// <summary>Shortest label that is recognised when its dots and hyphens are moved.</summary>
    public const int Separator = 5;

    /// <summary>The same where it only lost hyphens of its own.</summary>
    public const int OwnSeparator = 4;

    /// <summary>The same where its dots are moved and the suffix is the same.</summary>
    public const int SeparatorSameSuffix = 4;

    /// <summary>Shortest label that is recognised behind a glued <c>www</c>.</summary>
    public const int GluedWww = 4;
}

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

    /// <summary>Shortest label whose whole domain is looked for inside hosts.</summary>
    public const int Embedding = 3;

    /// <summary>Shortest label that is looked for in the registered label beside words that phishing uses.</summary>
    public const int CombinationWithBait = 3;

    /// <summary>The same in the whole host, or as a double.</summary>
    public const int CombinationInHost = 4;

    /// <summary>Shortest label that is looked for between hyphens beside one other word.</summary>
    public const int CombinationInPair = 4;

    /// <summary>Shortest label that is looked for without a separator, beside words that phishing uses.</summary>
    public const int GluedWithBait = 3;

    /// <summary>Shortest label that no other name contains by chance, unless it is a common word.</summary>
    public const int DistinctiveLabel = 6;

    /// <summary>The same between separators, where chance has less room, and glued where something else speaks against the name.</summary>
    public const int DistinctiveToken = 5;

    /// <summary>Shortest label that is recognised with a typo beside other words.</summary>
    public const int TypoInCombination = 6;

    /// <summary>Shortest label that is recognised when its dots and hyphens are moved.</summary>
    public const int Separator = 5;

    /// <summary>The same where its dots are moved and the suffix is the same.</summary>
    public const int SeparatorSameSuffix = 4;

    /// <summary>Shortest word that is recognised as a typo when bait is glued to it.</summary>
    public const int GluedTypo = 7;

    /// <summary>Shortest label that is recognised behind a glued <c>www</c>.</summary>
    public const int GluedWww = 4;
}

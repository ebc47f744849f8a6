namespace UrlGuard.Core.Rules;

/// <summary>
/// The kinds of imitation, the more severe first. A kind is more severe the less likely an honest owner is to choose such a name.
/// Where several rules speak, the most severe kind is the verdict's.
/// </summary>
public enum LookalikeKind
{
    /// <summary>Looks the same: the skeletons are equal.</summary>
    Homoglyph,

    /// <summary>Letters of several scripts in one label.</summary>
    MixedScript,

    /// <summary>The protected domain inside a longer host.</summary>
    Embedding,

    /// <summary>Embedding or combosquat on a hosting suffix.</summary>
    Hosted,

    /// <summary>A dot or hyphen moved, added or lost.</summary>
    Separator,

    /// <summary>The same label under another suffix.</summary>
    TldSwap,

    /// <summary>Two neighbouring letters exchanged.</summary>
    Transposition,

    /// <summary>One letter replaced, added or lost.</summary>
    Typo,

    /// <summary>The protected label and other words.</summary>
    Combosquat,

    /// <summary>Two letters replaced, added or lost.</summary>
    DoubleTypo,
}

namespace UrlGuard.Core.Likeness;

/// <summary>
/// The named parts of a score. Each has a weight in <c>host/data/weights.txt</c>; the first ones are the edits of a copy, one for
/// each time that it occurs.
/// </summary>
internal enum Sign
{
    /// <summary>i, l and 1; o and 0; s and 5.</summary>
    Look,

    /// <summary>rn for m, vv for w, cl for d, or the other way.</summary>
    LookPair,

    /// <summary>A digit that stands for a letter: 3 for e.</summary>
    DigitForLetter,

    /// <summary>A letter that resembles another at a glance: c and e.</summary>
    Glance,

    /// <summary>A letter of other scripts that looks like it.</summary>
    ForeignLetter,

    /// <summary>A vowel for a vowel.</summary>
    Vowel,

    /// <summary>Any other letter.</summary>
    OtherLetter,

    /// <summary>A digit that resembles nothing.</summary>
    OtherDigit,

    /// <summary>A letter twice.</summary>
    Doubled,

    /// <summary>A double letter once.</summary>
    Undoubled,

    /// <summary>A letter lost.</summary>
    Lost,

    /// <summary>Two neighbours exchanged.</summary>
    Swapped,

    /// <summary>A letter added inside.</summary>
    Inserted,

    /// <summary>A hyphen that the name does not have.</summary>
    HyphenInside,

    /// <summary>A dot inside the label.</summary>
    DotInside,

    /// <summary>A hyphen for the dot of the domain.</summary>
    DotAsHyphen,

    /// <summary>The dot of the domain left out.</summary>
    DotLost,

    /// <summary>The beginning of every sum.</summary>
    Base,

    /// <summary>The copy is the whole registered label.</summary>
    WholeLabel,

    /// <summary>An edit in a whole label.</summary>
    EditInWhole,

    /// <summary>The surprise that the copy would be for an honest owner, up to a bound, of a whole label.</summary>
    WholeSurprise,

    /// <summary>The same of a part.</summary>
    PartSurprise,

    /// <summary>The same beyond the bound, of either.</summary>
    LongSurprise,

    /// <summary>The suffix of the protected name stands there too.</summary>
    WholeDomain,

    /// <summary>Bait words around the copy.</summary>
    BaitWord,

    /// <summary>Other words in the same label.</summary>
    OtherWord,

    /// <summary>Letters in the same label that are no word.</summary>
    UnknownPiece,

    /// <summary>A piece of one or two letters in the same label.</summary>
    ShortPiece,

    /// <summary>Numbers in the same label.</summary>
    Number,

    /// <summary>Nothing else in the label but bait and numbers.</summary>
    OnlyBait,

    /// <summary>A digit touches the beginning.</summary>
    DigitBefore,

    /// <summary>A letter touches the beginning.</summary>
    LetterBefore,

    /// <summary>A digit touches the end.</summary>
    DigitBehind,

    /// <summary>A letter touches the end.</summary>
    LetterBehind,

    /// <summary>Letters or digits touch both.</summary>
    Enclosed,

    /// <summary>Letters are not the protected ones: a typo in a part.</summary>
    TypoInPart,

    /// <summary>More edits than one, for the length of the name.</summary>
    ManyEdits,

    /// <summary>Each letter that the protected label is shorter than five.</summary>
    ShortLabel,

    /// <summary>Each letter that a protected label with an edit is shorter than eight.</summary>
    ShortEdited,

    /// <summary>The suffix is one that phishing prefers.</summary>
    CheapSuffix,

    /// <summary>The suffix is the protected name's.</summary>
    SameSuffix,

    /// <summary>Anybody gets a name below the suffix.</summary>
    Hosted,

    /// <summary>The copy stands in front of what was registered.</summary>
    InFront,

    /// <summary>There it is a whole label, letter by letter.</summary>
    WholeInFront,

    /// <summary>The protected label is an everyday word.</summary>
    EverydayLabel,

    /// <summary>The protected label is another word.</summary>
    OrdinaryLabel,

    /// <summary>The protected label is a name that honest sites carry in theirs.</summary>
    PlatformLabel,
}

namespace UrlGuard.Core.Likeness;

/// <summary>The kinds of pieces that an honest reading cuts a name into.</summary>
internal enum PieceKind : byte
{
    /// <summary>Letters that are no word.</summary>
    Unknown,

    /// <summary>A word.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,
}

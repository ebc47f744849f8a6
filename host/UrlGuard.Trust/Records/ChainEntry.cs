namespace UrlGuard.Trust.Records;

/// <summary>An entry of a chain: a record, or the place of deleted ones.</summary>
/// <param name="Line">Its line in canonical form, without the line feed.</param>
/// <param name="Record">The record.</param>
/// <param name="Gap">The place of deleted ones.</param>
public sealed record ChainEntry(byte[] Line, KeptRecord? Record, RecordGap? Gap)
{
    /// <summary>The hash that the next entry names. That of a gap is the one of the last record in it.</summary>
    public string Hash { get; } = Gap?.Last ?? Sha256.HexOf(Line);

    /// <summary>The hash of the entry before.</summary>
    public string Previous => Gap?.Previous ?? Record!.Previous;
}

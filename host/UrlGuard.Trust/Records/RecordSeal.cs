namespace UrlGuard.Trust.Records;

/// <summary>The last line of a chain: with it, nothing can be cut off or changed before it without a trace.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Sha256">The hash of all lines before it.</param>
public sealed record RecordSeal(int Entries, string Sha256);

namespace UrlGuard.Trust.Records;

/// <summary>A piece of two aligned names (docs/protocol.md, evidence).</summary>
/// <param name="Op">How they relate.</param>
/// <param name="Seen">The piece of the name that was seen.</param>
/// <param name="Real">The piece of the real name.</param>
public sealed record RecordedSegment(string Op, string Seen, string Real);

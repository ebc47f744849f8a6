namespace UrlGuard.Core.Explanations;

/// <summary>A piece of two aligned names.</summary>
/// <param name="Op">How they relate.</param>
/// <param name="Seen">The piece of the name that was seen; empty when lost.</param>
/// <param name="Real">The piece of the real name; empty when added.</param>
public sealed record Segment(SegmentOp Op, string Seen, string Real);

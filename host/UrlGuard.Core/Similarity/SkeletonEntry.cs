namespace UrlGuard.Core.Similarity;

/// <summary>
/// A skeleton's owner. The rest of the hash stands in for the text; a collision (1 in 4 billion) is caught when a rule compares
/// the names.
/// </summary>
/// <param name="Rest">The lower half of the hash.</param>
/// <param name="Number">The owner.</param>
internal readonly record struct SkeletonEntry(uint Rest, int Number);

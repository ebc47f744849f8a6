namespace UrlGuard.Core.Similarity;

/// <summary>A skeleton's owner. The rest of the hash stands for the text: who is wrong once in four billion is measured by a rule.</summary>
/// <param name="Rest">The lower half of the hash.</param>
/// <param name="Number">The owner.</param>
internal readonly record struct SkeletonEntry(uint Rest, int Number);

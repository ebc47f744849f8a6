namespace UrlGuard.Core.Similarity;

/// <summary>A label that the rules must look at.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Clues">What was seen of it, for one; it may come again with others.</param>
internal readonly record struct Candidate(int Label, Clues Clues);

namespace UrlGuard.Core.Similarity;

/// <summary>One look-up of a search: labels of a length that have one segment in common with the query, among strangers.</summary>
/// <param name="From">The first entry.</param>
/// <param name="To">Behind the last entry.</param>
/// <param name="Length">Letters of the labels.</param>
/// <param name="Limit">Edits that are allowed them.</param>
internal readonly record struct NeighbourProbe(uint From, uint To, int Length, int Limit);

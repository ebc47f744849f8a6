using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Files;

/// <summary>A line of a list.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Bytes">Where it lies in the file, with its end.</param>
/// <param name="Name">The name of its entry; null when it has none.</param>
/// <param name="AlsoKnownAs">What the entry is also known as.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal readonly record struct ListLine(int Number, Range Bytes, string? Name, IReadOnlyList<AlsoKnownAs> AlsoKnownAs, string? Fault);

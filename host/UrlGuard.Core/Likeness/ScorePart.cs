namespace UrlGuard.Core.Likeness;

/// <summary>One part of a score.</summary>
/// <param name="Name">Its name in <c>host/data/weights.txt</c>.</param>
/// <param name="Points">What it adds or takes, in hundredths of a natural logarithm of odds.</param>
public sealed record ScorePart(string Name, int Points);

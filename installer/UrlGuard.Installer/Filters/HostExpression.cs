namespace UrlGuard.Installer.Filters;

/// <summary>An expression over a host's labels.</summary>
/// <param name="Text">The expression, not yet anchored.</param>
/// <param name="Labels">The labels that it holds under its endings; none where only the expression itself can tell.</param>
/// <param name="HasEnding">True of its endings.</param>
internal sealed record HostExpression(string Text, IReadOnlyCollection<string> Labels, Func<string, bool> HasEnding);

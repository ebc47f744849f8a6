namespace UrlGuard.Core.Explanations;

/// <summary>One name in both its forms.</summary>
/// <param name="Ascii">A-labels.</param>
/// <param name="Unicode">U-labels; the same when all is ASCII.</param>
public sealed record SpelledName(string Ascii, string Unicode);

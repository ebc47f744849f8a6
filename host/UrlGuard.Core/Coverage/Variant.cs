namespace UrlGuard.Core.Coverage;

/// <summary>A name that somebody who imitates a domain would try.</summary>
/// <param name="Host">The host, A-label form.</param>
/// <param name="Technique">How it was made; of several ways the first of <see cref="Variants.Techniques"/>.</param>
/// <param name="Class">The family of the technique.</param>
public readonly record struct Variant(string Host, string Technique, ImitationClass Class);

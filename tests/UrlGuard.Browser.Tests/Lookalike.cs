namespace UrlGuard.Browser.Tests;

/// <summary>A name that imitates one of the protected sites.</summary>
/// <param name="Typed">As a person or a link has it.</param>
/// <param name="Host">As the browser asks for it.</param>
/// <param name="Kind">What the judge calls it.</param>
public sealed record Lookalike(string Typed, string Host, string Kind)
{
    public override string ToString() => Host;
}

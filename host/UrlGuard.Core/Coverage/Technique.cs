using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Coverage;

/// <summary>One way to make names from a domain.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Make">
/// The names, in an order that is always the same. They may repeat, have letters outside ASCII, or be no hosts at all:
/// <see cref="Variants"/> sees to that.
/// </param>
internal sealed record Technique(string Name, Func<SpelledDomain, IEnumerable<string>> Make)
{
    /// <summary>A technique that changes the registered label and keeps the suffix.</summary>
    internal static Technique OfLabel(string name, Func<string, IEnumerable<string>> make) =>
        new(name, domain => make(domain.UnicodeLabel).Select(label => label + "." + domain.Ending));
}

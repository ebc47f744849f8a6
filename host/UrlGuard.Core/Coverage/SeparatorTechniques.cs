using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Coverage;

/// <summary>Dots and hyphens moved, added or lost.</summary>
internal static class SeparatorTechniques
{
    private static readonly string[] Glued = ["www", "ww", "wwww", "www-"],
        Endings = ["com", "net", "org", "top"];

    internal static readonly Technique[] All =
    [
        Technique.OfLabel(
            "hyphenation",
            label => Inside(label).Select(i => label.Insert(i, "-")).Append(label.Replace("-", "", StringComparison.Ordinal))
        ),
        Technique.OfLabel("moved-dot", label => Inside(label).Select(i => label.Insert(i, "."))),
        Technique.OfLabel("glued-www", label => Glued.Select(www => www + label)),
        new("missing-dot", domain => Names(domain, "").SelectMany(name => new[] { name, "www" + name })),
        new("hyphen-for-dot", domain => Names(domain, "-").SelectMany(name => new[] { name, "www-" + name })),
    ];

    private static IEnumerable<int> Inside(string label) => Enumerable.Range(1, Math.Max(0, label.Length - 1));

    /// <summary><c>paypalcom.net</c>: the whole name as the label of another.</summary>
    private static IEnumerable<string> Names(SpelledDomain domain, string dot)
    {
        string name = domain.Unicode.Replace(".", dot, StringComparison.Ordinal);
        return Endings.Append(domain.Ending).Select(ending => $"{name}.{ending}");
    }
}

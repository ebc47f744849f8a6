namespace UrlGuard.Installer.Filters;

/// <summary>The names that no expression of one site may match, each with all names under it and no others.</summary>
/// <param name="known">The known sites.</param>
/// <param name="listed">Exemptions and other protected sites whose labels are also in imitations of this one.</param>
internal sealed class HonestNames(KnownSitesByLabel known, IReadOnlyList<string> listed)
{
    private readonly ILookup<string, string> byLabel = listed
        .Select(KnownSitesByLabel.Split)
        .ToLookup(name => name.Label, name => name.Ending, StringComparer.Ordinal);

    /// <summary>The endings under which the label is an honest name itself.</summary>
    public IEnumerable<string> EndingsOf(string label) => known.EndingsOf(label).Concat(byLabel[label]);

    /// <summary>True when it is an honest name itself.</summary>
    public bool Has(string label, string ending) => EndingsOf(label).Contains(ending);

    /// <summary>The honest names below names of this label, with the ending of that label.</summary>
    public ILookup<string, string> Below(string label) =>
        listed
            .SelectMany(name => EndingsBehind(name, label).Select(ending => (name, ending)))
            .ToLookup(each => each.ending, each => each.name, StringComparer.Ordinal);

    /// <summary>The labels that are known sites under the ending.</summary>
    public IReadOnlyList<string> KnownUnder(string ending) => [.. known.LabelsUnder(ending)];

    /// <summary>Exemptions and protected sites that end like this.</summary>
    public IReadOnlyList<string> ListedUnder(string ending) =>
        [.. listed.Where(name => name.EndsWith("." + ending, StringComparison.Ordinal))];

    private static IEnumerable<string> EndingsBehind(string name, string label)
    {
        string within = $".{label}.";
        for (int at = 0; (at = name.IndexOf(within, at, StringComparison.Ordinal)) >= 0; at++)
            yield return name[(at + within.Length)..];
    }
}

using UrlGuard.Core.Lists;

namespace UrlGuard.Installer.Filters;

/// <summary>The known sites, to be found by label and by ending.</summary>
internal sealed class KnownSitesByLabel
{
    private readonly ILookup<string, string> byLabel,
        byEnding;

    /// <summary>Takes them from what is known.</summary>
    public KnownSitesByLabel(Knowledge knowledge)
    {
        (string Label, string Ending)[] sites = [.. knowledge.Sites.Select(Split)];
        byLabel = sites.ToLookup(site => site.Label, site => site.Ending, StringComparer.Ordinal);
        byEnding = sites.ToLookup(site => site.Ending, site => site.Label, StringComparer.Ordinal);
    }

    /// <summary>The endings under which the label is a known site.</summary>
    public IEnumerable<string> EndingsOf(string label) => byLabel[label];

    /// <summary>The labels that are known sites under the ending.</summary>
    public IEnumerable<string> LabelsUnder(string ending) => byEnding[ending];

    /// <summary>A name's first label, and what is behind it.</summary>
    public static (string Label, string Ending) Split(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
    }
}

using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Filters;

/// <summary>The names that no expression may match.</summary>
internal sealed class HonestLabels
{
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byEnding = new(StringComparer.Ordinal);

    /// <summary>Takes them from the lists.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="released">Names let through: what is protected or exempt, and known sites near a protected name.</param>
    public HonestLabels(CheckedLists lists, IReadOnlyList<string> released)
    {
        Released = released;
        foreach (string site in lists.Knowledge.Sites)
        {
            int dot = site.IndexOf('.', StringComparison.Ordinal);
            labels.Add(site[..dot]);
            AddEnding(site, dot);
            sites.Add(site);
        }
        foreach (string name in lists.Exemptions.All.Concat(lists.Domains.All.Select(domain => domain.Ascii)))
        {
            labels.UnionWith(name.Split('.'));
            for (int dot = 0; (dot = name.IndexOf('.', dot + 1)) >= 0; )
                AddEnding(name, dot);
        }
    }

    /// <summary>Names let through, sorted.</summary>
    public IReadOnlyList<string> Released { get; }

    /// <summary>True when an honest name has the label, under whatever suffix.</summary>
    public bool HasLabel(string label) => labels.Contains(label);

    /// <summary>True when it is a known site.</summary>
    public bool HasSite(string site) => sites.Contains(site);

    /// <summary>The honest names that end like this.</summary>
    public IReadOnlyList<string> Under(string ending) => byEnding.GetValueOrDefault(ending) ?? [];

    private void AddEnding(string name, int dot)
    {
        string ending = name[(dot + 1)..];
        if (!byEnding.TryGetValue(ending, out List<string>? under))
            byEnding.Add(ending, under = []);
        under.Add(name);
    }
}

using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Filters;

/// <summary>The names that no expression may match.</summary>
internal sealed class HonestLabels
{
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> sites = new(StringComparer.Ordinal);
    private readonly HashSet<string> endings = new(StringComparer.Ordinal);

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
            endings.Add(site[(dot + 1)..]);
            sites.Add(site);
        }
        foreach (string name in lists.Exemptions.All.Concat(lists.Domains.All.Select(domain => domain.Ascii)))
        {
            string[] parts = name.Split('.');
            labels.UnionWith(parts);
            for (int i = 1; i < parts.Length; i++)
                endings.Add(string.Join('.', parts[i..]));
        }
    }

    /// <summary>Names let through, sorted.</summary>
    public IReadOnlyList<string> Released { get; }

    /// <summary>True when an honest name has the label, under whatever suffix.</summary>
    public bool HasLabel(string label) => labels.Contains(label);

    /// <summary>True when it is a known site.</summary>
    public bool HasSite(string site) => sites.Contains(site);

    /// <summary>True when an honest name ends like this.</summary>
    public bool HasEnding(string ending) => endings.Contains(ending);
}

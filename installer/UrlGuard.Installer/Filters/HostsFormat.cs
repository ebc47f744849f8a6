using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>A hosts file (hosts(5)): exact names, so <c>www.</c> stands beside each.</summary>
internal sealed class HostsFormat : IFilterFormat
{
    private const string Www = "www.";

    /// <inheritdoc/>
    public string Name => "hosts";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Names;

    /// <inheritdoc/>
    public bool LetsThrough => false;

    /// <inheritdoc/>
    public string Comment => "#";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use => ["append to /etc/hosts, or give it to a resolver that reads hosts files"];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        HashSet<string> letThrough = [.. rules.LetThrough];
        foreach (string name in rules.Blocked)
        {
            text.Append("0.0.0.0 ").Append(name);
            if (!name.StartsWith(Www, StringComparison.Ordinal) && !letThrough.Contains(Www + name))
                text.Append(' ').Append(Www).Append(name);
            text.Append('\n');
        }
    }
}

using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>Unbound: a local zone for each name, which holds all under it; the longest name that fits decides.</summary>
internal sealed class UnboundFormat : IFilterFormat
{
    /// <inheritdoc/>
    public string Name => "unbound";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Names;

    /// <inheritdoc/>
    public bool LetsThrough => true;

    /// <inheritdoc/>
    public string Comment => "#";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use => ["put it into /etc/unbound/unbound.conf.d/urlguard.conf, then: unbound-control reload"];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        text.Append("server:\n");
        foreach (string name in rules.LetThrough)
            Append(text, name, "always_transparent");
        foreach (string name in rules.Blocked)
            Append(text, name, "always_nxdomain");
    }

    private static void Append(StringBuilder text, string name, string type) =>
        text.Append("  local-zone: \"").Append(name).Append(".\" ").Append(type).Append('\n');
}

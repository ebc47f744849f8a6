using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>dnsmasq: <c>address=/name/</c> answers NXDOMAIN for a name and all under it; the longest name that fits decides.</summary>
internal sealed class DnsmasqFormat : IFilterFormat
{
    /// <inheritdoc/>
    public string Name => "dnsmasq";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Names;

    /// <inheritdoc/>
    public bool LetsThrough => true;

    /// <inheritdoc/>
    public string Comment => "#";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use => ["put it into /etc/dnsmasq.d/urlguard.conf and restart dnsmasq"];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        foreach (string name in rules.LetThrough)
            text.Append("server=/").Append(name).Append("/#\n");
        foreach (string name in rules.Blocked)
            text.Append("address=/").Append(name).Append("/\n");
    }
}

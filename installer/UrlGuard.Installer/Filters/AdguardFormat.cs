using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>AdGuard Home and AdGuard DNS: expressions of RE2 over the host, and exceptions, which always win.</summary>
internal sealed class AdguardFormat : IFilterFormat
{
    /// <inheritdoc/>
    public string Name => "adguard";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Expressions;

    /// <inheritdoc/>
    public bool LetsThrough => true;

    /// <inheritdoc/>
    public string Comment => "!";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use => ["AdGuard Home: Filters, DNS blocklists, add a custom list: the file's path or address"];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        foreach (string name in rules.LetThrough)
            text.Append("@@||").Append(name).Append("^\n");
        foreach (string expression in rules.Blocked)
            text.Append('/').Append(Anchored.Host(expression)).Append("/\n");
    }
}

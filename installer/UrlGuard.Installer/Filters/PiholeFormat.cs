using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// Pi-hole: expressions of its engine (TRE, POSIX extended), one a line. A list of expressions has no way to let names through, so
/// no expression matches one.
/// </summary>
internal sealed class PiholeFormat : IFilterFormat
{
    /// <inheritdoc/>
    public string Name => "pihole";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Expressions;

    /// <inheritdoc/>
    public bool LetsThrough => false;

    /// <inheritdoc/>
    public string Comment => "#";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use =>
        ["grep -v '^#' FILE | while IFS= read -r e; do pihole --regex \"$e\" --comment urlguard; done", "this is fine: pihole allow NAME"];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        foreach (string expression in rules.Blocked)
            text.Append(Anchored.Host(expression)).Append('\n');
    }
}

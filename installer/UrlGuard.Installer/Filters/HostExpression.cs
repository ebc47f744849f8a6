using System.Text.RegularExpressions;

namespace UrlGuard.Installer.Filters;

/// <summary>An expression over a host's labels, made ready to match once: that takes longer than to match.</summary>
/// <param name="text">The expression, not yet anchored.</param>
internal sealed class HostExpression(string text)
{
    private Regex? matcher;

    /// <summary>The expression, not yet anchored.</summary>
    public string Text { get; } = text;

    /// <summary>True when it holds a host, A-label form.</summary>
    public bool Holds(string host) => (matcher ??= new Regex(Anchored.Host(Text), RegexOptions.CultureInvariant)).IsMatch(host);
}

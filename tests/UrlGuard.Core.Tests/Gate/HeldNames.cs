using System.Text.RegularExpressions;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>Reads a plan as a browser does: a released name releases all names under it, and releasing wins.</summary>
internal sealed class HeldNames(GatePlan plan)
{
    private readonly Regex[] patterns = [.. plan.Patterns.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))];
    private readonly HashSet<string> released = [.. plan.FindReleased()];

    public GatePlan Plan => plan;

    public static HeldNames Of(params string[] names) => new(GatePlan.Build(Given.Protect(names), Given.Exempt(), Knowledge.BuiltIn));

    public bool Contain(string host) => ContainAddress($"https://{host}/path");

    public bool ContainAddress(string address)
    {
        Assert.That(WebAddress.TryParse(address, out HostName parsed), Is.EqualTo(UnjudgedReason.None), address);
        string host = parsed.ToString();
        return !Enumerable.Range(0, host.Length).Any(i => (i == 0 || host[i - 1] == '.') && released.Contains(host[i..]))
            && patterns.Any(pattern => pattern.IsMatch(address));
    }
}

using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>One rule alone, asked about one pair of names: neither index nor other rules nor lists have a say.</summary>
internal abstract class RuleFixture
{
    private static readonly Dictionary<LookalikeKind, ILookalikeRule> Rules = LookalikeRules.BySeverity.ToDictionary(rule => rule.Kind);

    /// <summary>True when the rule finds that a host, in any letters, imitates a protected name.</summary>
    protected static bool Finds(LookalikeKind kind, string host, string protectedName)
    {
        Assert.That(WebAddress.TryParse(host, out HostName seen), Is.EqualTo(UnjudgedReason.None), host);
        Assert.That(RegistrableDomain.TryCreate(seen, out RegistrableDomain site), Is.EqualTo(UnjudgedReason.None), host);
        return Rules[kind].Examine(new SeenHost(seen, site), new SpelledDomain(Given.Domain(protectedName)), Sensitivity.Default)
            is not null;
    }
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// Finds names that belong to two protected domains. What one is also known as must not be, or imitate, another's: a warning would
/// lead to the wrong one, and a list from a stranger would make a lookalike the real site.
/// </summary>
/// <param name="protectedDomains">The domains, without what they are also known as.</param>
/// <param name="knowledge">The owners: one company's domains may share a name.</param>
public sealed class SharedNames(ProtectedDomains protectedDomains, Knowledge knowledge)
{
    /// <summary>Suffixes to try a label under, besides the domain's own: the commonest, and one that phishing prefers.</summary>
    private static readonly string[] Suffixes = ["com", "top"];

    private readonly Judge judge = new(protectedDomains, new Exemptions([]), knowledge.WithoutSites());

    /// <summary>The other protected domain that a name is of, or imitates; null when there is none.</summary>
    /// <param name="domain">The domain that is said to be known by it, A-label form.</param>
    /// <param name="name">The name.</param>
    public string? FindOther(string domain, AlsoKnownAs name) =>
        Suffixes
            .Prepend(domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Select(suffix => judge.CheckHost($"{name.Label}.{suffix}".AsMemory()))
            .Where(verdict => verdict.Code is VerdictCode.Protected or VerdictCode.Lookalike)
            .Select(verdict => verdict.Entry.ToString())
            .FirstOrDefault(other => other != domain && LabelOf(other) != LabelOf(domain) && !knowledge.AreSame(other, domain));

    private static string LabelOf(string domain) => domain[..domain.IndexOf('.', StringComparison.Ordinal)];
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Filters;

/// <summary>The lists as one site's rules need them: of the others only what touches it.</summary>
/// <param name="lists">The lists.</param>
internal sealed class FilterLists(CheckedLists lists)
{
    /// <summary>All that is exempt or protected, sorted.</summary>
    public IReadOnlyList<string> Names { get; } =
    [.. lists.Exemptions.All.Concat(lists.Domains.All.Select(domain => domain.Ascii)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>All that one site's rules are made of besides what is known.</summary>
    public string SourceOf(string site, IEnumerable<string> touching) =>
        string.Join('\n', touching.Prepend(site).Select(name => $"{name} {IsExempt(name)} {string.Join(',', AlsoKnownAs(name))}"));

    /// <summary>
    /// A judge of the site and of what touches it. Its words are not read. A site that does not touch this one neither changes what
    /// imitates it nor is among the names.
    /// </summary>
    public Judge JudgeOf(string site, IReadOnlyList<string> touching)
    {
        string[] near = [.. touching.Where(name => lists.Domains.Contains(name)).Prepend(site)];
        ProtectedDomains domains = new(
            near.Select(EntryName.ToDomain),
            near.SelectMany(name => AlsoKnownAs(name).Select(text => (name, Parse(text)))).ToList()
        );
        return new Judge(domains, new Exemptions(touching.Where(IsExempt)), lists.Knowledge)
        {
            LetsUnsureThrough = lists.Judge.LetsUnsureThrough,
            IsBrief = true,
        };
    }

    private bool IsExempt(string name) => lists.Exemptions.IndexOf(name) >= 0;

    private IReadOnlyList<string> AlsoKnownAs(string name) =>
        lists.Domains.IndexOf(name) is >= 0 and var number ? lists.Domains.AlsoKnownAsAt(number) : [];

    private static AlsoKnownAs Parse(string text)
    {
        _ = UrlGuard.Core.Names.AlsoKnownAs.TryCreate(text, out AlsoKnownAs name);
        return name;
    }
}

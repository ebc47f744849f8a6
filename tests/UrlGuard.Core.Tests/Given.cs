using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests;

/// <summary>Makes the lists of the judge, and the judge, from names.</summary>
internal static class Given
{
    internal static ProtectedDomains Protect(params IEnumerable<string> names) => new(names.Select(Domain));

    /// <summary>A domain with what it is also known as.</summary>
    internal static ProtectedDomains ProtectAs(string domain, params string[] alsoKnownAs) =>
        new([Domain(domain)], alsoKnownAs.Select(text => (Domain(domain).ToString(), AlsoKnownAs(text))));

    internal static AlsoKnownAs AlsoKnownAs(string text)
    {
        Assert.That(Core.Names.AlsoKnownAs.TryCreate(text, out AlsoKnownAs name), Is.EqualTo(AlsoKnownAsFault.None), text);
        return name;
    }

    internal static Exemptions Exempt(params IEnumerable<string> names) => new(names);

    internal static Judge JudgeOf(params IEnumerable<string> names) => new(Protect(names), Exempt(), NoSites);

    /// <summary>The built-in knowledge but for the list of known sites.</summary>
    internal static Knowledge NoSites { get; } = Knowledge.BuiltIn.WithoutSites();

    internal static LocalKnowledge Local(
        IEnumerable<string>? known = null,
        IEnumerable<(string Name, int Owner)>? owned = null,
        Sensitivity? sensitivity = null
    )
    {
        ImageBuilder image = new ImageBuilder();
        LocalKnowledge.Build(known ?? [], owned ?? [], sensitivity ?? Sensitivity.Default, image);
        return new LocalKnowledge(new Image(image.Build(key: 0)));
    }

    internal static Knowledge Knowing(
        IEnumerable<string>? known = null,
        IEnumerable<(string Name, int Owner)>? owned = null,
        Sensitivity? sensitivity = null
    ) => new(Local(known, owned, sensitivity));

    internal static RegistrableDomain Domain(string name)
    {
        Assert.That(HostName.TryCreate(name.AsMemory(), out HostName host), Is.EqualTo(UnjudgedReason.None), name);
        Assert.That(RegistrableDomain.TryCreateListed(host, out RegistrableDomain domain), Is.EqualTo(UnjudgedReason.None), name);
        return domain;
    }

    internal static SpelledDomain Real(string name) => new(Domain(name));

    /// <summary>A host, in any letters, as the rules look at it.</summary>
    internal static SeenHost Seen(string address)
    {
        (HostName host, RegistrableDomain site) = Site(address);
        return new SeenHost(host, site);
    }

    /// <summary>A host, in any letters, with its registrable domain.</summary>
    internal static (HostName Host, RegistrableDomain Site) Site(string address)
    {
        Assert.That(WebAddress.TryParse(address, out HostName host), Is.EqualTo(UnjudgedReason.None), address);
        Assert.That(RegistrableDomain.TryCreate(host, out RegistrableDomain site), Is.EqualTo(UnjudgedReason.None), address);
        return (host, site);
    }
}

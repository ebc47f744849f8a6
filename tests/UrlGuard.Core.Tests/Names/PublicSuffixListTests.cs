using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Names;

public sealed class PublicSuffixListTests
{
    // The cases are those that publicsuffix.org publishes for testing, where they are about A-labels.
    [TestCase("example.com", "example.com")]
    [TestCase("a.b.example.com", "example.com")]
    [TestCase("uk.com", null)]
    [TestCase("b.uk.com", "b.uk.com")]
    [TestCase("b.c.mm", "b.c.mm")]
    [TestCase("a.b.c.mm", "b.c.mm")]
    [TestCase("c.mm", null)]
    [TestCase("test.jp", "test.jp")]
    [TestCase("ac.jp", null)]
    [TestCase("test.ac.jp", "test.ac.jp")]
    [TestCase("kyoto.jp", null)]
    [TestCase("ide.kyoto.jp", null)]
    [TestCase("b.ide.kyoto.jp", "b.ide.kyoto.jp")]
    [TestCase("b.c.kobe.jp", "b.c.kobe.jp")]
    [TestCase("c.kobe.jp", null)]
    [TestCase("city.kobe.jp", "city.kobe.jp")]
    [TestCase("www.city.kobe.jp", "city.kobe.jp")]
    [TestCase("www.ck", "www.ck")]
    [TestCase("www.www.ck", "www.ck")]
    [TestCase("test.ck", null)]
    [TestCase("b.test.ck", "b.test.ck")]
    [TestCase("test.k12.ak.us", "test.k12.ak.us")]
    [TestCase("xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn")]
    [TestCase("shishi.xn--fiqs8s", "shishi.xn--fiqs8s")]
    [TestCase("www.example.nosuchsuffix", "example.nosuchsuffix")]
    [TestCase("a.github.io", "a.github.io")]
    [TestCase("github.io", null)]
    [TestCase("x.y.pages.dev", "y.pages.dev")]
    public void RegistrableDomain_IsOneLabelMoreThanTheSuffix(string host, string? expected)
    {
        Assert.That(HostName.TryCreate(host.AsMemory(), out HostName name), Is.EqualTo(UnjudgedReason.None));
        UnjudgedReason reason = RegistrableDomain.TryCreate(name, out RegistrableDomain domain);
        Assert.That(reason, Is.EqualTo(expected is null ? UnjudgedReason.PublicSuffix : UnjudgedReason.None));
        if (expected is null)
            return;
        Assert.That(domain.ToString(), Is.EqualTo(expected));
        Assert.That($"{domain.Label}.{domain.Suffix}", Is.EqualTo(expected));
    }

    [TestCase("gov.uk", "gov.uk", true)]
    [TestCase("www.gov.uk", "gov.uk", true)]
    [TestCase("www.paypal.com", "paypal.com", false)]
    [TestCase("paypal.co.uk", "paypal.co.uk", false)]
    public void TryCreateListed_TakesASiteAtASuffix(string name, string expected, bool isSuffix)
    {
        RegistrableDomain domain = Given.Domain(name);
        Assert.That((domain.ToString(), domain.IsSuffix, domain.IsHosted), Is.EqualTo((expected, isSuffix, false)));
        Assert.That(domain.Suffix.IsEmpty, Is.EqualTo(isSuffix));
    }

    [TestCase("a.github.io", true)]
    [TestCase("paypal.com", false)]
    [TestCase("paypal.co.uk", false)]
    public void RegistrableDomain_KnowsHostingSuffixes(string host, bool isHosted)
    {
        _ = HostName.TryCreate(host.AsMemory(), out HostName name);
        _ = RegistrableDomain.TryCreate(name, out RegistrableDomain domain);
        Assert.That(domain.IsHosted, Is.EqualTo(isHosted));
    }
}

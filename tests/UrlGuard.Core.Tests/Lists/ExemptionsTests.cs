using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Lists;

public sealed class ExemptionsTests
{
    private static readonly Exemptions Some = Given.Exempt("z.com", "example.com", "a.b.example.org", "example.com");

    [TestCase("example.com", "example.com")]
    [TestCase("www.example.com", "example.com")]
    [TestCase("a.b.c.example.com", "example.com")]
    [TestCase("a.b.example.org", "a.b.example.org")]
    [TestCase("x.a.b.example.org", "a.b.example.org")]
    [TestCase("z.com", "z.com")]
    [TestCase("b.example.org", "")]
    [TestCase("xa.b.example.org", "")]
    [TestCase("example.org", "")]
    [TestCase("notexample.com", "")]
    [TestCase("example.com.evil.net", "")]
    [TestCase("other.com", "")]
    public void Find_GivesTheNameThatCoversAHost(string host, string exemption)
    {
        Assert.That(HostName.TryCreate(host.AsMemory(), out HostName name), Is.EqualTo(UnjudgedReason.None));
        Assert.That(Some.Find(name).ToString(), Is.EqualTo(exemption));
        Assert.That(Given.Exempt().Find(name).IsEmpty, "of none, none covers it");
    }

    [Test]
    public void All_HasEachOnce_SortedByItsBytes()
    {
        Assert.That(Some.All, Is.EqualTo(new[] { "a.b.example.org", "example.com", "z.com" }));
        Assert.That(Some.All.Select(name => Some.IndexOf(name)), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That((Some.IndexOf("www.example.com"), Some.IndexOf("example.co")), Is.EqualTo((-1, -1)));
    }
}

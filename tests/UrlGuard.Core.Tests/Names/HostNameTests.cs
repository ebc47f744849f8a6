using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Names;

public sealed class HostNameTests
{
    private static readonly string Label63 = new('a', 63);

    [TestCase("example.com", UnjudgedReason.None)]
    [TestCase("example.com.", UnjudgedReason.None)]
    [TestCase("a_b.example.com", UnjudgedReason.None)]
    [TestCase("xn--mnchen-3ya.de", UnjudgedReason.None)]
    [TestCase("Example.com", UnjudgedReason.BadName)]
    [TestCase("münchen.de", UnjudgedReason.BadName)]
    [TestCase("", UnjudgedReason.BadName)]
    [TestCase(".", UnjudgedReason.BadName)]
    [TestCase("a..b", UnjudgedReason.BadName)]
    [TestCase(".example.com", UnjudgedReason.BadName)]
    [TestCase("a b.com", UnjudgedReason.BadName)]
    [TestCase("a\0b.com", UnjudgedReason.BadName)]
    [TestCase("[", UnjudgedReason.BadName)]
    [TestCase("xn--.com", UnjudgedReason.BadName)]
    [TestCase("xn--a.com", UnjudgedReason.BadName)]
    [TestCase("xn--paypal-.com", UnjudgedReason.BadName, TestName = "A-label that decodes to ASCII")]
    [TestCase("[::1]", UnjudgedReason.IpAddress)]
    [TestCase("127.0.0.1", UnjudgedReason.IpAddress)]
    [TestCase("1.2.3.4.", UnjudgedReason.IpAddress)]
    [TestCase("2130706433", UnjudgedReason.IpAddress)]
    [TestCase("0x7f.0x1", UnjudgedReason.IpAddress)]
    [TestCase("foo.0x", UnjudgedReason.IpAddress)]
    [TestCase("localhost", UnjudgedReason.Localhost)]
    [TestCase("foo.localhost", UnjudgedReason.Localhost)]
    [TestCase("intranet", UnjudgedReason.SingleLabel)]
    public void Create_TakesALabelHostsOnly(string text, UnjudgedReason expected) =>
        Assert.That(HostName.TryCreate(text.AsMemory(), out _), Is.EqualTo(expected));

    [Test]
    public void Create_OfLabels_AtAndOverTheLimit()
    {
        Assert.That(HostName.TryCreate((Label63 + ".com").AsMemory(), out _), Is.EqualTo(UnjudgedReason.None));
        Assert.That(HostName.TryCreate((Label63 + "a.com").AsMemory(), out _), Is.EqualTo(UnjudgedReason.BadName));
    }

    [Test]
    public void Create_OfNames_AtAndOverTheLimit()
    {
        string name = string.Join('.', Label63, Label63, Label63, new string('a', 61));
        Assert.That(name, Has.Length.EqualTo(HostName.MaxLength));
        Assert.That(HostName.TryCreate(name.AsMemory(), out _), Is.EqualTo(UnjudgedReason.None));
        Assert.That(HostName.TryCreate((name + ".").AsMemory(), out _), Is.EqualTo(UnjudgedReason.None));
        Assert.That(HostName.TryCreate((name + "a").AsMemory(), out _), Is.EqualTo(UnjudgedReason.BadName));
    }

    [Test]
    public void Create_OfAnythingAtAll_NeverThrows() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => _ = HostName.TryCreate(text.AsMemory(), out _));
}

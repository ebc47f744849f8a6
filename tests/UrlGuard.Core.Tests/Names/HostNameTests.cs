using UrlGuard.Core.Names;
using UrlGuard.Tests;

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
    [TestCase("a/b.com", UnjudgedReason.BadName)]
    [TestCase("a\0b.com", UnjudgedReason.BadName)]
    [TestCase("a\u007fb.com", UnjudgedReason.BadName)]
    [TestCase("a%b.com", UnjudgedReason.BadName)]
    [TestCase("a%2.com", UnjudgedReason.BadName)]
    [TestCase("a.com%2", UnjudgedReason.BadName)]
    [TestCase("a%2Fb.com", UnjudgedReason.BadName)]
    [TestCase("a%FFb.com", UnjudgedReason.BadName)]
    [TestCase("[", UnjudgedReason.BadName)]
    [TestCase("[::1]", UnjudgedReason.IpAddress)]
    [TestCase("127.0.0.1", UnjudgedReason.IpAddress)]
    [TestCase("1.2.3.4.", UnjudgedReason.IpAddress)]
    [TestCase("2130706433", UnjudgedReason.IpAddress)]
    [TestCase("0x7f.0x1", UnjudgedReason.IpAddress)]
    [TestCase("foo.0x", UnjudgedReason.IpAddress)]
    [TestCase("localhost", UnjudgedReason.Localhost)]
    [TestCase("foo.localhost", UnjudgedReason.Localhost)]
    [TestCase("localhost..", UnjudgedReason.Localhost)]
    [TestCase("1.2.3.4..", UnjudgedReason.IpAddress)]
    [TestCase("intranet", UnjudgedReason.SingleLabel)]
    [TestCase(".", UnjudgedReason.SingleLabel)]
    [TestCase("...", UnjudgedReason.SingleLabel)]
    [TestCase(".com", UnjudgedReason.SingleLabel)]
    public void Create_WithoutAnythingToJudge_SaysWhy(string text, UnjudgedReason expected) =>
        Assert.That(HostName.TryCreate(text.AsMemory(), out _), Is.EqualTo(expected));

    [TestCase("a..b", "a.b")]
    [TestCase(".example.com", "example.com")]
    [TestCase("example.com...", "example.com")]
    [TestCase("xn--.com", "xn--.com")]
    [TestCase("xn--a.com", "xn--a.com")]
    [TestCase("xn--paypal-.com", "xn--paypal-.com", TestName = "A-label that decodes to ASCII")]
    [TestCase("a!\"$&'()*+,;=`{}~b.com", "a!\"$&'()*+,;=`{}~b.com")]
    [TestCase("a%2Ab%20c.com", "a*b c.com")]
    public void Create_OfAnOddHost_ReadsIt(string text, string read)
    {
        Assert.That(HostName.TryCreate(text.AsMemory(), out HostName host), Is.EqualTo(UnjudgedReason.None));
        Assert.That((host.ToString(), host.IsWellFormed), Is.EqualTo((read, false)));
    }

    [Test]
    public void Create_OfLabels_AtAndOverTheLimit()
    {
        Assert.That(Read(Label63 + ".com"), Is.EqualTo((Label63 + ".com", true)));
        string over = "begin" + Label63[8..] + "finish";
        Assert.That(Read(over + ".com"), Is.EqualTo((over[..31] + "~" + over[^31..] + ".com", false)));
    }

    [Test]
    public void Create_OfNames_AtAndOverTheLimit()
    {
        string name = string.Join('.', Label63, Label63, Label63, new string('a', 61));
        Assert.That(name, Has.Length.EqualTo(HostName.MaxLength));
        Assert.That(Read(name), Is.EqualTo((name, true)));
        Assert.That(Read(name + "."), Is.EqualTo((name, true)));
        Assert.That(Read(name + "a"), Is.EqualTo((Label63 + ".~." + Label63 + "." + new string('a', 62), false)));
        Assert.That(
            Read("paypal.com." + name).Name,
            Does.StartWith("paypal.com.").And.EndsWith("." + new string('a', 61)).And.Length.AtMost(HostName.MaxLength)
        );
    }

    /// <summary>Whatever stands in front, the registrable domain is in what is left, also of the longest suffix that there is.</summary>
    [Test]
    public void Create_OfLongNames_KeepsTheRegistrableDomain()
    {
        string[] suffixes =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "host", "data", "public-suffixes.txt"))
                .Select(line => line.Split('\t'))
                .Select(line => line[1].AsSpan().ContainsAny('I', 'P') ? Label63 + "." + line[0] : line[0]),
        ];
        foreach (string suffix in suffixes.OrderByDescending(suffix => suffix.Length).Take(100))
        {
            Assert.That(
                Read(Label63.Replace('a', 'b') + "." + Label63 + "." + Label63 + "." + Label63 + "." + suffix).Name,
                Does.EndWith("." + Label63 + "." + suffix)
            );
        }
    }

    [Test]
    public void Create_OfALongNumber_SaysThatItIsOne() =>
        Assert.That(HostName.TryCreate((new string('0', 64) + ".").AsMemory(), out _), Is.EqualTo(UnjudgedReason.IpAddress));

    private static (string Name, bool IsWellFormed) Read(string text)
    {
        Assert.That(HostName.TryCreate(text.AsMemory(), out HostName host), Is.EqualTo(UnjudgedReason.None));
        return (host.ToString(), host.IsWellFormed);
    }

    [Test]
    public void Create_OfAnythingAtAll_NeverThrows() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => _ = HostName.TryCreate(text.AsMemory(), out _));
}

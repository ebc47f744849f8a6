using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

public sealed class ListTextTests
{
    [TestCase("paypal.com\n", "paypal.com")]
    [TestCase("paypal.com", "paypal.com", TestName = "no newline at the end")]
    [TestCase("\uFEFFpaypal.com\r\nexample.com\r\n", "paypal.com,example.com", TestName = "byte order mark and CRLF")]
    [TestCase("# mine\n\n  paypal.com  # the bank\n", "paypal.com")]
    [TestCase("https://WWW.Example.com/x#y\n", "example.com")]
    [TestCase("mail.example.co.uk\n", "example.co.uk")]
    [TestCase("MÜNCHEN.de\n", "xn--mnchen-3ya.de")]
    [TestCase("paypal.com\npaypal.com\nwww.paypal.com\n", "paypal.com")]
    [TestCase("", "")]
    public void Names_OfProtected_AreRegistrableDomains(string text, string names) =>
        Assert.That(new ListText(ListKind.Protected, text).Names, Is.EqualTo(names.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void Names_OfExempt_StayTheHostsTheyAre() =>
        Assert.That(new ListText(ListKind.Exempt, "shop.example.com\n").Names, Is.EqualTo(new[] { "shop.example.com" }));

    [Test]
    public void BadLines_SayWhichAndWhy_AndSpoilNothingElse()
    {
        var text = new ListText(ListKind.Protected, "paypal.com\nco.uk\n\n192.0.2.1\n\0\u0001\nlocalhost\nintranet\nexample.com\n");
        Assert.That(text.Names, Is.EqualTo(new[] { "paypal.com", "example.com" }));
        Assert.That(text.BadLines.Select(line => line.Number), Is.EqualTo(new[] { 2, 4, 5, 6, 7 }));
        Assert.That(text.BadLines.First().Message, Is.EqualTo("co.uk is a public suffix, not a site"));
    }

    [Test]
    public void Edits_KeepEveryOtherLine()
    {
        var text = new ListText(ListKind.Protected, "# mine\nPayPal.com  # the bank\n\nnonsense!\nexample.com");
        Assert.That(text.Add("example.net"), Is.True);
        Assert.That(text.Add("paypal.com"), Is.False);
        Assert.That(text.Remove("example.com"), Is.True);
        Assert.That(text.Remove("example.com"), Is.False);
        Assert.That(text.ToString(), Is.EqualTo("# mine\nPayPal.com  # the bank\n\nnonsense!\nexample.net\n"));
    }
}

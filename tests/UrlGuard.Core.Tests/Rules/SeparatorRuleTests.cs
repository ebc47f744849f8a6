using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class SeparatorRuleTests : RuleFixture
{
    [TestCase("ch-ase.com", "chase.com", true, TestName = "Separator: a hyphen in 5 letters")]
    [TestCase("e-bay.com", "ebay.com", false, TestName = "Separator: a hyphen in 4 letters")]
    [TestCase("pay-pal.net", "paypal.com", true, TestName = "Separator: the same under another suffix")]
    [TestCase("eb.ay.com", "ebay.com", true, TestName = "Separator: a dot in 4 letters, the same suffix")]
    [TestCase("dh.l.de", "dhl.de", false, TestName = "Separator: a dot in 3 letters, the same suffix")]
    [TestCase("ch.ase.net", "chase.com", true, TestName = "Separator: a dot in 5 letters, another suffix")]
    [TestCase("eb.ay.net", "ebay.com", false, TestName = "Separator: a dot in 4 letters, another suffix")]
    [TestCase("wwwebay.com", "ebay.com", true, TestName = "Separator: www glued to 4 letters")]
    [TestCase("wwwdhl.de", "dhl.de", false, TestName = "Separator: www glued to 3 letters")]
    [TestCase("wwebay.com", "ebay.com", true, TestName = "Separator: two w")]
    [TestCase("wwwwebay.com", "ebay.com", true, TestName = "Separator: four w")]
    [TestCase("wwwwwebay.com", "ebay.com", false, TestName = "Separator: five w")]
    [TestCase("paypal-com.example", "paypal.com", true, TestName = "Separator: the whole name with a hyphen for its dot")]
    [TestCase("hsbcco.uk", "hsbc.co.uk", true, TestName = "Separator: a dot lost in the suffix")]
    [TestCase("ch-a5e.com", "chase.com", true, TestName = "Separator: a hyphen, and a digit that looks like a letter")]
    [TestCase("ch-a4e.com", "chase.com", false, TestName = "Separator: a hyphen, and a digit that looks like no letter")]
    [TestCase("7z1p.com", "7-zip.org", false, TestName = "Separator: the same look of 4 letters")]
    [TestCase("bank0famerica.com", "bank-of-america.com", true, TestName = "Separator: own hyphens lost, and a digit")]
    [TestCase("ch.a5e.com", "chase.com", true, TestName = "Separator: a dot, and a digit that looks like a letter")]
    [TestCase("c-h-a-s-3.com", "chase.com", false, TestName = "Separator: letter by letter, and one that is another")]
    [TestCase("www.paypal.net", "paypal.com", false, TestName = "Separator: the same label")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Separator, host, protectedName), Is.EqualTo(finds));
}

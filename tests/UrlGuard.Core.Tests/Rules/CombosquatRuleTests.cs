using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class CombosquatRuleTests : RuleFixture
{
    [TestCase("dhl-login.de", "dhl.de", true, TestName = "Combosquat: 3 letters beside bait")]
    [TestCase("hp-login.com", "hp.com", true, TestName = "Combosquat: 2 letters beside bait")]
    [TestCase("idex-narket.net", "idex.io", true, TestName = "Combosquat: 4 letters and one other word")]
    [TestCase("dhl-narket.de", "dhl.de", true, TestName = "Combosquat: 3 letters and one other word")]
    [TestCase("paypallogin.net", "paypal.com", true, TestName = "Combosquat: glued to bait")]
    [TestCase("paypel-login.net", "paypal.com", true, TestName = "Combosquat: a typo of 6 letters")]
    [TestCase("fedez-login.com", "fedex.com", false, TestName = "Combosquat: a typo of 5 letters")]
    [TestCase("purchase.com", "chase.com", false, TestName = "Combosquat: part of a word")]
    [TestCase("startups.net", "ups.com", false, TestName = "Combosquat: 3 letters at the end of a word")]
    [TestCase("chase-butterflies.net", "chase.com", false, TestName = "Combosquat: an everyday word without bait")]
    [TestCase("paypal-login.pages.dev", "paypal.com", false, TestName = "Combosquat: below a hoster it is hosted")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Combosquat, host, protectedName), Is.EqualTo(finds));
}

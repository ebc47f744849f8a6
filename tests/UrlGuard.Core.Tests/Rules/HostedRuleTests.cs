using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class HostedRuleTests : RuleFixture
{
    [TestCase("dhl-login.pages.dev", "dhl.de", true, TestName = "Hosted: 3 letters beside bait")]
    [TestCase("hp-login.pages.dev", "hp.com", true, TestName = "Hosted: 2 letters beside bait")]
    [TestCase("paypal-com-verify.pages.dev", "paypal.com", true, TestName = "Hosted: the domain inside, beside bait")]
    [TestCase("ebay.webflow.io", "ebay.com", true, TestName = "Hosted: the label alone, 4 letters")]
    [TestCase("dhl.webflow.io", "dhl.de", false, TestName = "Hosted: the label alone, 3 letters")]
    [TestCase("chase.webflow.io", "chase.com", false, TestName = "Hosted: an everyday word alone, 5 letters")]
    [TestCase("paypal.github.io", "paypal.com", false, TestName = "Hosted: where companies have accounts")]
    [TestCase("example-com.github.io", "example.com", false, TestName = "Hosted: a project's own page")]
    [TestCase("paypal-login.net", "paypal.com", false, TestName = "Hosted: no hoster")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Hosted, host, protectedName), Is.EqualTo(finds));
}

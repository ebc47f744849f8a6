using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class TldSwapRuleTests : RuleFixture
{
    [TestCase("ebay.net", "ebay.com", true, TestName = "TldSwap: 4 letters")]
    [TestCase("ing.net", "ing.nl", false, TestName = "TldSwap: 3 letters")]
    [TestCase("ing.top", "ing.nl", true, TestName = "TldSwap: 3 letters under a cheap suffix")]
    [TestCase("hp.top", "hp.com", false, TestName = "TldSwap: 2 letters under a cheap suffix")]
    [TestCase("stellar.com", "stellar.org", false, TestName = "TldSwap: a word under .com")]
    [TestCase("stellar.net", "stellar.org", true, TestName = "TldSwap: a word under another suffix")]
    [TestCase("paypal.webflow.io", "paypal.com", false, TestName = "TldSwap: below a hoster it is hosted")]
    [TestCase("paypall.net", "paypal.com", false, TestName = "TldSwap: another label")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.TldSwap, host, protectedName), Is.EqualTo(finds));

    [TestCase("paypal.net", "paypal.com", false, TestName = "TldSwap: no word is sure")]
    [TestCase("stellar.net", "stellar.org", true, TestName = "TldSwap: a word is unsure")]
    [TestCase("stellar.top", "stellar.org", false, TestName = "TldSwap: a word under a cheap suffix is sure")]
    public void Examine_OfAWord_IsUnsure(string host, string protectedName, bool isUnsure) =>
        Assert.That(
            new TldSwapRule().Examine(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default)!.Value.IsUnsure,
            Is.EqualTo(isUnsure)
        );
}

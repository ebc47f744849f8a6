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
    [TestCase("kaspersky.de", "kaspersky.com", true, TestName = "TldSwap: a country's ending is unsure")]
    [TestCase("rakuten.com.br", "rakuten.co.jp", true, TestName = "TldSwap: a second level of a country is unsure")]
    [TestCase("paypal.ru", "paypal.com", true, TestName = "TldSwap: any country's is")]
    [TestCase("paypal.ga", "paypal.com", false, TestName = "TldSwap: a cheap one is sure")]
    [TestCase("paypal.io", "paypal.com", false, TestName = "TldSwap: one that is sold to all is sure")]
    [TestCase("paypal.cm", "paypal.com", false, TestName = "TldSwap: a slip of the real one is sure")]
    [TestCase("paypal.om", "paypal.com", false, TestName = "TldSwap: another slip of it is sure")]
    [TestCase("anydesk.help", "anydesk.com", false, TestName = "TldSwap: no country's is sure")]
    public void Examine_OfAWord_OrUnderACountrys_IsUnsure(string host, string protectedName, bool isUnsure) =>
        Assert.That(
            new TldSwapRule().Examine(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default)!.Value.IsUnsure,
            Is.EqualTo(isUnsure)
        );
}

using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class TranspositionRuleTests : RuleFixture
{
    [TestCase("ebya.com", "ebay.com", true, TestName = "Transposition: 4 letters under the same suffix")]
    [TestCase("hdl.de", "dhl.de", false, TestName = "Transposition: 3 letters")]
    [TestCase("chaes.top", "chase.com", true, TestName = "Transposition: 5 letters under a cheap suffix")]
    [TestCase("ebya.top", "ebay.com", false, TestName = "Transposition: 4 letters under a cheap suffix")]
    [TestCase("paypla.net", "paypal.com", true, TestName = "Transposition: 6 letters under another suffix")]
    [TestCase("chaes.net", "chase.com", false, TestName = "Transposition: 5 letters under another suffix")]
    [TestCase("apypal.com", "paypal.com", true, TestName = "Transposition: the first two letters")]
    [TestCase("payapl.com", "paypal.com", true, TestName = "Transposition: in the middle")]
    [TestCase("pyapla.com", "paypal.com", false, TestName = "Transposition: two swaps")]
    [TestCase("paypaq.com", "paypal.com", false, TestName = "Transposition: a letter replaced")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Transposition, host, protectedName), Is.EqualTo(finds));
}

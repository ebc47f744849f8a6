using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class DoubleTypoRuleTests : RuleFixture
{
    [TestCase("bixxnce.com", "binance.com", true, TestName = "DoubleTypo: 7 letters under the same suffix")]
    [TestCase("paxxal.com", "paypal.com", false, TestName = "DoubleTypo: 6 letters under the same suffix")]
    [TestCase("bixxnce.top", "binance.com", true, TestName = "DoubleTypo: 7 letters under a cheap suffix")]
    [TestCase("paxxal.top", "paypal.com", false, TestName = "DoubleTypo: 6 letters under a cheap suffix")]
    [TestCase("instaxxam.net", "instagram.com", true, TestName = "DoubleTypo: 9 letters under another suffix")]
    [TestCase("fabrxxam.net", "fabrikam.com", false, TestName = "DoubleTypo: 8 letters under another suffix")]
    [TestCase("bixxxce.com", "binance.com", false, TestName = "DoubleTypo: three edits")]
    [TestCase("binanxe.com", "binance.com", false, TestName = "DoubleTypo: one edit")]
    [TestCase("amaz0m.com", "amazon.com", true, TestName = "DoubleTypo: 6 letters, but alike at a glance")]
    [TestCase("4finance.com", "binance.com", false, TestName = "DoubleTypo: a word with a digit")]
    [TestCase("wcoutlook.com", "outlook.com", false, TestName = "DoubleTypo: letters around an everyday word")]
    [TestCase("muenchen.de", "xn--mnchen-3ya.de", false, TestName = "DoubleTypo: the other spelling of a German name")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.DoubleTypo, host, protectedName), Is.EqualTo(finds));
}

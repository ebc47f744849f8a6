using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class TypoRuleTests : RuleFixture
{
    [TestCase("ebaq.com", "ebay.com", true, TestName = "Typo: 4 letters under the same suffix")]
    [TestCase("dhx.de", "dhl.de", false, TestName = "Typo: 3 letters")]
    [TestCase("chasq.top", "chase.com", true, TestName = "Typo: 5 letters under a cheap suffix")]
    [TestCase("ebaq.top", "ebay.com", false, TestName = "Typo: 4 letters under a cheap suffix")]
    [TestCase("paypaq.net", "paypal.com", true, TestName = "Typo: 6 letters under another suffix")]
    [TestCase("chasq.net", "chase.com", false, TestName = "Typo: 5 letters under another suffix")]
    [TestCase("paypall.com", "paypal.com", true, TestName = "Typo: a letter twice")]
    [TestCase("aypal.com", "paypal.com", true, TestName = "Typo: the first letter lost")]
    [TestCase("paypxx.com", "paypal.com", false, TestName = "Typo: two edits")]
    [TestCase("paypla.com", "paypal.com", false, TestName = "Typo: a swap has a kind of its own")]
    [TestCase("cooking.com", "booking.com", false, TestName = "Typo: two ordinary words")]
    [TestCase("bookings.com", "booking.com", true, TestName = "Typo: a plural all the same")]
    [TestCase("site45.com", "site35.com", false, TestName = "Typo: counted names")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Typo, host, protectedName), Is.EqualTo(finds));
}

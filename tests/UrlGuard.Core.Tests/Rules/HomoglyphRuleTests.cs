using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class HomoglyphRuleTests : RuleFixture
{
    [TestCase("wv.de", "vw.de", true, TestName = "Homoglyph: 2 letters under the same suffix")]
    [TestCase("1.de", "l.de", false, TestName = "Homoglyph: 1 letter")]
    [TestCase("1ive.net", "live.com", true, TestName = "Homoglyph: 4 letters under another suffix")]
    [TestCase("1ng.com", "ing.nl", false, TestName = "Homoglyph: 3 letters under another suffix")]
    [TestCase("1ng.nl", "ing.nl", true, TestName = "Homoglyph: 3 letters under the same suffix")]
    [TestCase("arnazon.com", "amazon.com", true, TestName = "Homoglyph: two letters that look like one")]
    [TestCase("p\u0430ypal.com", "paypal.com", true, TestName = "Homoglyph: a letter from another alphabet")]
    [TestCase("paypol.com", "paypal.com", false, TestName = "Homoglyph: another letter")]
    [TestCase("paypal.net", "paypal.com", false, TestName = "Homoglyph: the same label")]
    [TestCase("stcarncornnnunity.com", "steamcommunity.com", true, TestName = "Homoglyph: many letters alike at a glance")]
    [TestCase("stcarncornnnunity.net", "steamcommunity.com", true, TestName = "Homoglyph: the same under another suffix, from 8 letters")]
    [TestCase("amaz0m.com", "amazon.com", false, TestName = "Homoglyph: two letters alike at a glance are a typo")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Homoglyph, host, protectedName), Is.EqualTo(finds));
}

using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class MixedScriptRuleTests : RuleFixture
{
    [TestCase("eb\u0430yq.com", "ebay.com", true, TestName = "MixedScript: 4 letters, one edit of the look")]
    [TestCase("eb\u0430y.com", "ebay.com", true, TestName = "MixedScript: 4 letters, no edit of the look")]
    [TestCase("dh\u0430l.de", "dhl.de", false, TestName = "MixedScript: 3 letters, one edit of the look")]
    [TestCase("eb\u0430yq.net", "ebay.com", true, TestName = "MixedScript: any suffix")]
    [TestCase("eb\u0430yqq.com", "ebay.com", false, TestName = "MixedScript: two edits of the look")]
    [TestCase("ebayq.com", "ebay.com", false, TestName = "MixedScript: one script")]
    [TestCase("\u0435\u0430\u0443.com", "eay.com", false, TestName = "MixedScript: one script, another one")]
    [TestCase("ebay\u306E.com", "ebay.com", false, TestName = "MixedScript: Japanese with Latin counts as one script")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.MixedScript, host, protectedName), Is.EqualTo(finds));
}

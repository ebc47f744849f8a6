using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

internal sealed class EmbeddingRuleTests : RuleFixture
{
    [TestCase("ing.nl.evil.net", "ing.nl", true, TestName = "Embedding: the domain, 3 letters")]
    [TestCase("hp.com.evil.net", "hp.com", true, TestName = "Embedding: the domain, 2 letters")]
    [TestCase("blog-hp-com.evil.net", "hp.com", false, TestName = "Embedding: 2 letters and a hyphen, not at the beginning")]
    [TestCase("x-com.evil.net", "x.com", false, TestName = "Embedding: 1 letter and a hyphen")]
    [TestCase("x.com.evil.net", "x.com", true, TestName = "Embedding: 1 letter and a dot")]
    [TestCase("bank-of-oz.com.evil.net", "bankofoz.com", true, TestName = "Embedding: the label cut by hyphens")]
    [TestCase("paypal.com-login.example", "paypal.com", true, TestName = "Embedding: across a dot")]
    [TestCase("paypa1.com.evil.net", "paypal.com", true, TestName = "Embedding: a double of the domain")]
    [TestCase("paypal.evil.net", "paypal.com", true, TestName = "Embedding: the label in front, 6 letters")]
    [TestCase("fedex.evil.net", "fedex.com", true, TestName = "Embedding: the label in front, 5 letters")]
    [TestCase("outlook.contoso.com", "outlook.com", false, TestName = "Embedding: a word in front")]
    [TestCase("paypal.com.pages.dev", "paypal.com", false, TestName = "Embedding: below a hoster it is hosted")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Finds(LookalikeKind.Embedding, host, protectedName), Is.EqualTo(finds));
}

using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Pages of an owner at a hoster, and the shortest names that are found in front of another.</summary>
internal sealed class EmbeddingTests
{
    [TestCase("bioimage-io.github.io", "bioimage.io", true)]
    [TestCase("bioimageio.github.io", "bioimage.io", true, TestName = "OwnPage: without its dot")]
    [TestCase("bioimage-io.pages.dev", "bioimage.io", false, TestName = "OwnPage: no accounts there")]
    [TestCase("bioimageio.pages.dev", "bioimage.io", false, TestName = "OwnPage: no accounts there, without its dot")]
    [TestCase("great-bioimage-io.github.io", "bioimage.io", true, TestName = "OwnPage: a word in front")]
    [TestCase("bioimage-io-garden.github.io", "bioimage.io", true, TestName = "OwnPage: a word behind")]
    [TestCase("login-bioimage-io.github.io", "bioimage.io", false, TestName = "OwnPage: bait in front")]
    [TestCase("great-login-gov.github.io", "login.gov", true, TestName = "OwnPage: bait that is its own name")]
    [TestCase("great-pay-login.github.io", "pay.login", true, TestName = "OwnPage: bait that is its own ending")]
    [TestCase("bioimage-io-login.github.io", "bioimage.io", false, TestName = "OwnPage: bait behind")]
    [TestCase("bioimage-io-x-login-y.github.io", "bioimage.io", false, TestName = "OwnPage: bait among words behind")]
    [TestCase("x-login-y-bioimage-io.github.io", "bioimage.io", false, TestName = "OwnPage: bait among words in front")]
    [TestCase("www-bioimage-io.github.io", "bioimage.io", true, TestName = "OwnPage: www is no bait")]
    [TestCase("www.bioimage-io.github.io", "bioimage.io", true, TestName = "OwnPage: www in front is no bait")]
    [TestCase("login.bioimage-io.github.io", "bioimage.io", true, TestName = "OwnPage: what is in front of an account is its own")]
    [TestCase("login.great-bioimage-io.github.io", "bioimage.io", false, TestName = "OwnPage: bait in a label in front")]
    [TestCase("bioimage-io.other.github.io", "bioimage.io", false, TestName = "OwnPage: in a label in front")]
    [TestCase("bioimage.io.github.io", "bioimage.io", false, TestName = "OwnPage: a dot is a dot")]
    [TestCase("preview-7--bioimage-io.netlify.app", "bioimage.io", true, TestName = "OwnPage: a preview")]
    [TestCase("preview-7-bioimage-io.netlify.app", "bioimage.io", false, TestName = "OwnPage: a preview has two hyphens")]
    [TestCase("bioimage-io--preview.netlify.app", "bioimage.io", false, TestName = "OwnPage: a preview stands in front")]
    [TestCase("login--bioimage-io.netlify.app", "bioimage.io", false, TestName = "OwnPage: a preview with bait")]
    [TestCase("bioimage.github.io", "bioimage.io", false, TestName = "OwnPage: not all of the name")]
    [TestCase("other-io.github.io", "bioimage.io", false, TestName = "OwnPage: another name")]
    public void IsOwnPage(string host, string protectedName, bool isOwn) =>
        Assert.That(Embedding.IsOwnPage(Given.Seen(host), Given.Real(protectedName)), Is.EqualTo(isOwn));

    [TestCase("ing-nl.evil.net", "ing.nl", true, TestName = "Embedding: 3 letters, anywhere")]
    [TestCase("my-ing-nl.evil.net", "ing.nl", true, TestName = "Embedding: 3 letters behind a hyphen")]
    [TestCase("hp-com.evil.net", "hp.com", true, TestName = "Embedding: 2 letters at the beginning")]
    [TestCase("my.hp-com.evil.net", "hp.com", true, TestName = "Embedding: 2 letters behind a dot")]
    [TestCase("my-hp-com.evil.net", "hp.com", false, TestName = "Embedding: 2 letters behind a hyphen")]
    [TestCase("my-hp.com.evil.net", "hp.com", true, TestName = "Embedding: 2 letters with its own dot")]
    [TestCase("my.x-com.evil.net", "x.com", false, TestName = "Embedding: 1 letter, a hyphen for its dot")]
    [TestCase("my-x.com.evil.net", "x.com", true, TestName = "Embedding: 1 letter with its own dot")]
    [TestCase("paypal-com.net", "paypal.com", false, TestName = "Embedding: the registered label is nothing else")]
    [TestCase("www.paypal-com.net", "paypal.com", true, TestName = "Embedding: the registered label, a label in front")]
    [TestCase("paypal-com-x.net", "paypal.com", true, TestName = "Embedding: part of the registered label")]
    [TestCase("paypal.com.net", "paypal.com", true, TestName = "Embedding: across the registered label")]
    [TestCase("gov.uk.com", "gov.uk", true, TestName = "Embedding: it goes on in a longer suffix")]
    [TestCase("govx.uk.com", "gov.uk", false, TestName = "Embedding: another label in a longer suffix")]
    [TestCase("paypal.uk.com", "paypal.com", false, TestName = "Embedding: another label altogether")]
    public void Examine(string host, string protectedName, bool finds) =>
        Assert.That(Embedding.Examine(Given.Seen(host), Given.Real(protectedName)) is not null, Is.EqualTo(finds));
}

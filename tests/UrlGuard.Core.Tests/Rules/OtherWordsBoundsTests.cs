using UrlGuard.Core.Likeness;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Names beside others at, under and over the bounds from which on they are found there.</summary>
internal sealed class OtherWordsBoundsTests
{
    [TestCase("gardenebaygarden.net", "ebay.com", true, TestName = "Beside: 4 letters anywhere")]
    [TestCase("garden-dhlgarden.net", "dhl.de", true, TestName = "Beside: 3 letters where a word begins")]
    [TestCase("gardenups.com", "ups.com", false, TestName = "Beside: 3 letters at the end, out of reach")]
    [TestCase("logingarden-ups.net", "ups.com", true, TestName = "Beside: 3 letters at the end, behind a hyphen")]
    [TestCase("logingardenups.com", "ups.com", true, TestName = "Beside: 3 letters at the end, the same suffix")]
    [TestCase("logingardenups.net", "ups.com", false, TestName = "Beside: 3 letters at the end, another suffix")]
    [TestCase("garden-hp-garden.net", "hp.com", true, TestName = "Beside: 2 letters between hyphens")]
    [TestCase("hp-garden.net", "hp.com", true, TestName = "Beside: 2 letters at the beginning")]
    [TestCase("hpcomgarden.net", "hp.com", true, TestName = "Beside: 2 letters with the suffix")]
    [TestCase("xcomgarden.net", "x.com", false, TestName = "Beside: 1 letter with the suffix")]
    // However little stands beside it.
    [TestCase("xpaypal.com", "paypal.com", true, TestName = "Beside: a letter in front")]
    [TestCase("xpaypalz.com", "paypal.com", true, TestName = "Beside: a letter on each side")]
    [TestCase("paypalxyz.com", "paypal.com", true, TestName = "Beside: three letters behind")]
    [TestCase("paypal-dk.net", "paypal.com", true, TestName = "Beside: a country and a hyphen")]
    [TestCase("ebay7.com", "ebay.com", true, TestName = "Beside: a digit behind 4 letters")]
    [TestCase("7ebay7.com", "ebay.com", true, TestName = "Beside: a digit on each side of 4 letters")]
    [TestCase("fedex7.com", "fedex.com", true, TestName = "Beside: a digit behind 5 letters")]
    [TestCase("inpaypal.com", "paypal.com", true, TestName = "Beside: bait of two letters in front")]
    [TestCase("paypalin.com", "paypal.com", true, TestName = "Beside: bait of two letters behind")]
    [TestCase("xn--paypal.com", "paypal.com", true, TestName = "Beside: what only looks like Punycode")]
    [TestCase("xpaypal.pages.dev", "paypal.com", true, TestName = "Beside: a letter, where anybody gets a name")]
    // Typos.
    [TestCase("paypel-garden.net", "paypal.com", true, TestName = "Beside: a typo in 6 letters")]
    [TestCase("fedez-garden.net", "fedex.com", false, TestName = "Beside: a typo in 5 letters")]
    [TestCase("paypel.com", "paypal.com", false, TestName = "Beside: a typo in the whole label")]
    [TestCase("pxypel-garden.net", "paypal.com", false, TestName = "Beside: two typos in 6 letters")]
    [TestCase("steomconmunity-garden.net", "steamcommunity.com", true, TestName = "Beside: two typos in 14 letters")]
    [TestCase("steamcommunity.net", "steamcommunity.com", false, TestName = "Beside: the whole label")]
    [TestCase("steomconmunitx.com", "steamcommunity.com", true, TestName = "Beside: three typos in a whole label of 14 letters")]
    [TestCase("commexxbxnk.de", "commerzbank.de", false, TestName = "Beside: three typos in a whole label of 11 letters")]
    // Everyday words.
    [TestCase("chase-24.net", "chase.com", false, TestName = "Beside: an everyday word and a number, another suffix")]
    [TestCase("chase-garden.com", "chase.com", false, TestName = "Beside: an everyday word and another")]
    [TestCase("chase-login.net", "chase.com", true, TestName = "Beside: an everyday word and bait")]
    [TestCase("chase-garden-login.net", "chase.com", true, TestName = "Beside: an everyday word, another and bait")]
    [TestCase("chase-garden.pages.dev", "chase.com", true, TestName = "Beside: an everyday word where anybody gets a name")]
    public void Find(string host, string protectedName, bool finds) =>
        Assert.That(OtherWords.Find(Given.Seen(host), Given.Real(protectedName), Weights.BuiltIn) is not null, Is.EqualTo(finds));
}

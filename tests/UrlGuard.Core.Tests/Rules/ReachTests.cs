using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Pairs at the ends of the reach: a name is looked for inside a host where the indexes find it.</summary>
internal sealed class ReachTests
{
    [TestCase("mypaypalx.net", "paypal.com", true)]
    [TestCase("mypaypa1x.net", "paypal.com", true, TestName = "Reach: a double inside")]
    [TestCase("mypaypax.net", "paypal.com", false, TestName = "Reach: not all of 6 letters inside")]
    [TestCase("xp\u0430yp\u0430lx.net", "paypal.com", true, TestName = "Reach: in other letters")]
    [TestCase("xpay.palx.net", "paypal.com", true, TestName = "Reach: across a dot")]
    [TestCase("wells.fargox.net", "wells-fargo.com", true, TestName = "Reach: without its hyphen")]
    [TestCase("xebayx.net", "ebay.com", true, TestName = "Reach: 4 letters inside")]
    [TestCase("xupsx.net", "ups.com", false, TestName = "Reach: 3 letters inside")]
    [TestCase("xupscomx.net", "ups.com", true, TestName = "Reach: 3 letters with their suffix inside")]
    [TestCase("xupsnetx.org", "ups.com", false, TestName = "Reach: 3 letters with another suffix inside")]
    [TestCase("xhpc0mx.net", "hp.com", true, TestName = "Reach: 2 letters with a double of their suffix inside")]
    [TestCase("xupscobrx.net", "ups.com.br", false, TestName = "Reach: half of a suffix")]
    // A long name by a piece of it, and half of its pairs.
    [TestCase("xcomnerzbankx.net", "commerzbank.de", true, TestName = "Reach: a typo in a long name")]
    [TestCase("xcommerzbxnkx.net", "commerzbank.de", true, TestName = "Reach: a typo in the other half")]
    [TestCase("xcommqxkyvwzx.net", "commerzbank.de", false, TestName = "Reach: a piece, and not the rest")]
    [TestCase("xsteomconmunityx.net", "steamcommunity.com", true, TestName = "Reach: two typos in a longer name")]
    [TestCase("xbarcloysx.net", "barclays.com", false, TestName = "Reach: a typo in 8 letters, inside")]
    // Tokens, and what bait leaves over.
    [TestCase("x-paypsl-y.net", "paypal.com", true, TestName = "Reach: a token with a typo")]
    [TestCase("x-ups-y.net", "ups.com", true, TestName = "Reach: a token of 3 letters")]
    [TestCase("upslogin.net", "ups.com", true, TestName = "Reach: beside bait")]
    [TestCase("instagremlogin.net", "instagram.com", true, TestName = "Reach: a typo beside bait")]
    [TestCase("krakonlogin.net", "kraken.com", true, TestName = "Reach: a typo of 6 letters beside bait")]
    [TestCase("fedezlogin.net", "fedex.com", false, TestName = "Reach: a typo of 5 letters beside bait")]
    [TestCase("rnlogin.net", "m.com", true, TestName = "Reach: twice as many letters that look like one, beside bait")]
    [TestCase("upsgardenlogin.net", "ups.com", true, TestName = "Reach: 3 letters, a word and bait")]
    [TestCase("logingarden-ups.net", "ups.com", true, TestName = "Reach: bait, a word and 3 letters")]
    [TestCase("upsgarden.net", "ups.com", false, TestName = "Reach: 3 letters and a word")]
    [TestCase("gardenups.net", "ups.com", false, TestName = "Reach: a word and 3 letters")]
    [TestCase("ups.net", "ups.com", true, TestName = "Reach: the label alone")]
    [TestCase("upx.net", "ups.com", false, TestName = "Reach: another label")]
    public void Includes(string host, string protectedName, bool includes) =>
        Assert.That(Reach.Includes(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default), Is.EqualTo(includes));

    /// <summary>Short labels without a suffix stand alone or nowhere.</summary>
    [TestCase("x-nhs-y.net", true)]
    [TestCase("xnhsx.net", false)]
    public void Includes_AShortLabelWithoutASuffix(string host, bool includes) =>
        Assert.That(
            Reach.Includes(Given.Seen(host), SpelledDomain.Of("nhs.uk", new AlsoKnownAs("", "nhs")), Sensitivity.Default),
            Is.EqualTo(includes)
        );
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Lists;

/// <summary>Each way in which the search finds a protected name, by a host that no other way of it finds so.</summary>
internal sealed class CandidateSearchTests
{
    [TestCase("paypal.com", "paypa1.net", Clues.Look)]
    [TestCase("moodlelollipop.com", "rn00dle1011ip0p.net", Clues.Look, TestName = "Search: the look, many letters")]
    [TestCase("paypal.com", "p\u0430yp\u0430l.net", Clues.Look, TestName = "Search: the look, in other letters")]
    [TestCase("xn--mnchen-3ya.de", "m\u00fcnchen.net", Clues.Look, TestName = "Search: the look of a name in other letters")]
    [TestCase("steamcommunity.com", "stcarncornnnunity.net", Clues.Glance)]
    [TestCase("steamcommunity.com", "stc\u0430rncornnnunity.net", Clues.Glance, TestName = "Search: at a glance, in other letters")]
    [TestCase("paypal.com", "paypal.net", Clues.SameLabel)]
    [TestCase("paypal.com", "paypaq.net", Clues.OneEdit)]
    [TestCase("binance.com", "bixxnce.net", Clues.TwoEdits)]
    [TestCase("paypal.com", "p\u0430ypaq.net", Clues.NearLook)]
    [TestCase("binance.com", "bin\u0430xxe.net", Clues.NearLook, TestName = "Search: near the look by two edits, 7 letters")]
    [TestCase("xn--mnchen-3ya.de", "munchenx.net", Clues.TwoEdits, TestName = "Search: near a name in other letters")]
    // Inside others.
    [TestCase("paypal.com", "mypaypalx.net", Clues.Inside)]
    [TestCase("paypal.com", "x.pay-pal.y.evil.net", Clues.Inside, TestName = "Search: inside, across a hyphen")]
    [TestCase("paypal.com", "xpay.paly.evil.net", Clues.Inside, TestName = "Search: inside, across a dot")]
    [TestCase("paypal.com", "xp\u0430yp\u0430lx.net", Clues.Inside, TestName = "Search: inside, in other letters")]
    [TestCase("paypal.com", "p\u0430yp\u0430l.evil.net", Clues.Inside, TestName = "Search: in front, in other letters")]
    [TestCase("wells-fargo.com", "mywellsfargox.net", Clues.Inside, TestName = "Search: inside, without its hyphen")]
    [TestCase("xn--mnchen-3ya.de", "mym\u00fcnchenx.net", Clues.Inside, TestName = "Search: inside, a name in other letters")]
    [TestCase("commerzbank.de", "mycomnerzbankx.net", Clues.Inside, TestName = "Search: inside, with a typo")]
    // A token with a typo.
    [TestCase("paypal.com", "x.paypsl.evil.net", Clues.Inside, TestName = "Search: a token with a typo, 6 letters")]
    [TestCase("paypal.com", "x.payal.evil.net", Clues.Inside, TestName = "Search: a token with a typo, 5 of 6 letters")]
    [TestCase("paypal.com", "x-paypsl-y.net", Clues.Inside, TestName = "Search: a token of the label with a typo")]
    [TestCase("instagram.com", "instagremlogin.net", Clues.Inside, TestName = "Search: a typo before bait")]
    [TestCase("kraken.com", "krakonlogin.net", Clues.Inside, TestName = "Search: a typo of 6 letters before bait")]
    [TestCase("paypal.com", "login-paypsl.net", Clues.Inside, TestName = "Search: a typo behind bait")]
    // Names too short to be looked for inside others.
    [TestCase("ups.com", "x.ups.evil.net", Clues.Inside, TestName = "Search: a token, 3 letters")]
    [TestCase("l.com", "x.1.evil.net", Clues.Inside, TestName = "Search: a token that looks like it, 1 letter")]
    [TestCase("ups.com", "x.u\u0440s.evil.net", Clues.Inside, TestName = "Search: a token in other letters")]
    [TestCase("ups.com", "upslogin.net", Clues.Inside, TestName = "Search: 3 letters before bait")]
    [TestCase("ups.com", "loginups.net", Clues.Inside, TestName = "Search: 3 letters behind bait")]
    [TestCase("ups.com", "upsgardenlogin.net", Clues.Inside, TestName = "Search: 3 letters, a word and bait")]
    [TestCase("ups.com", "logingarden-ups.net", Clues.Inside, TestName = "Search: bait, a word and 3 letters")]
    [TestCase("ups.com", "logingardenups.net", Clues.Inside, TestName = "Search: bait, a word and 3 letters glued")]
    [TestCase("ups.com", "ups24.net", Clues.Inside, TestName = "Search: 3 letters and digits")]
    [TestCase("ups.com", "-upsgardenlogin-.net", Clues.Inside, TestName = "Search: 3 letters behind a hyphen")]
    [TestCase("ups.com", "upsnet.org", Clues.Inside, TestName = "Search: 3 letters and a suffix")]
    [TestCase("ups.com", "wwwupsnet.org", Clues.Inside, TestName = "Search: www, 3 letters and a suffix")]
    [TestCase("ups.com", "x.upsnet.org", Clues.Inside, TestName = "Search: 3 letters and a suffix, a label in front")]
    [TestCase("ups.com", "x.wwwupsco-uk.org", Clues.Inside, TestName = "Search: 3 letters and a suffix of two with a hyphen")]
    [TestCase("hp.com", "hpnet.org", Clues.Inside, TestName = "Search: 2 letters and a suffix")]
    [TestCase("ups.com", "upsde.org", Clues.Inside, TestName = "Search: 3 letters and 2 more")]
    [TestCase("ups.com", "upsgarden.org", Clues.Inside, TestName = "Search: 3 letters and 6 more")]
    [TestCase("t-no.de", "my-t-nobile.net", Clues.Inside, TestName = "Search: around a hyphen of its own")]
    [TestCase("x-y.de", "ax.yb.evil.net", Clues.Inside, TestName = "Search: 2 letters around a dot")]
    [TestCase("id.me", "my-idme-x.net", Clues.Inside, TestName = "Search: 2 letters with the suffix, inside")]
    // On in the suffix.
    [TestCase("paypalco.com", "paypal.co.uk", Clues.Inside, TestName = "Search: on in the suffix")]
    [TestCase("paypalcouk.com", "paypal.co.uk", Clues.Inside, TestName = "Search: to the end of the suffix")]
    [TestCase("paypalc.com", "paypal.co.uk", Clues.Inside, TestName = "Search: one letter of the suffix")]
    public void Find_SeesTheClue(string protectedName, string host, Clues clue) =>
        Assert.That(
            Found(protectedName, host).Any(candidate => (candidate.Clues & clue) == clue),
            string.Join(' ', Found(protectedName, host))
        );

    [TestCase("paypal.com", "paypol.net", Clues.Look)]
    [TestCase("paypal.com", "paypal.net", Clues.OneEdit)]
    [TestCase("paypal.com", "paypaq.net", Clues.SameLabel | Clues.TwoEdits | Clues.NearLook)]
    [TestCase("binance.com", "bixxnce.net", Clues.SameLabel | Clues.OneEdit)]
    [TestCase("ups.com", "upsx.org", Clues.Inside, TestName = "Search: 3 letters and 1 more are an edit")]
    public void Find_SeesNoClueThatIsNotThere(string protectedName, string host, Clues clues) =>
        Assert.That(Found(protectedName, host).Any(candidate => (candidate.Clues & clues) != 0), Is.False);

    [TestCase("paypal.com", "qwerty.net")]
    [TestCase("paypal.com", "paxxal.net", TestName = "Search: two edits in 6 letters")]
    [TestCase("binance.com", "bixxxce.net", TestName = "Search: three edits")]
    [TestCase("paypal.com", "p\u0430xxal.net", TestName = "Search: two edits of the look in 6 letters")]
    [TestCase("fedex.com", "x.fdx.evil.net", TestName = "Search: a token with two edits")]
    [TestCase("ups.com", "gardenups.net", TestName = "Search: 3 letters behind a word")]
    [TestCase("ups.com", "upsgardens.net", TestName = "Search: 3 letters and 7 more")]
    [TestCase("ups.com", "xupsnet.org", TestName = "Search: 3 letters and a suffix, not at the beginning")]
    [TestCase("ups.com", "wwxupsnet.org", TestName = "Search: nearly www, 3 letters and a suffix")]
    [TestCase("x.com", "xqzv.org", TestName = "Search: 1 letter and a suffix")]
    [TestCase("x-y.de", "axyb.net", TestName = "Search: without a hyphen")]
    [TestCase("commerzbank.de", "commqxkyvwz.net", TestName = "Search: a piece, and not the rest")]
    [TestCase("paypalco.com", "paypa.co.uk", TestName = "Search: not from the label's beginning")]
    public void Find_LeavesOut(string protectedName, string host) => Assert.That(Found(protectedName, host), Is.Empty);

    [TestCase("paypal", true)]
    [TestCase("paypsl", true)]
    [TestCase("papyal", true)]
    [TestCase("paypa1", true)]
    [TestCase("rn00dle1011ip0p", true)]
    [TestCase("mypaypalx", true)]
    [TestCase("my-paypsl-x", true)]
    [TestCase("paxxal", false)]
    [TestCase("qwerty", false)]
    public void IsNear_IsWithinAnEdit_TheLook_OrInside(string label, bool isNear)
    {
        ProtectedDomains domains = Given.Protect("paypal.com", "moodlelollipop.com");
        Assert.That(domains.IsNear(label), Is.EqualTo(isNear));
        Assert.That(domains.IsNear("qwerty"), Is.False, "nothing stays behind");
    }

    private static List<Candidate> Found(string protectedName, string address)
    {
        (HostName host, RegistrableDomain site) = Given.Site(address);
        List<Candidate> found = [];
        Given.Protect(protectedName).FindCandidates(host, site, found, new Effort());
        return found;
    }
}

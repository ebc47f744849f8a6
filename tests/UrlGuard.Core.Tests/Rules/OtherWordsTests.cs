using System.Globalization;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Tests.Likeness;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Signs that are counted of a copy and of what stands around it, before any weight has a say.</summary>
internal sealed class OtherWordsTests
{
    /// <summary>All signs but the surprises: edits that happened, and what is there, with how often where it is more than once.</summary>
    [TestCase("paypal.net", "paypal.com", "paypal", "Base WholeLabel")]
    [TestCase("paypa1.net", "paypal.com", "paypa1", "Look Base WholeLabel ShortEdited=2")]
    [TestCase("payqal.net", "paypal.com", "payqal", "Glance Base WholeLabel EditInWhole ShortEdited=2")]
    [TestCase("netf1ix.net", "netflix.com", "netf1ix", "Look Base WholeLabel ShortEdited PlatformLabel")]
    [TestCase("facebo0k.net", "facebook.com", "facebo0k", "Look Base WholeLabel PlatformLabel")]
    [TestCase("p\u0430ypal-flower.tk", "paypal.com", "paypal", "ForeignLetter Base OtherWord ShortEdited=2 CheapSuffix")]
    [TestCase("paypal-login.net", "paypal.com", "paypal", "Base BaitWord OnlyBait")]
    [TestCase("loginpaypal.net", "paypal.com", "paypal", "Base BaitWord OnlyBait LetterBefore")]
    [TestCase("paypal-login7.net", "paypal.com", "paypal", "Base BaitWord Number OnlyBait")]
    [TestCase("login-paypal-flower.net", "paypal.com", "paypal", "Base BaitWord OtherWord")]
    [TestCase("login-paypal-qxz.net", "paypal.com", "paypal", "Base BaitWord UnknownPiece")]
    [TestCase("paypal-login-secure-verify-account.net", "paypal.com", "paypal", "Base BaitWord=3 OnlyBait")]
    [TestCase("paypal-flower-garden-house-river.net", "paypal.com", "paypal", "Base OtherWord=3")]
    [TestCase("paypal-qx-zq-xk-qq.net", "paypal.com", "paypal", "Base UnknownPiece=3 ShortPiece=3")]
    [TestCase("1-paypal-2-3-4.net", "paypal.com", "paypal", "Base Number=3")]
    [TestCase("paypal-ab.net", "paypal.com", "paypal", "Base UnknownPiece ShortPiece")]
    [TestCase("paypal-abc.net", "paypal.com", "paypal", "Base UnknownPiece")]
    [TestCase("xpaypal.net", "paypal.com", "paypal", "Base UnknownPiece ShortPiece LetterBefore")]
    [TestCase("paypalx.net", "paypal.com", "paypal", "Base UnknownPiece ShortPiece LetterBehind")]
    [TestCase("xpaypalx.net", "paypal.com", "paypal", "Base UnknownPiece=2 ShortPiece=2 LetterBefore LetterBehind Enclosed")]
    [TestCase("7paypal7.net", "paypal.com", "paypal", "Base Number=2 DigitBefore DigitBehind Enclosed")]
    [TestCase("7paypalx.net", "paypal.com", "paypal", "Base UnknownPiece ShortPiece Number DigitBefore LetterBehind Enclosed")]
    [TestCase("7-paypal-7.net", "paypal.com", "paypal", "Base Number=2")]
    [TestCase("www-paypal.net", "paypal.com", "paypal", "Base")]
    [TestCase("paypal-www.net", "paypal.com", "paypal", "Base")]
    [TestCase("paypal-in.net", "paypal.com", "paypal", "Base BaitWord ShortPiece OnlyBait")]
    [TestCase("in-paypal.net", "paypal.com", "paypal", "Base BaitWord ShortPiece OnlyBait")]
    [TestCase("inpaypal.net", "paypal.com", "paypal", "Base BaitWord ShortPiece OnlyBait LetterBefore")]
    [TestCase("paypalin.net", "paypal.com", "paypal", "Base BaitWord ShortPiece OnlyBait LetterBehind")]
    [TestCase("paypalinx.net", "paypal.com", "paypal", "Base UnknownPiece LetterBehind")]
    [TestCase("inx-paypal.net", "paypal.com", "paypal", "Base UnknownPiece")]
    [TestCase("xn--paypal-login.net", "paypal.com", "paypal", "Base BaitWord=2 ShortPiece OnlyBait")]
    [TestCase("xn.paypal-abc.net", "paypal.com", "paypal", "Base UnknownPiece")]
    [TestCase("login.paypal-abc.net", "paypal.com", "paypal", "Base BaitWord UnknownPiece")]
    [TestCase("flower.paypal-abc.net", "paypal.com", "paypal", "Base UnknownPiece")]
    [TestCase("paypal-login.com", "paypal.com", "paypal", "Base BaitWord OnlyBait SameSuffix")]
    [TestCase("paypal-login.top", "paypal.com", "paypal", "Base BaitWord OnlyBait CheapSuffix")]
    [TestCase("paypal-login.pages.dev", "paypal.com", "paypal", "Base BaitWord OnlyBait Hosted")]
    [TestCase("paypal.login.net", "paypal.com", "paypal", "Base BaitWord OnlyBait InFront WholeInFront")]
    [TestCase("paypal-x.login.net", "paypal.com", "paypal", "Base BaitWord UnknownPiece ShortPiece InFront")]
    [TestCase("paypa1.login.net", "paypal.com", "paypa1", "Look Base BaitWord OnlyBait ShortEdited=2 InFront")]
    [TestCase("paypal.com.evil.net", "paypal.com", "paypal.com", "Base WholeDomain InFront WholeInFront")]
    [TestCase("paypal-com.net", "paypal.com", "paypal-com", "DotAsHyphen Base WholeLabel WholeDomain")]
    [TestCase("paypalcom.net", "paypal.com", "paypalcom", "DotLost Base WholeLabel WholeDomain")]
    [TestCase("pay-pal-flower.net", "paypal.com", "pay-pal", "HyphenInside Base OtherWord")]
    [TestCase("pay.pal-flower.net", "paypal.com", "pay.pal", "DotInside Base OtherWord")]
    [TestCase("payqa1-login.net", "paypal.com", "payqa1", "Look Glance Base BaitWord OnlyBait TypoInPart ManyEdits=0.66 ShortEdited=2")]
    [TestCase(
        "p4yqa1-login.net",
        "paypal.com",
        "p4yqa1",
        "Look DigitForLetter Glance Base BaitWord OnlyBait TypoInPart ManyEdits=1.5 ShortEdited=2"
    )]
    [TestCase("fedez-login.net", "fedex.com", "fedez", "OtherLetter Base BaitWord OnlyBait TypoInPart ShortEdited=3")]
    [TestCase("ebay-login.net", "ebay.com", "ebay", "Base BaitWord OnlyBait ShortLabel PlatformLabel")]
    [TestCase("dhl-login.net", "dhl.com", "dhl", "Base BaitWord OnlyBait ShortLabel=2")]
    [TestCase("login-flower.net", "login.com", "login", "Base OtherWord EverydayLabel")]
    [TestCase("river-login.net", "river.com", "river", "Base BaitWord OnlyBait EverydayLabel")]
    public void Describe(string host, string real, string copy, string signs) => Assert.That(Say(host, real, copy), Is.EqualTo(signs));

    private static string Say(string host, string real, string copy)
    {
        Assert.That(WebAddress.TryParse(host, out HostName name), Is.EqualTo(UnjudgedReason.None), host);
        Assert.That(RegistrableDomain.TryCreate(name, out RegistrableDomain site), Is.EqualTo(UnjudgedReason.None), host);
        SeenHost seen = new SeenHost(name, site);
        SpelledDomain spelled = new SpelledDomain(Given.Domain(real));
        (CopyPattern pattern, Copy found) = spelled
            .Patterns.SelectMany(pattern => NoisyCopy.Find(pattern, seen.Text, 0, seen.Reading, Plain.Even).Select(each => (pattern, each)))
            .First(each => seen.Text.Letters[each.each.Start..each.each.End] == copy);
        Derivation described = OtherWords.Describe(seen, spelled, pattern, found);
        return string.Join(
            ' ',
            WireName
                .All<Sign>()
                .Select((_, i) => (Sign)i)
                .Where(sign => described[sign] != 0 && sign is not (Sign.WholeSurprise or Sign.PartSurprise or Sign.LongSurprise))
                .Select(sign =>
                    described[sign] == 100 ? $"{sign}" : string.Create(CultureInfo.InvariantCulture, $"{sign}={described[sign] / 100.0}")
                )
        );
    }
}

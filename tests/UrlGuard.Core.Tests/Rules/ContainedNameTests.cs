using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>The place of a protected name inside a host.</summary>
internal sealed class ContainedNameTests
{
    [TestCase("www.paypal-com.example", "paypal.com", "www.paypal-com")]
    [TestCase("paypal-com.example", "paypal.com", "paypal-com")]
    [TestCase("paypal.com.evil.net", "paypal.com", "paypal.com")]
    [TestCase("x.paypal.com.evil.net", "paypal.com", "paypal.com")]
    [TestCase("paypal-net.example", "paypal.com", "")]
    [TestCase("paypal.evil.net", "paypal.com", "")]
    [TestCase("com-paypal.example", "paypal.com", "")]
    [TestCase("paypalx.com.evil.net", "paypal.com", "")]
    // Digits hide the end, and nothing else does.
    [TestCase("paypal.com123.evil.net", "paypal.com", "paypal.com123")]
    [TestCase("paypal.com12a.evil.net", "paypal.com", "")]
    [TestCase("paypal.coma.evil.net", "paypal.com", "")]
    [TestCase("paypal.1com.evil.net", "paypal.com", "")]
    [TestCase("hsbc.co.uk9.evil.net", "hsbc.co.uk", "hsbc.co.uk9")]
    [TestCase("hsbc.co9.uk.evil.net", "hsbc.co.uk", "")]
    [TestCase("hsbc.co.evil.net", "hsbc.co.uk", "")]
    [TestCase("hsbc-co-uk.evil.net", "hsbc.co.uk", "hsbc-co-uk")]
    // The label in pieces, with other hyphens than its own, behind www.
    [TestCase("pay-pal.com.evil.net", "paypal.com", "pay-pal.com")]
    [TestCase("x.p-a-y-p-a-l-com.net", "paypal.com", "p-a-y-p-a-l-com")]
    [TestCase("wells.fargo.com.evil.net", "wells-fargo.com", "wells.fargo.com")]
    [TestCase("wellsfargo.com.evil.net", "wells-fargo.com", "wellsfargo.com")]
    [TestCase("wells-fargo.com.evil.net", "wells-fargo.com", "wells-fargo.com")]
    [TestCase("fargo.com.evil.net", "wells-fargo.com", "")]
    [TestCase("wwwpaypal.com.evil.net", "paypal.com", "wwwpaypal.com")]
    [TestCase("www-paypal.com.evil.net", "paypal.com", "www-paypal.com")]
    [TestCase("wwpaypal.com.evil.net", "paypal.com", "")]
    // What looks like it, unless that is a word.
    [TestCase("paypa1.com.evil.net", "paypal.com", "paypa1.com")]
    [TestCase("p\u0430ypal.com.evil.net", "paypal.com", "p\u0430ypal.com")]
    [TestCase("pay-pa1.com.evil.net", "paypal.com", "pay-pa1.com")]
    [TestCase("paypal.c0m.evil.net", "paypal.com", "")]
    [TestCase("modern.com.evil.net", "modem.com", "")]
    [TestCase("modem.com.evil.net", "modem.com", "modem.com")]
    [TestCase("mo-dern.com.evil.net", "modem.com", "mo-dern.com")]
    // A site at a public suffix: its parts, one after the other.
    [TestCase("gov.uk.tax.com", "gov.uk", "gov.uk")]
    [TestCase("tax.gov.uk.refund.com", "gov.uk", "gov.uk")]
    [TestCase("gov-uk.com", "gov.uk", "gov-uk")]
    [TestCase("gov.evil.uk.com", "gov.uk", "")]
    [TestCase("gov.evil.com", "gov.uk", "")]
    [TestCase("uk.gov.evil.com", "gov.uk", "")]
    [TestCase("g0v.uk.evil.com", "gov.uk", "g0v.uk")]
    [TestCase("wwwgov.uk.evil.com", "gov.uk", "wwwgov.uk")]
    [TestCase("gov.wwwuk.evil.com", "gov.uk", "")]
    [TestCase("gov.uk7.evil.com", "gov.uk", "gov.uk7")]
    [TestCase("gov7.uk.evil.com", "gov.uk", "")]
    [TestCase("x.vic.gov.au.evil.com", "vic.gov.au", "vic.gov.au")]
    [TestCase("vic.gov.evil.com", "vic.gov.au", "")]
    public void FindDomain_GivesThePlace(string host, string protectedName, string piece)
    {
        SeenHost seen = Given.Seen(host);
        (int Start, int Length)? place = ContainedName.FindDomain(seen, Given.Real(protectedName));
        Assert.That(place is { } found ? seen.Chosen.Substring(found.Start, found.Length) : "", Is.EqualTo(piece));
    }

    [TestCase("paypal", "paypal.com", true)]
    [TestCase("paypa1", "paypal.com", true, TestName = "Token: a double")]
    [TestCase("modern", "modem.com", false, TestName = "Token: a double that is a word")]
    [TestCase("paypsl", "paypal.com", true, TestName = "Token: an edit in 6 letters")]
    [TestCase("paypall", "paypal.com", true, TestName = "Token: a letter more")]
    [TestCase("payal", "paypal.com", true, TestName = "Token: a letter less")]
    [TestCase("papyal", "paypal.com", true, TestName = "Token: a swap")]
    [TestCase("pxypxl", "paypal.com", false, TestName = "Token: two edits")]
    [TestCase("paypalll", "paypal.com", false, TestName = "Token: two letters more")]
    [TestCase("fedez", "fedex.com", false, TestName = "Token: an edit in 5 letters")]
    [TestCase("cooking", "booking.com", false, TestName = "Token: an edit that makes a word")]
    [TestCase("pay", "paypal.com", false)]
    public void IsToken_IsTheLabel_OrNearly(string token, string protectedName, bool isToken) =>
        Assert.That(
            ContainedName.IsToken(new SeenHost.Token(0, token), Given.Real(protectedName), Sensitivity.Default),
            Is.EqualTo(isToken)
        );

    [Test]
    public void IsTypo_OfMoreThanALabelMayHave_IsFalse([Values(62, 63, 64)] int length)
    {
        string label = new('q', 63);
        Assert.That(
            ContainedName.IsTypo(new string('q', length), Given.Real(label + ".com"), Sensitivity.Default),
            Is.EqualTo(length == 62)
        );
    }

    [TestCase("wwwpaypal", true)]
    [TestCase("paypal", false)]
    [TestCase("wwpaypal", false)]
    [TestCase("wwwwpaypal", false)]
    [TestCase("wwxpaypal", false)]
    [TestCase("wwwpaypax", false)]
    [TestCase("xwwwpaypa", false)]
    public void IsBehindWww_IsTheNameWithThreeLettersMore(string text, bool isBehind) =>
        Assert.That(ContainedName.IsBehindWww(text, "paypal"), Is.EqualTo(isBehind));
}

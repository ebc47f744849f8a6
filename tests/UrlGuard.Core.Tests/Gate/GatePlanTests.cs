using System.Text.RegularExpressions;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Lists;

namespace UrlGuard.Core.Tests.Gate;

public sealed class GatePlanTests
{
    private static readonly HeldNames Usual = HeldNames.Of("paypal.com", "example.com", "ing.nl", "bbc.co.uk"),
        Short = HeldNames.Of("ing.nl", "bbc.co.uk", "hp.com"),
        Long = HeldNames.Of("steamcommunity.com");

    [TestCase("paypa1.com", Description = "looks like it")]
    [TestCase("www.paypa1.com")]
    [TestCase("bbc.co")]
    [TestCase("bbc-news.net")]
    [TestCase("paypla.com", Description = "one edit")]
    [TestCase("paypla.org")]
    [TestCase("exmaple.cmo", Description = "one edit, and another suffix")]
    [TestCase("exmaplr.com", Description = "two edits")]
    [TestCase("www.eaxmpel.top")]
    [TestCase("paypaal.evil.net")]
    [TestCase("paypl-login.net")]
    [TestCase("aypal.com")]
    [TestCase("paypall.top")]
    [TestCase("paypal.co", Description = "another suffix")]
    [TestCase("login.paypal.org.uk")]
    [TestCase("p-a-y-p-a-l.com", Description = "separators")]
    [TestCase("pay.pal.com")]
    [TestCase("pay-pa1.com", Description = "separators, and another look")]
    [TestCase("p-a-y-p-a-1.org")]
    [TestCase("pay.pa1.com")]
    [TestCase("wwwpaypal.com")]
    [TestCase("ingnl.com")]
    [TestCase("xn--pypal-4ve.com", Description = "Punycode")]
    [TestCase("www.xn--pypal-4ve.com")]
    [TestCase("paypal.com.evil.net", Description = "inside")]
    [TestCase("paypal-login.net")]
    [TestCase("mypaypalonline.org")]
    [TestCase("paypal-login.pages.dev")]
    [TestCase("ing.evil.net")]
    [TestCase("ing-bank.net")]
    public void Build_HoldsLookalikes(string host) => Assert.That(Usual.Contain(host), Is.True);

    [TestCase("logingardening.nl", true, TestName = "Plan: 3 letters at the end, the same suffix")]
    [TestCase("logingarden1ng.nl", true, TestName = "Plan: a double of 3 letters at the end")]
    [TestCase("logingardenin-g.nl", true, TestName = "Plan: 3 letters and a hyphen at the end")]
    [TestCase("logingardening.org", false, TestName = "Plan: 3 letters at the end, another suffix")]
    [TestCase("logingarden-ing.org", true, TestName = "Plan: 3 letters behind a hyphen")]
    [TestCase("logingardenbbc.co.uk", true, TestName = "Plan: 3 letters at the end, a suffix of two")]
    [TestCase("logingardenhp.com", false, TestName = "Plan: 2 letters at the end")]
    [TestCase("inggarden.org", true, TestName = "Plan: 3 letters, whatever follows")]
    [TestCase("hpgarden.org", false, TestName = "Plan: 2 letters and others")]
    [TestCase("hp-garden.org", true, TestName = "Plan: 2 letters and a hyphen")]
    [TestCase("hpcomgarden.org", true, TestName = "Plan: 2 letters and their suffix")]
    [TestCase("wwwhp-garden.org", true, TestName = "Plan: 2 letters behind www")]
    [TestCase("xingxy.nl", false, TestName = "Plan: 3 letters inside")]
    public void Build_HoldsShortNames_WhereTheyCount(string host, bool isHeld) => Assert.That(Short.Contain(host), Is.EqualTo(isHeld));

    [TestCase("stcarncornnnunity.com", true)]
    [TestCase("stcarncornnnunity.net", true)]
    [TestCase("stcarncornnnunityx.com", false)]
    [TestCase("xstcarncornnnunity.com", false)]
    public void Build_HoldsAWholeLabelAtAGlance(string host, bool isHeld) => Assert.That(Long.Contain(host), Is.EqualTo(isHeld));

    [TestCase("paypal.com")]
    [TestCase("www.paypal.com")]
    [TestCase("wikipedia.org")]
    [TestCase("example.com")]
    [TestCase("paypal.de", Description = "a known site")]
    [TestCase("shopping.org")]
    [TestCase("verzekering.be")]
    [TestCase("palace.org")]
    [TestCase("someone.xn--p1ai")]
    [TestCase("nothing-like-it.org")]
    public void Build_HoldsNothingElse(string host) => Assert.That(Usual.Contain(host), Is.False);

    [TestCase("http://nothing-like-it.org/paypal.com/xn--a.b")]
    [TestCase("http://nothing-like-it.org/?at=//paypa1.com/")]
    [TestCase("https://nothing-like-it.org/#//paypa1.com/")]
    public void Build_LooksAtTheHostOnly(string address) => Assert.That(Usual.ContainAddress(address), Is.False);

    [TestCase("http://paypa1.com/a?b=c#d")]
    [TestCase("https://user:word@www.paypa1.com:8443/")]
    public void Build_MatchesTheWholeAddress_SoThatARedirectCarriesIt(string address) =>
        Assert.That(
            Usual.Plan.Patterns.Select(pattern => Regex.Match(address, pattern)).Where(match => match.Success).Select(match => match.Value),
            Is.Not.Empty.And.All.EqualTo(address)
        );

    [Test]
    public void Build_WithNothingProtected_IsEmpty()
    {
        GatePlan plan = HeldNames.Of().Plan;
        Assert.That((plan.Patterns.Count, plan.FindReleased().Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Build_ReleasesExemptions()
    {
        HeldNames names = new HeldNames(
            GatePlan.Build(Given.Protect("paypal.com"), Given.Exempt("paypa1.com", "xn--pypal-4ve.com"), Knowledge.BuiltIn)
        );
        Assert.That(names.Contain("paypa1.com"), Is.False);
        Assert.That(names.Contain("www.paypa1.com"), Is.False);
        Assert.That(names.Contain("xn--pypal-4ve.com"), Is.False);
    }

    [Test]
    public void Build_BeyondTheLimit_KeepsWhatLooksAlikeAndSaysSo()
    {
        string[] many = [.. Enumerable.Range(0, 800).Select(i => $"{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}protect{i}.com")];
        HeldNames names = HeldNames.Of(many);
        Assert.That(names.Plan.Patterns, Has.Count.EqualTo(GatePlan.MaxPatterns));
        Assert.That(names.Plan.IsComplete, Is.False);
        Assert.That(many.Where((name, i) => i % 20 == 0 || i > 780).Where(name => !names.Contain("login-" + name)), Is.Empty);
        Assert.That(names.Contain("xn--pypal-4ve.com"), Is.True);
        Assert.That(Usual.Plan.IsComplete, Is.True);
    }

    [TestCase(20)]
    [TestCase(63)]
    public void Build_HoldsTyposOfALongLabel(int length)
    {
        string label = string.Concat(Enumerable.Range(0, length).Select(i => "abcdefghijk"[i * i % 11]));
        HeldNames names = HeldNames.Of(label + ".com");
        Assert.That(names.Plan.Patterns, Has.Count.LessThan(8));
        for (int i = 0; i < length; i++)
            Assert.That(names.Contain(label[..i] + "z" + label[(i + 1)..] + ".net"), Is.True, i.ToString());
    }
}

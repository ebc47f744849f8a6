using CsCheck;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Tests.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Whatever a browser visits is judged: by whose it is, whatever stands in front of that.</summary>
public sealed class OddHostTests
{
    private static readonly string[] Protected =
    [
        "paypal.com",
        "ebay.com",
        "chase.com",
        "ing.nl",
        "wells-fargo.com",
        "xn--mnchen-3ya.de",
        "steamcommunity.com",
        "hsbc.co.uk",
    ];

    private static readonly Judge Judge = Given.JudgeOf(Protected);

    private static readonly string Emoji = "xn--paypal-8v74e" + new string('a', 47);

    private static IEnumerable<TestCaseData> Lookalikes()
    {
        string filler = new('b', 63);
        return new[]
        {
            "xn--login.paypa1.com",
            "xn--.paypa1.com",
            "xn--a.paypa1.com",
            "a$b.paypa1.com",
            "a%2Ab.paypa1.com",
            "a%20b.paypa1.com",
            "a..paypa1.com",
            "..paypa1.com",
            "-.paypa1.com",
            "a-.paypa1.com",
            "-a.paypa1.com",
            "{}.paypa1.com",
            "paypa1.com..",
            "paypa1..com",
            filler + "b.paypa1.com",
            string.Join('.', filler, filler, filler, filler, "paypa1.com"),
            new string('a', 100_000) + ".paypa1.com",
            string.Concat(Enumerable.Repeat("a.", 50_000)) + "paypa1.com",
            // The registered label itself.
            "pay$pal.com",
            "paypal$.com",
            "xn--paypal-.com",
            "xn--paypa1-.com",
            "xn--paypal.com",
            "paypal-" + filler + ".com",
            filler + "-paypal.com",
            // What stands in front is read.
            "paypal.com.xn--login.evil.net",
            "xn--paypal.com.evil.net",
            "paypal.com.$.evil.net",
            "paypal..com.evil.net",
            "paypal.com.." + "evil.net",
            "paypal.com." + filler + "b.evil.net",
            string.Join('.', "paypal.com", filler, filler, filler, filler, "evil.net"),
            // A harmless place in front of what was registered.
            "paypal.com.paypal.webflow.io",
            "hsbc.hsbc-zxqv.net",
            // Letters in front that make a likelier copy, which is none.
            "otwygm2.)staf.mcom-munity.com",
            // As many letters beyond the first plane as a label can have.
            Emoji + ".com",
            string.Join('.', Emoji, Emoji, Emoji, "paypa1.com"),
        }.Select(host => new TestCaseData(host).SetArgDisplayNames(host.Length > 80 ? host[..40] + "…" + host[^20..] : host));
    }

    [TestCaseSource(nameof(Lookalikes))]
    public void Check_OfAnOddLookalike_Warns(string host) =>
        Assert.That(Judge.CheckHost(host.AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));

    [TestCase("xn--login.paypal.com", VerdictCode.Protected)]
    [TestCase("a..paypal.com..", VerdictCode.Protected)]
    [TestCase("xn--login.evil.net", VerdictCode.Clear)]
    [TestCase("e$v$i$l.net", VerdictCode.Clear)]
    public void Check_OfAnOddHost_SaysWhoseItIs(string host, VerdictCode expected) =>
        Assert.That(Judge.CheckHost(host.AsMemory()).Code, Is.EqualTo(expected));

    [Test]
    public void Check_OfAnOddHostUnderAnExemption_IsExempt() =>
        Assert.That(
            new Judge(Given.Protect(Protected), Given.Exempt("paypa1.com"), Knowledge.BuiltIn)
                .CheckHost("xn--login..paypa1.com.".AsMemory())
                .Code,
            Is.EqualTo(VerdictCode.Exempt)
        );

    [Thorough]
    [Test]
    public void Check_NoLabelInFrontExcusesALookalike() =>
        Gen.Select(Gen.OneOf(Protected), Changes.Gen, OddLabels.Gen.Array[1, 4])
            .Sample(
                (name, changes, front) =>
                {
                    string lookalike = Changes.Apply(name, changes);
                    Verdict alone = Judge.CheckAddress(lookalike);
                    if (alone.Code != VerdictCode.Lookalike)
                        return true;
                    Verdict behind = Judge.CheckAddress(string.Join('.', front) + "." + alone.Site);
                    Verdict itself = Judge.CheckHost(alone.Site);
                    return itself.Code != VerdictCode.Lookalike
                        || (behind.Code == VerdictCode.Lookalike && behind.Site.Span.SequenceEqual(alone.Site.Span));
                },
                iter: 30_000
            );
}

using UrlGuard.Core.Coverage;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Tests.Gate;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Sites at a public suffix: the suffix is protected, every name below it is its own, and both forms are imitated.</summary>
internal sealed class SuffixSiteTests
{
    [TestCase("gov.uk", "gov.uk")]
    [TestCase("gov.uk", "www.gov.uk")]
    [TestCase("gov.uk", "www.tax.service.gov.uk")]
    [TestCase("gov.uk", "hmrc.gov.uk")]
    [TestCase("www.gov.uk", "hmrc.gov.uk")]
    [TestCase("nhs.uk", "111.nhs.uk")]
    [TestCase("vic.gov.au", "service.vic.gov.au")]
    [TestCase("gov.br", "www.gov.br")]
    public void Every_name_below_it_is_its_own(string listed, string host)
    {
        Verdict verdict = Given.JudgeOf(listed).CheckHost(host.AsMemory());
        Assert.That(verdict.Code, Is.EqualTo(VerdictCode.Protected));
        Assert.That(verdict.Entry.ToString(), Is.EqualTo(Given.Domain(listed).ToString()));
    }

    [TestCase("gov.uk", "gov.uk")]
    [TestCase("www.gov.uk", "gov.uk")]
    [TestCase("hmrc.gov.uk", "hmrc.gov.uk")]
    [TestCase("www.hmrc.gov.uk", "hmrc.gov.uk")]
    public void An_entry_is_the_site_at_the_suffix_or_a_name_below_it(string written, string name) =>
        Assert.That(Given.Domain(written).ToString(), Is.EqualTo(name));

    [Test]
    public void Another_name_below_the_suffix_protects_nothing_but_itself()
    {
        Judge judge = Given.JudgeOf("hmrc.gov.uk");
        Assert.That(judge.CheckHost("nhs.gov.uk".AsMemory()).Code, Is.EqualTo(VerdictCode.Clear));
        Assert.That(judge.CheckHost("gov.uk".AsMemory()).Code, Is.EqualTo(VerdictCode.Unjudged));
    }

    // A hoster's suffix is nobody's site, whatever is protected: strangers have names below it.
    [TestCase("weebly.com", "paypal.weebly.com")]
    [TestCase("blogger.com", "stranger.blogspot.com")]
    public void Below_a_hoster_nothing_is_vouched_for(string listed, string host) =>
        Assert.That(Given.JudgeOf(listed).CheckHost(host.AsMemory()).Code, Is.Not.EqualTo(VerdictCode.Protected));

    [TestCase("gov.uk", "gov-uk.com")]
    [TestCase("gov.uk", "gov.uk-refund.com")]
    [TestCase("gov.uk", "gov.uk.tax-refund.com")]
    [TestCase("gov.uk", "www.gov.uk.tax-refund.com")]
    [TestCase("gov.uk", "govuk.net")]
    [TestCase("gov.uk", "gov-uk-login.top")]
    [TestCase("gov.uk", "govuk-login.com")]
    [TestCase("gov.uk", "portal-govuk.org")]
    [TestCase("gov.uk", "hmrc-gov.uk.example.net")]
    [TestCase("gov.uk", "wwwgovuk.com")]
    [TestCase("gov.br", "gov-br.com")]
    [TestCase("gov.br", "gov.br-refund.com")]
    [TestCase("gov.br", "gov.br.tax-refund.com")]
    [TestCase("gov.br", "govbr.net")]
    [TestCase("gov.br", "govbr-login.com")]
    [TestCase("gov.br", "portal-govbr.org")]
    [TestCase("nhs.uk", "nhs.uk-pass.com")]
    [TestCase("nhs.uk", "nhs-uk.com")]
    [TestCase("nhs.uk", "nhs-login.com")]
    [TestCase("gov.uk", "g0v.uk")]
    [TestCase("gov.uk", "hmrc.g0v.uk")]
    [TestCase("gov.uk", "xn--gv-fmc.uk", TestName = "Suffix site: a letter of another script")]
    [TestCase("gov.uk", "refund-gov.uk.com")]
    [TestCase("gov.uk", "my-refund-gov.uk.com")]
    [TestCase("nhs.uk", "nh5.uk")]
    [TestCase("gov.br", "g0v.br")]
    [TestCase("govt.nz", "g0vt.nz")]
    [TestCase("govt.nz", "gvot.nz")]
    [TestCase("govt.nz", "www.govvt.nz")]
    [TestCase("police.uk", "poliec.uk")]
    public void It_is_imitated_by_all_of_its_name(string listed, string host)
    {
        Verdict verdict = Given.JudgeOf(listed).CheckHost(host.AsMemory());
        Assert.That(verdict.Code, Is.EqualTo(VerdictCode.Lookalike));
        Assert.That(verdict.Entry.ToString(), Is.EqualTo(listed));
        Assert.That(string.Concat(verdict.Evidence!.Segments.Select(segment => segment.Seen)), Is.EqualTo(verdict.Evidence.Seen.Unicode));
        Assert.That(string.Concat(verdict.Evidence.Segments.Select(segment => segment.Real)), Is.EqualTo(Spelled(verdict, listed)));

        static string Spelled(Verdict verdict, string listed) => verdict.Evidence!.AlsoKnownAs ?? listed;
    }

    // What is a word of administrations everywhere is no name of this one's.
    [TestCase("gov.uk", "govexec.com")]
    [TestCase("gov.uk", "gov-auctions.org")]
    [TestCase("gov.uk", "example.gov.ie")]
    [TestCase("gov.uk", "gov.com")]
    [TestCase("gov.uk", "g0v.com")]
    [TestCase("gov.uk", "g0v.ie")]
    [TestCase("gov.uk", "govv.uk")]
    [TestCase("gov.uk", "qov.uk")]
    [TestCase("gov.uk", "ggov.uk.com")]
    [TestCase("govt.nz", "gvot.com")]
    public void Its_first_label_alone_is_nobodys(string listed, string host) =>
        Assert.That(Given.JudgeOf(listed).CheckHost(host.AsMemory()).Code, Is.EqualTo(VerdictCode.Clear));

    [Test]
    public void An_account_by_its_first_label_excuses_no_other_name()
    {
        Judge judge = Given.JudgeOf("gov.uk", "govx.com");
        Assert.That(
            judge.CheckHost("gov.atlassian.net".AsMemory()),
            Is.EqualTo(Given.JudgeOf("govx.com").CheckHost("gov.atlassian.net".AsMemory()))
        );
    }

    [TestCase("gov.uk", 20)]
    [TestCase("gov.br", 20)]
    [TestCase("govt.nz", 100)]
    [TestCase("police.uk", 100)]
    public void What_is_registered_like_it_is_tried_and_held(string listed, int least)
    {
        string suffix = listed[listed.IndexOf('.', StringComparison.Ordinal)..];
        HeldNames held = HeldNames.Of(listed);
        Judge judge = Given.JudgeOf(listed);
        string[] caught =
        [
            .. Variants
                .Of(Given.Protect(listed).All[0])
                .Select(variant => variant.Host)
                .Where(host => host.EndsWith(suffix, StringComparison.Ordinal))
                .Where(host => judge.CheckHost(host.AsMemory()) is { Code: VerdictCode.Lookalike, Kind: not LookalikeKind.DoubleTypo }),
        ];
        Assert.That(caught, Has.Length.GreaterThan(least));
        Assert.That(caught.Where(host => !held.Contain(host)), Is.Empty);
    }

    [Test]
    public void Beside_names_of_the_same_first_label_all_are_found()
    {
        ProtectedDomains domains = Given.Protect("gov.com", "gov.uk", "gov.us", "paypal.com");
        Assert.That(domains.All.Select(domain => domain.Ascii), Is.EqualTo(new[] { "gov.com", "gov.uk", "gov.us", "paypal.com" }));
        Judge judge = new Judge(domains, Given.Exempt(), Given.NoSites);
        Assert.That(judge.CheckHost("govuk.net".AsMemory()).Entry.ToString(), Is.EqualTo("gov.uk"));
        Assert.That(judge.CheckHost("paypa1.com".AsMemory()).Entry.ToString(), Is.EqualTo("paypal.com"));
        Assert.That(judge.CheckHost("hmrc.gov.uk".AsMemory()).Entry.ToString(), Is.EqualTo("gov.uk"));
    }
}

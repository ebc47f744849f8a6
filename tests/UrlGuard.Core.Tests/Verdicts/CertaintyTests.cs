using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>The two strengths, and a policy that lets the weaker one through.</summary>
internal sealed class CertaintyTests
{
    private static readonly string[] Protected = ["roblox.com", "paypal.com"];

    private static Judge Asking { get; } = Given.JudgeOf(Protected);

    private static Judge Letting { get; } = new(Given.Protect(Protected), Given.Exempt(), Given.NoSites) { LetsUnsureThrough = true };

    [Test]
    public void ANameThatIsOnlyUsed_IsUnsure_AndExemptWhereAPolicyLetsItThrough()
    {
        Assert.That(Asking.CheckHost("betterroblox.com".AsMemory()).Certainty, Is.EqualTo(Certainty.Unsure));
        Verdict verdict = Letting.CheckHost("betterroblox.com".AsMemory());
        Assert.Multiple(() =>
        {
            Assert.That((verdict.Code, verdict.IsLetThrough), Is.EqualTo((VerdictCode.Exempt, true)));
            Assert.That((verdict.Entry.ToString(), verdict.Evidence), Is.EqualTo(("roblox.com", (object?)null)));
        });
    }

    /// <summary>A name of both sorts, whatever stands first on the list or in the name.</summary>
    [TestCase("rob1ox.com")]
    [TestCase("roblox.com.betterroblox.com")]
    [TestCase("paypal.com.betterroblox.com")]
    [TestCase("betterroblox.com.paypal.com.evil.net")]
    public void WhatImitates_IsSure_WhateverElseItUses(string host)
    {
        Verdict verdict = Letting.CheckHost(host.AsMemory());
        Assert.That((verdict.Code, verdict.Certainty), Is.EqualTo((VerdictCode.Lookalike, Certainty.Sure)));
    }

    /// <summary>An edit or two away from a short name there are honest ones. They are stopped, whatever a policy says of names that are used.</summary>
    [TestCase("bitso.com", "bitlo.com", Certainty.Unsure)]
    [TestCase("bitso.com", "bits0.com", Certainty.Sure)]
    [TestCase("github.com", "gighub.net", Certainty.Unsure)]
    [TestCase("github.com", "githubb.com", Certainty.Sure)]
    [TestCase("paypal.com", "paypal1.com", Certainty.Sure)]
    [TestCase("mercari.com", "mercer.com", Certainty.Unsure)]
    [TestCase("mercari.com", "mercarii-login.com", Certainty.Sure)]
    [TestCase("mozilla.org", "xozilla.org", Certainty.Sure)]
    [TestCase("mozilla.org", "xozilla.top", Certainty.Sure)]
    [TestCase("mozilla.org", "xozilla.com", Certainty.Unsure)]
    [TestCase("posten.no", "eposten.se", Certainty.Unsure)]
    [TestCase("paypal.com", "xpaypal.com", Certainty.Unsure)]
    [TestCase("kaspersky.com", "kaspersky.de", Certainty.Unsure)]
    [TestCase("kaspersky.com", "kaspersky.top", Certainty.Sure)]
    public void ANeighbour_IsStoppedByPromise_AndAccusedByItsScore(string name, string host, Certainty certainty)
    {
        Verdict asked = Given.JudgeOf(name).CheckHost(host.AsMemory()),
            let = new Judge(Given.Protect(name), Given.Exempt(), Given.NoSites) { LetsUnsureThrough = true }.CheckHost(host.AsMemory());
        Assert.Multiple(() =>
        {
            Assert.That((asked.Code, asked.Certainty), Is.EqualTo((VerdictCode.Lookalike, certainty)));
            Assert.That((let.Code, let.Certainty), Is.EqualTo((asked.Code, asked.Certainty)));
        });
    }

    /// <summary>Beside words of companies a name accuses nobody, but where one word more asks for something, or the place is cheap or anybody's.</summary>
    [TestCase("rakuten.co.jp", "rakuten-insurance.co.jp", Certainty.Unsure)]
    [TestCase("rakuten.co.jp", "rakuten-group-careers.com", Certainty.Unsure)]
    [TestCase("xiaomi.com", "xiaomitech.net", Certainty.Unsure)]
    [TestCase("roblox.com", "robloxforum.com", Certainty.Unsure)]
    [TestCase("rakuten.co.jp", "rakuten-group-login.com", Certainty.Sure)]
    [TestCase("rakuten.co.jp", "rakuten-insurance.top", Certainty.Sure)]
    [TestCase("rakuten.co.jp", "rakuten-insurance.pages.dev", Certainty.Sure)]
    [TestCase("rakuten.co.jp", "rakuten.co.jp-group.com", Certainty.Sure)]
    [TestCase("rakuten.co.jp", "rakutem-insurance.com", Certainty.Sure)]
    public void ANameBesideWordsOfCompanies_IsUnsure(string name, string host, Certainty certainty)
    {
        Verdict verdict = Given.JudgeOf(name).CheckHost(host.AsMemory());
        Assert.That((verdict.Code, verdict.Certainty), Is.EqualTo((VerdictCode.Lookalike, certainty)));
    }

    /// <summary>Whatever was not looked at may be imitated: a name can't flood itself through.</summary>
    [TestCase("betterroblox.com", "betterroblax.com")]
    [TestCase("betterroblox.paypal.com.evil.net", "paypal.com")]
    [TestCase("paypal.com.betterroblox.com", "paypal.com")]
    public void ACheckThatIsCut_LetsNothingThrough(string name, string imitated)
    {
        Judge letting = new(Given.Protect("roblox.com", imitated), Given.Exempt(), Given.NoSites) { LetsUnsureThrough = true };
        Assert.That(HostName.TryCreate(name.AsMemory(), out HostName host), Is.EqualTo(UnjudgedReason.None));
        int cut = 0;
        for (int steps = 0; steps < 5_000; steps += 5)
        {
            Effort effort = new(rules: steps);
            Verdict verdict = letting.Check(host, effort);
            cut += effort.IsUsedUp ? 1 : 0;
            Assert.That((verdict.Code, verdict.Certainty), Is.EqualTo((VerdictCode.Lookalike, Certainty.Sure)), $"{steps} steps");
        }
        Assert.That(cut, Is.Positive);
    }

    /// <summary>Phishing of the corpus: what a policy lets through is what was unsure, but for neighbours, and nothing else.</summary>
    [Test]
    public void WhatIsLetThrough_IsWhatWasUnsure()
    {
        string[][] rows = [.. Repository.Corpus("phishing.tsv")];
        string[] names = [.. rows.Select(row => row[1]).Distinct(StringComparer.Ordinal)];
        Judge asking = Given.JudgeOf(names);
        Judge letting = new(Given.Protect(names), Given.Exempt(), Given.NoSites) { LetsUnsureThrough = true };
        int unsure = 0;
        foreach (string host in rows.Select(row => row[0]))
        {
            Verdict one = asking.CheckHost(host.AsMemory()),
                other = letting.CheckHost(host.AsMemory());
            bool isUnsure =
                one is
                {
                    Code: VerdictCode.Lookalike,
                    Certainty: Certainty.Unsure,
                    Kind: not (LookalikeKind.Typo or LookalikeKind.Transposition or LookalikeKind.DoubleTypo or LookalikeKind.TldSwap)
                };
            unsure += isUnsure ? 1 : 0;
            Assert.That(other.Code, Is.EqualTo(isUnsure ? VerdictCode.Exempt : one.Code), host);
        }
        Assert.That(unsure, Is.Positive);
    }
}

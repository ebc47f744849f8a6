using System.Reflection;
using CsCheck;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Verdicts;

public sealed class JudgeTests
{
    // Few letters, so that names come near each other often.
    private static readonly Gen<string> Names = Gen.Select(
            Gen.String[Gen.Char["paylm1rn"], 1, 9],
            Gen.OneOf("com", "co.uk", "net", "github.io")
        )
        .Select((label, suffix) => label + "." + suffix)
        .Where(name => !char.IsAsciiDigit(name[^1]));

    /// <summary>The first rules' rows are about the rules alone, the others about what a person sees.</summary>
    private static IEnumerable<TestCaseData> Rows() =>
        new[] { ("first-rules.tsv", false), ("kinds.tsv", true) }.SelectMany(file =>
            Repository
                .Corpus(file.Item1)
                .Select(row => new TestCaseData(row[0], row[1], row[2], file.Item2).SetArgDisplayNames(row[0], row[1], row[3]))
        );

    [TestCaseSource(nameof(Rows))]
    public void Check_OfACorpusRow_SaysWhatTheRowSays(string host, string protectedName, string expected, bool useKnownSites)
    {
        Judge judge = new Judge(Given.Protect(protectedName), Given.Exempt(), useKnownSites ? Knowledge.BuiltIn : Given.NoSites);
        Verdict verdict = judge.CheckHost(host.AsMemory());
        string said = verdict.Code == VerdictCode.Lookalike ? WireName.Of(verdict.Kind) : WireName.Of(verdict.Code);
        Assert.That(said, Is.EqualTo(expected));
        if (verdict.Code == VerdictCode.Lookalike)
            Assert.That(verdict.Entry.ToString(), Is.EqualTo(protectedName));
    }

    /// <summary>An owner of two protected names has an account by the one, which has the other in it.</summary>
    [TestCase("northwind-bank.atlassian.net", VerdictCode.Clear)]
    [TestCase("northwind-bank-login.atlassian.net", VerdictCode.Lookalike)]
    [TestCase("northwind-bank.pages.dev", VerdictCode.Lookalike)]
    [TestCase("northwind-bank.net", VerdictCode.Lookalike)]
    public void Check_OfAnAccountByAProtectedName_IsNotTheOthersImitation(string host, VerdictCode expected) =>
        Assert.That(
            new Judge(Given.Protect("northwind.com", "northwind-bank.com"), Given.Exempt(), Knowledge.BuiltIn)
                .CheckHost(host.AsMemory())
                .Code,
            Is.EqualTo(expected)
        );

    [TestCase("northwind-bamk.com", VerdictCode.Lookalike)]
    [TestCase("northwind-bank.com", VerdictCode.Lookalike)]
    [TestCase("contoso.com", VerdictCode.Clear)]
    [TestCase("paypal.com", VerdictCode.Known)]
    public void CheckListed_JudgesANameOfTheListByTheOthers(string name, VerdictCode expected) =>
        Assert.That(
            new Judge(
                Given.Protect("northwind-bank.com", "northwind-bamk.com", "contoso.com", "paypal.com"),
                Given.Exempt(),
                Knowledge.BuiltIn
            )
                .CheckListed(name)
                .Code,
            Is.EqualTo(expected)
        );

    private static IEnumerable<TestCaseData> Classes() =>
        Repository.Corpus("classes.tsv").Select(row => new TestCaseData(row[0], row[1], row[2]).SetArgDisplayNames(row[0], row[1], row[3]));

    /// <summary>Whole classes of names: what is stopped, of whatever kind, what is quiet, and what is not accused.</summary>
    [TestCaseSource(nameof(Classes))]
    public void Check_OfAClass_SaysWhatTheRowSays(string host, string protectedName, string expected)
    {
        Verdict verdict = new Judge(Given.Protect(protectedName), Given.Exempt(), Knowledge.BuiltIn).CheckHost(host.AsMemory());
        string said =
            verdict.Code != VerdictCode.Lookalike ? "quiet"
            : expected == "unsure" ? WireName.Of(verdict.Certainty)
            : "stop";
        Assert.That(said, Is.EqualTo(expected), $"{verdict.Kind}");
    }

    [Test]
    public void Check_OfAnythingAtAll_NeverThrows()
    {
        Judge judge = Given.JudgeOf("paypal.com", "xn--mnchen-3ya.de", "mybank.co.uk");
        Gen.String.Sample(text =>
        {
            _ = judge.CheckHost(text.AsMemory());
            _ = judge.CheckAddress(text);
        });
    }

    [Test]
    public void Check_OfNamesInAnyScript_NeverThrows()
    {
        Gen<string> hosts = Gen.String[Gen.Char["paylm1rn-.\u0430\u0440\u0443\u04cf\u00fc\u0259\u0131\u03b1\u4e00\u30fc\u00df"], 1, 40];
        Gen.Select(Names.Array[1, 5], hosts).Sample((names, host) => _ = Given.JudgeOf(names).CheckAddress(host + ".com").Code);
    }

    [Test]
    public void Check_OfAProtectedDomain_NeverAccuses() =>
        Names
            .Array[1, 20]
            .Sample(names =>
            {
                Judge judge = Given.JudgeOf(names);
                return names.All(name =>
                    judge.CheckHost(name.AsMemory()).Code == VerdictCode.Protected
                    && judge.CheckHost(("www." + name).AsMemory()).Code == VerdictCode.Protected
                );
            });

    /// <summary>One edit is one edit from both sides; words and numbers aside, which these letters do not make.</summary>
    [Test]
    public void Check_OfANeighbour_IsSymmetric()
    {
        Gen<string> labels = Gen.String[Gen.Char["xqzjvk"], 5, 9];
        Gen.Select(labels, labels, Gen.Int[0, 8], Gen.Int[0, 2])
            .Where((one, random, at, edit) => at < one.Length)
            .Sample(
                (one, random, at, edit) =>
                {
                    string other = edit switch
                    {
                        0 => one[..at] + random[0] + one[(at + 1)..],
                        1 => one[..at] + random[0] + one[at..],
                        _ => one[..at] + (at + 1 < one.Length ? $"{one[at + 1]}{one[at]}{one[(at + 2)..]}" : one[at].ToString()),
                    };
                    string expected = one == other ? "protected" : "lookalike";
                    return Say(one, other) == expected && Say(other, one) == expected;
                }
            );

        static string Say(string protectedLabel, string seen) =>
            WireName.Of(Given.JudgeOf(protectedLabel + ".com").CheckHost((seen + ".com").AsMemory()).Code);
    }

    [Test]
    public void Check_OfTwoProtectedNeighbours_AccusesNeither()
    {
        Judge judge = Given.JudgeOf("paypal.com", "paypa1.com", "paypall.com", "paypal.net", "paypal-login.com", "paypal.com.evil.net");
        foreach (
            string host in new[] { "paypal.com", "paypa1.com", "paypall.com", "paypal.net", "paypal-login.com", "paypal.com.evil.net" }
        )
        {
            Assert.That(judge.CheckHost(host.AsMemory()).Code, Is.EqualTo(VerdictCode.Protected), host);
        }
    }

    [Test]
    public void Check_OfANameUnderALookalike_AccusesTheSame() =>
        Gen.Select(Names.Array[1, 10], Names)
            .Sample(
                (names, seen) =>
                {
                    Verdict alone = Given.JudgeOf(names).CheckHost(seen.AsMemory()),
                        below = Given.JudgeOf(names).CheckHost(("www." + seen).AsMemory());
                    return alone.Code != VerdictCode.Lookalike || (below.Code == VerdictCode.Lookalike && below.Kind <= alone.Kind);
                }
            );

    /// <summary>
    /// The more severe kind is said whatever else is protected: the verdict on a list is the worst of those on its names.
    /// </summary>
    [Test]
    public void Check_OfAList_SaysTheWorstOfItsNames() =>
        Gen.Select(Names.Array[1, 6], Names)
            .Sample(
                (names, seen) =>
                {
                    Verdict all = Given.JudgeOf(names).CheckHost(seen.AsMemory());
                    Verdict[] each = [.. names.Select(name => Given.JudgeOf(name).CheckHost(seen.AsMemory()))];
                    if (each.Any(one => one.Code == VerdictCode.Protected))
                        return all.Code == VerdictCode.Protected;
                    Verdict[] found = [.. each.Where(one => one.Code == VerdictCode.Lookalike)];
                    return found.Length == 0
                        ? all.Code == each[0].Code
                        : all.Code == VerdictCode.Lookalike && all.Kind == found.Min(one => one.Kind);
                }
            );

    [Test]
    public void Check_OfAnExemption_AlwaysPasses() =>
        Gen.Select(Names.Array[1, 10], Names)
            .Sample(
                (names, seen) =>
                {
                    Judge judge = new Judge(Given.Protect(names), Given.Exempt(seen), Given.NoSites);
                    return judge.CheckHost(seen.AsMemory()).Code is VerdictCode.Exempt or VerdictCode.Protected
                        && judge.CheckHost(("a." + seen).AsMemory()).Code is VerdictCode.Exempt or VerdictCode.Protected;
                }
            );

    [Test]
    public void Check_DoesNotDependOnTheOrderOfTheList() =>
        Gen.Select(Names.Array[2, 10], Names)
            .Sample(
                (names, seen) =>
                    Show(Given.JudgeOf(names).CheckHost(seen.AsMemory())) == Show(Given.JudgeOf(names.Reverse()).CheckHost(seen.AsMemory()))
            );

    [Test]
    public void Check_WithOneMoreProtected_StillWarnsAboutTheOthers() =>
        Gen.Select(Names.Array[1, 10], Names, Names)
            .Sample(
                (names, more, seen) =>
                    Given.JudgeOf(names).CheckHost(seen.AsMemory()).Code != VerdictCode.Lookalike
                    || Given.JudgeOf([.. names, more]).CheckHost(seen.AsMemory()).Code is VerdictCode.Lookalike or VerdictCode.Protected
            );

    [Test]
    public void Check_OfASmallerHostThanTheExemption_IsNotExempt()
    {
        Judge judge = new Judge(Given.Protect("paypal.com"), Given.Exempt("shop.paypa1.com"), Given.NoSites);
        Assert.That(judge.CheckHost("shop.paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Exempt));
        Assert.That(judge.CheckHost("www.shop.paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Exempt));
        Assert.That(judge.CheckHost("paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));
        Assert.That(judge.CheckHost("otheshop.paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Check_OfAKnownSite_PassesOnlyWithTheList()
    {
        Judge with = new Judge(Given.Protect("wikipedias.org"), Given.Exempt(), Knowledge.BuiltIn);
        Judge without = new Judge(Given.Protect("wikipedias.org"), Given.Exempt(), Given.NoSites);
        Assert.That(with.CheckHost("en.wikipedia.org".AsMemory()).Code, Is.EqualTo(VerdictCode.Known));
        Assert.That(without.CheckHost("en.wikipedia.org".AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Evidence_OfEveryLookalike_CoversBothNames() =>
        Gen.Select(Names.Array[1, 10], Names)
            .Sample(
                (names, seen) =>
                    Given.JudgeOf(names).CheckHost(seen.AsMemory()).Evidence is not { } evidence
                    || (
                        string.Concat(evidence.Segments.Select(segment => segment.Seen)) == evidence.Seen.Unicode
                        && string.Concat(evidence.Segments.Select(segment => segment.Real)) == evidence.Real.Unicode
                        && evidence.Spoken.Length > 0
                    )
            );

    private static string Show(Verdict verdict) => $"{verdict.Code} {verdict.Kind} {verdict.Entry} {verdict.Evidence?.Spoken}";

    [Test]
    public void Check_WithLocalKnowledge_SparesWhatIsKnownHere()
    {
        Knowledge local = Given.Knowing(
            known: ["c0ntoso.com"],
            owned: [("contoso.com", 0), ("contoso.org", 0), ("contosso.com", 1), ("fabrikam.com", 1)]
        );
        Judge judge = new Judge(Given.Protect("contoso.com", "fabrikam.com"), Given.Exempt(), local);
        Assert.That(judge.CheckAddress("c0ntoso.com").Code, Is.EqualTo(VerdictCode.Known));
        Assert.That(judge.CheckAddress("contoso.org").Code, Is.EqualTo(VerdictCode.Clear));
        Assert.That(judge.CheckAddress("contosso.com").Code, Is.EqualTo(VerdictCode.Lookalike), "that is somebody else's");
    }

    [TestCase("paypel.com", "TypoSameSuffix", 7)]
    [TestCase("paypel.net", "TypoOtherSuffix", 7)]
    [TestCase("paypel.top", "TypoCheapSuffix", 7)]
    [TestCase("faebrikaam.com", "DoubleTypoSameSuffix", 9)]
    [TestCase("faebrikaam.top", "DoubleTypoCheapSuffix", 9)]
    [TestCase("northwindbaanq.net", "DoubleTypoOtherSuffix", 14)]
    [TestCase("paypal.org", "TldSwap", 7)]
    [TestCase("paypal.top", "TldSwapCheapSuffix", 7)]
    [TestCase("paypel-login.net", "TypoInCombination", 7)]
    [TestCase("bcdcccmber.com", "GlanceSameSuffix", 15)]
    [TestCase("bcdcccmber.net", "GlanceOtherSuffix", 15)]
    public void Check_WithARaisedThreshold_IsQuiet(string host, string threshold, int value)
    {
        string[] names = ["paypal.com", "fabrikam.com", "northwindbank.com", "bedecember.com"];
        Assert.That(Given.JudgeOf(names).CheckAddress(host).Code, Is.EqualTo(VerdictCode.Lookalike));
        Sensitivity raised = Sensitivity.Default.With(threshold, value);
        Judge quiet = new Judge(Given.Protect(names), Given.Exempt(), Given.Knowing(sensitivity: raised).WithoutSites());
        Assert.That(quiet.CheckAddress(host).Code, Is.EqualTo(VerdictCode.Clear));
    }

    [Test]
    public void EveryThreshold_HasACaseAbove() =>
        Assert.That(
            typeof(JudgeTests)
                .GetMethod(nameof(Check_WithARaisedThreshold_IsQuiet))!
                .GetCustomAttributes<TestCaseAttribute>()
                .Select(row => row.Arguments[1]),
            Is.EquivalentTo(Sensitivity.Names)
        );
}

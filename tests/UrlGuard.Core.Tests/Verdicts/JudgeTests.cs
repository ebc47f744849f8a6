using CsCheck;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Verdicts;

public sealed class JudgeTests
{
    // Few letters, so that names come near each other often.
    private static readonly Gen<string> Names = Gen.Select(Gen.String[Gen.Char["paylm1rn"], 1, 9], Gen.OneOf("com", "co.uk", "net", "github.io"))
        .Select((label, suffix) => label + "." + suffix).Where(name => !char.IsAsciiDigit(name[^1]));

    /// <summary>The first rules' rows are about the rules alone, the others about what a person sees.</summary>
    private static IEnumerable<TestCaseData> Rows() => new[] { ("first-rules.tsv", false), ("kinds.tsv", true) }
        .SelectMany(file => Repository.Corpus(file.Item1).Select(row => new TestCaseData(row[0], row[1], row[2], file.Item2)
            .SetArgDisplayNames(row[0], row[1], row[3])));

    [TestCaseSource(nameof(Rows))]
    public void Check_OfACorpusRow_SaysWhatTheRowSays(string host, string protectedName, string expected, bool useKnownSites)
    {
        var judge = new Judge(Lists.Protect(protectedName), Lists.Exempt(), useKnownSites);
        Verdict verdict = judge.CheckHost(host.AsMemory());
        string said = verdict.Code == VerdictCode.Lookalike ? WireNames.Of(verdict.Kind) : WireNames.Of(verdict.Code);
        Assert.That(said, Is.EqualTo(expected));
        if (verdict.Code == VerdictCode.Lookalike)
            Assert.That(verdict.Entry.ToString(), Is.EqualTo(protectedName));
    }

    [Test]
    public void Check_OfAnythingAtAll_NeverThrows()
    {
        Judge judge = Lists.JudgeOf("paypal.com", "xn--mnchen-3ya.de", "mybank.co.uk");
        Gen.String.Sample(text =>
        {
            _ = judge.CheckHost(text.AsMemory());
            _ = judge.CheckAddress(text);
        });
    }

    [Test]
    public void Check_OfAProtectedDomain_NeverAccuses() => Names.Array[1, 20].Sample(names =>
    {
        Judge judge = Lists.JudgeOf(names);
        return names.All(name => judge.CheckHost(name.AsMemory()).Code == VerdictCode.Protected
            && judge.CheckHost(("www." + name).AsMemory()).Code == VerdictCode.Protected);
    });

    [Test]
    public void Check_OfAnExemption_AlwaysPasses() => Gen.Select(Names.Array[1, 10], Names).Sample((names, seen) =>
    {
        var judge = new Judge(Lists.Protect(names), Lists.Exempt(seen), useKnownSites: false);
        return judge.CheckHost(seen.AsMemory()).Code is VerdictCode.Exempt or VerdictCode.Protected
            && judge.CheckHost(("a." + seen).AsMemory()).Code is VerdictCode.Exempt or VerdictCode.Protected;
    });

    [Test]
    public void Check_DoesNotDependOnTheOrderOfTheList() => Gen.Select(Names.Array[2, 10], Names).Sample((names, seen) =>
        Show(Lists.JudgeOf(names).CheckHost(seen.AsMemory())) == Show(Lists.JudgeOf(names.Reverse()).CheckHost(seen.AsMemory())));

    [Test]
    public void Check_WithOneMoreProtected_StillWarnsAboutTheOthers() => Gen.Select(Names.Array[1, 10], Names, Names).Sample((names, more, seen) =>
        Lists.JudgeOf(names).CheckHost(seen.AsMemory()).Code != VerdictCode.Lookalike
        || Lists.JudgeOf([.. names, more]).CheckHost(seen.AsMemory()).Code is VerdictCode.Lookalike or VerdictCode.Protected);

    [Test]
    public void Check_OfASmallerHostThanTheExemption_IsNotExempt()
    {
        var judge = new Judge(Lists.Protect("paypal.com"), Lists.Exempt("shop.paypa1.com"), useKnownSites: false);
        Assert.That(judge.CheckHost("shop.paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Exempt));
        Assert.That(judge.CheckHost("www.shop.paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Exempt));
        Assert.That(judge.CheckHost("paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));
        Assert.That(judge.CheckHost("otheshop.paypa1.com".AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Check_OfAKnownSite_PassesOnlyWithTheList()
    {
        var with = new Judge(Lists.Protect("wikipedias.org"), Lists.Exempt());
        var without = new Judge(Lists.Protect("wikipedias.org"), Lists.Exempt(), useKnownSites: false);
        Assert.That(with.CheckHost("en.wikipedia.org".AsMemory()).Code, Is.EqualTo(VerdictCode.Known));
        Assert.That(without.CheckHost("en.wikipedia.org".AsMemory()).Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Evidence_OfEveryLookalike_CoversBothNames() => Gen.Select(Names.Array[1, 10], Names).Sample((names, seen) =>
        Lists.JudgeOf(names).CheckHost(seen.AsMemory()).Evidence is not { } evidence
        || (string.Concat(evidence.Segments.Select(segment => segment.Seen)) == evidence.Seen.Unicode
            && string.Concat(evidence.Segments.Select(segment => segment.Real)) == evidence.Real.Unicode
            && evidence.Spoken.Length > 0));

    private static string Show(Verdict verdict) => $"{verdict.Code} {verdict.Kind} {verdict.Entry} {verdict.Evidence?.Spoken}";
}

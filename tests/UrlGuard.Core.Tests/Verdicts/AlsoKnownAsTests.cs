using UrlGuard.Core.Gate;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Names by which people call a protected domain: each is one more label of it.</summary>
internal sealed class AlsoKnownAsTests
{
    [TestCase("kaiserpermanente", "kaiserpermanente")]
    [TestCase("Kaiser Permanente", "kaiserpermanente")]
    [TestCase(" E-ZPass ", "ezpass")]
    [TestCase("Macy's", "macys")]
    [TestCase("St. Joseph S.", "stjosephs")]
    [TestCase("Marks & Spencer", "marksspencer")]
    [TestCase("Сбербанк", "xn--80abwho8j")]
    public void Its_letters_are_a_label(string text, string label)
    {
        AlsoKnownAsFault fault = AlsoKnownAs.TryCreate(text, out AlsoKnownAs name);
        Assert.That(fault, Is.EqualTo(AlsoKnownAsFault.None));
        Assert.That(name.Text, Is.EqualTo(text.Trim()));
        if (label.StartsWith("xn--", StringComparison.Ordinal))
            Assert.That(Punycode.ToUnicode(name.Label), Is.EqualTo(text.ToLowerInvariant()));
        else
            Assert.That(name.Label, Is.EqualTo(label));
    }

    [TestCase("", AlsoKnownAsFault.NotAName)]
    [TestCase("kaiser_permanente", AlsoKnownAsFault.NotAName)]
    [TestCase("kaiser\tpermanente", AlsoKnownAsFault.NotAName)]
    [TestCase("kaiser\u200bpermanente", AlsoKnownAsFault.NotAName)]
    [TestCase("kaiser#1", AlsoKnownAsFault.NotAName)]
    [TestCase("xn--paypal", AlsoKnownAsFault.None)] // without its hyphens it is no Punycode
    [TestCase("google.com", AlsoKnownAsFault.NotAName)] // an address: a line has one
    [TestCase("IKEA", AlsoKnownAsFault.TooShort)]
    [TestCase("A-B & C.", AlsoKnownAsFault.TooShort)]
    [TestCase("Apple", AlsoKnownAsFault.EverydayWord)]
    [TestCase("Online Banking", AlsoKnownAsFault.EverydayWord)]
    public void A_name_that_would_accuse_everybody_is_refused(string text, AlsoKnownAsFault fault) =>
        Assert.That(AlsoKnownAs.TryCreate(text, out _), Is.EqualTo(fault));

    [Test]
    public void A_name_is_as_long_as_a_label_may_be()
    {
        Assert.That(AlsoKnownAs.TryCreate(new string('q', 63), out _), Is.EqualTo(AlsoKnownAsFault.None));
        Assert.That(AlsoKnownAs.TryCreate(new string('q', 64), out _), Is.EqualTo(AlsoKnownAsFault.NotAName));
        Assert.That(AlsoKnownAs.TryCreate(Spread(AlsoKnownAs.LongestText), out _), Is.EqualTo(AlsoKnownAsFault.None));
        Assert.That(AlsoKnownAs.TryCreate(Spread(AlsoKnownAs.LongestText + 1), out _), Is.EqualTo(AlsoKnownAsFault.NotAName));
        Assert.That(AlsoKnownAs.TryCreate("qwert", out _), Is.EqualTo(AlsoKnownAsFault.None));
        Assert.That(AlsoKnownAs.TryCreate("qwer", out _), Is.EqualTo(AlsoKnownAsFault.TooShort));

        static string Spread(int length) => new string('q', 40) + new string('-', length - 41) + "q";
    }

    [TestCase("kaiserpermanente.com", LookalikeKind.TldSwap)]
    [TestCase("kaiserpermanente.info", LookalikeKind.TldSwap)]
    [TestCase("kaiserpermanante.com", LookalikeKind.Typo)]
    [TestCase("kaiserpermannete.com", LookalikeKind.Transposition)]
    [TestCase("kaiserperrnanente.com", LookalikeKind.Homoglyph)]
    [TestCase("kaiser-permanente.com", LookalikeKind.Separator)]
    [TestCase("kaiserpermanente-login.com", LookalikeKind.Combosquat)]
    [TestCase("my-kaiserpermanente.net", LookalikeKind.Combosquat)]
    public void It_is_imitated_like_a_label(string host, LookalikeKind kind)
    {
        ProtectedDomains domains = Given.ProtectAs("kp.org", "Kaiser Permanente");
        Verdict verdict = new Judge(domains, Given.Exempt(), Given.NoSites).CheckHost(host.AsMemory());
        Assert.That((verdict.Code, verdict.Kind), Is.EqualTo((VerdictCode.Lookalike, kind)));
        Assert.That(verdict.Entry.ToString(), Is.EqualTo("kp.org"));
        Assert.That(verdict.Evidence!.Real.Unicode, Is.EqualTo("kp.org"));
        Assert.That(verdict.Evidence.AlsoKnownAs, Is.EqualTo("Kaiser Permanente"));
        Assert.That(verdict.Evidence.Spoken, Does.StartWith($"What you know as Kaiser Permanente is kp.org, not {host}."));
        Assert.That(string.Concat(verdict.Evidence.Segments.Select(segment => segment.Seen)), Is.EqualTo(host));
        Assert.That(string.Concat(verdict.Evidence.Segments.Select(segment => segment.Real)), Is.EqualTo("kaiserpermanente"));
        Assert.That(Holds(GatePlan.Build(domains, Given.Exempt(), Given.NoSites), host), "held by the plan");
    }

    [TestCase("kp.org", VerdictCode.Protected)]
    [TestCase("www.kp.org", VerdictCode.Protected)]
    [TestCase("kaiserpermanente.org", VerdictCode.Clear)] // of the same owner (host/data/owners.txt)
    [TestCase("kpmg.com", VerdictCode.Clear)]
    [TestCase("permanente.com", VerdictCode.Clear)]
    public void What_is_neither_is_left_in_peace(string host, VerdictCode code) =>
        Assert.That(
            new Judge(Given.ProtectAs("kp.org", "Kaiser Permanente"), Given.Exempt(), Given.NoSites).CheckHost(host.AsMemory()).Code,
            Is.EqualTo(code)
        );

    [Test]
    public void Several_domains_and_names_are_told_apart()
    {
        ProtectedDomains domains = new ProtectedDomains(
            [Given.Domain("53.com"), Given.Domain("kp.org"), Given.Domain("e-zpassny.com")],
            [
                ("kp.org", Given.AlsoKnownAs("Kaiser Permanente")),
                ("53.com", Given.AlsoKnownAs("Fifth Third")),
                ("kp.org", Given.AlsoKnownAs("Permanente")),
                ("e-zpassny.com", Given.AlsoKnownAs("E-ZPass")),
            ]
        );
        Judge judge = new Judge(domains, Given.Exempt(), Given.NoSites);
        Assert.That(Entry("fifththird-login.com"), Is.EqualTo("53.com"));
        Assert.That(Entry("permanente.net"), Is.EqualTo("kp.org"));
        Assert.That(Entry("ezpass-toll.com"), Is.EqualTo("e-zpassny.com"));
        Assert.That(
            domains.All.Select((domain, i) => $"{domain.Ascii} {string.Join(", ", domains.AlsoKnownAsAt(i))}"),
            Is.EqualTo(new[] { "53.com Fifth Third", "e-zpassny.com E-ZPass", "kp.org Kaiser Permanente, Permanente" })
        );

        string Entry(string host) => judge.CheckHost(host.AsMemory()).Entry.ToString();
    }

    private static bool Holds(GatePlan plan, string host) =>
        plan.Patterns.Any(pattern => System.Text.RegularExpressions.Regex.IsMatch($"https://{host}/", pattern))
        && !plan.FindReleased().Contains(host);
}

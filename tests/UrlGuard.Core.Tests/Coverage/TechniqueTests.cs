using UrlGuard.Core.Coverage;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Coverage;

/// <summary>The names that each technique makes of a short domain, in their order, before any is judged.</summary>
internal sealed class TechniqueTests
{
    private static readonly Technique[] All =
    [
        .. HomoglyphTechniques.All,
        .. SeparatorTechniques.All,
        .. EditTechniques.All,
        .. SuffixTechniques.All,
        .. CombinationTechniques.All,
        .. EmbeddingTechniques.All,
        .. HostedTechniques.All,
    ];

    private const int OtherHosters = 3 + 60;

    [TestCase("ascii-homoglyph", "lo.de", "lo.de l0.de 1o.de 10.de io.de i0.de")]
    [TestCase("ascii-homoglyph", "d.de", "d.de cl.de c1.de ci.de")]
    [TestCase("ascii-homoglyph", "w.de", "w.de vv.de")]
    [TestCase("ascii-homoglyph", "sm.de", "sm.de srn.de 5m.de 5rn.de")]
    [TestCase("hyphenation", "abc.de", "a-bc.de ab-c.de abc.de")]
    [TestCase("hyphenation", "a-b.de", "a--b.de a--b.de ab.de")]
    [TestCase("hyphenation", "a.de", "a.de")]
    [TestCase("moved-dot", "abc.de", "a.bc.de ab.c.de")]
    [TestCase("glued-www", "ab.de", "wwwab.de wwab.de wwwwab.de www-ab.de")]
    [TestCase(
        "missing-dot",
        "ab.co.uk",
        "abcouk.com wwwabcouk.com abcouk.net wwwabcouk.net abcouk.org wwwabcouk.org abcouk.top wwwabcouk.top abcouk.co.uk wwwabcouk.co.uk"
    )]
    [TestCase(
        "hyphen-for-dot",
        "ab.de",
        "ab-de.com www-ab-de.com ab-de.net www-ab-de.net ab-de.org www-ab-de.org ab-de.top www-ab-de.top ab-de.de www-ab-de.de"
    )]
    [TestCase("omission", "abc.de", "bc.de ac.de ab.de")]
    [TestCase("transposition", "abc.de", "bac.de acb.de")]
    [TestCase("repetition", "ab.de", "aab.de abb.de")]
    [TestCase("plural", "bay.de", "bays.de bayes.de bayies.de bayz.de baies.de bay.de")]
    [TestCase("plural", "bus.de", "buss.de buses.de busies.de busz.de busies.de bu.de")]
    [TestCase("vowel-swap", "xu.de", "xa.de xe.de xi.de xo.de xu.de")]
    [TestCase("keyboard-replacement", "bq.de", "vq.de nq.de gq.de hq.de bw.de b1.de b2.de ba.de bs.de bz.de")]
    [TestCase("keyboard-insertion", "q.de", "wq.de qw.de 1q.de q1.de 2q.de q2.de aq.de qa.de sq.de qs.de zq.de qz.de")]
    [TestCase("bit-flip", "m.de", "l.de o.de i.de e.de -.de")]
    [TestCase("bit-flip", "bq.de", "cq.de fq.de jq.de rq.de bp.de bs.de bu.de by.de ba.de b1.de")]
    [TestCase("three-edits", "elevenlette.de", "")]
    public void Make_OfAShortName_MakesThese(string technique, string domain, string names) =>
        Assert.That(Make(technique, domain), Is.EqualTo(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Names with words of the list: <c>{0}</c> is its first.</summary>
    [TestCase("word-with-hyphen", "ab-{0}.de {0}-ab.de ab-{1}.de {1}-ab.de")]
    [TestCase("word-glued", "ab{0}.de {0}ab.de ab{1}.de {1}ab.de")]
    [TestCase("word-and-tld-swap", "ab-{0}.{s} {0}-ab.{s} ab{0}.{s} ab-{1}.{s} {1}-ab.{s} ab{1}.{s}")]
    [TestCase("hyphens-and-word", "a-b-{0}.de {0}-a-b.de a-b-{1}.de {1}-a-b.de a-b-{2}.de {2}-a-b.de a-b-{3}.de {3}-a-b.de")]
    [TestCase("joined-ending-and-word", "abde-{0}.de {0}-abde.de abde-{1}.de {1}-abde.de")]
    [TestCase("domain-in-front", "ab.de.q7zx2.net www.ab.de.q7zx2.net ab.de.{0}.q7zx2.net {0}.ab.de.q7zx2.net ab.de.web-8814.info")]
    [TestCase("domain-with-hyphens-in-front", "ab-de.q7zx2.net www.ab-de.q7zx2.net ab-de.{0}.q7zx2.net {0}.ab-de.q7zx2.net")]
    [TestCase(
        "domain-across-a-dot",
        "ab.de-{0}.net www.ab.de-{0}.net ab.de-{1}.net www.ab.de-{1}.net ab.de-{2}.net www.ab.de-{2}.net ab.de-{3}.info"
    )]
    [TestCase("label-in-front", "ab.q7zx2.net www.ab.q7zx2.net ab.{0}.q7zx2.net {0}.ab.q7zx2.net ab.web-8814.info")]
    [TestCase("hosted-label", "ab.{h}")]
    [TestCase("hosted-domain", "ab.de.{h}")]
    [TestCase("hosted-with-word", "ab-{0}.{h} {0}-ab.{h} ab{0}.{h}")]
    [TestCase("hosted-domain-with-word", "ab-de-{0}.{h}")]
    public void Make_WithWords_BeginsWith(string technique, string names)
    {
        string[] expected = Fill(names).Split(' ');
        Assert.That(Make(technique, "ab.de").Take(expected.Length), Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Counts()
    {
        int words = PhishingForms.Words.Length,
            suffixes = PhishingForms.Suffixes.Length,
            hosters = PhishingForms.Hosters.Length + OtherHosters;
        const int Carriers = 12;
        return new (string Technique, string Domain, int Count)[]
        {
            ("replacement", "ab.de", 2 * 37 + 1),
            ("addition", "ab.de", 37 + 2 + 37),
            ("insertion", "ab.de", 3 * 37),
            ("foreign-letter-and-typo", "paypal.com", 3 * 100),
            ("typo-and-tld-swap", "ab.de", 6 * 40),
            ("phishing-form", "ab.de", 4 * PhishingForms.Registered.Length),
            ("word-with-hyphen", "ab.de", 2 * words),
            ("word-glued", "ab.de", 2 * words),
            ("two-words", "ab.de", 3 * 100),
            ("word-and-tld-swap", "ab.de", 6 * suffixes),
            ("hyphens-and-word", "abcd.de", 3 * 8),
            ("joined-ending-and-word", "ab.de", 8),
            ("word-and-homoglyph", "lo.de", 5 * 8),
            ("word-and-homoglyph", "illicitilli.de", 24 * 8),
            ("word-and-typo", "ab.de", 60 * 8),
            ("domain-in-front", "ab.de", 4 * Carriers),
            ("domain-with-hyphens-in-front", "ab.de", 4 * Carriers),
            ("domain-across-a-dot", "ab.de", 6 * Carriers),
            ("double-in-front", "lo.de", 4 * 5),
            ("phishing-form-in-front", "ab.de", 3 * PhishingForms.Front.Length),
            ("label-in-front", "ab.de", 4 * Carriers),
            ("hosted-phishing-form", "ab.de", 4 * PhishingForms.Hosted.Length),
            ("hosted-domain", "ab.de", hosters),
            ("hosted-with-word", "ab.de", 3 * hosters),
            ("hosted-domain-with-word", "ab.de", hosters),
        }.Select(each => new TestCaseData(each.Technique, each.Domain, each.Count));
    }

    [TestCaseSource(nameof(Counts))]
    public void Make_MakesSoMany(string technique, string domain, int count) =>
        Assert.That(Make(technique, domain), Has.Length.EqualTo(count));

    [TestCase("two-edits", "ab.de", 2)]
    [TestCase("two-edits", "gesundheitsakte.de", 2)]
    [TestCase("three-edits", "twelveletter.de", 3)]
    public void Edits_AreSoMany_AndASampleOfAll(string technique, string domain, int edits)
    {
        string[] made = Make(technique, domain);
        Assert.That(made, Has.Length.InRange(300, 1_200));
        string label = domain[..domain.IndexOf('.', StringComparison.Ordinal)];
        Assert.That(made.Select(name => EditDistance.Osa(name.AsSpan(..^3), label)), Has.All.EqualTo(edits));
    }

    /// <summary>Labels of at most 63 letters, though the longest has neighbours with more.</summary>
    [TestCase("two-edits")]
    [TestCase("three-edits")]
    public void Edits_OfTheLongestLabel_AreNoLonger(string technique)
    {
        string longest = new('a', 63);
        Assert.That(Make(technique, longest + ".de").Select(name => name.Length - 3), Is.Not.Empty.And.All.LessThanOrEqualTo(63));
    }

    [Test]
    public void Diacritics_AreLatin_OrMarksBehindALetter()
    {
        string[] made = Make("diacritic", "ab.de"),
            foreign = Make("foreign-letter", "ab.de");
        Assert.That(made, Does.Contain("áb.de").And.Contain("a\u0301b.de").And.Contain("ab\u0332.de").And.Not.Contain("\u0301ab.de"));
        Assert.That(made, Does.Not.Contain("аb.de"));
        Assert.That(foreign, Does.Contain("аb.de").And.Not.Contain("áb.de"));
    }

    /// <summary>Each letter that has a double in the script is replaced, the others stay.</summary>
    [TestCase("ace.de", "асе.de")]
    [TestCase("aqe.de", "аԛе.de")]
    [TestCase("a7e.de", "а7е.de")]
    public void AForeignScript_ReplacesWhateverItCan(string domain, string name) =>
        Assert.That(Make("foreign-script", domain), Does.Contain(name));

    [Test]
    public void AForeignScript_IsNotLatin() =>
        Assert.That(
            Make("foreign-script", "corn.de")
                .SelectMany(name => name.EnumerateRunes())
                .Where(rune => !rune.IsAscii)
                .Select(rune => UrlGuard.Core.Data.Scripts.Of(rune)),
            Is.Not.Empty.And.All.Not.Null.And.All.Not.EqualTo("Latin")
        );

    [TestCase("abc.com", true)]
    [TestCase("abc.review", true)]
    [TestCase("abc.fr", true)]
    [TestCase("abc.co.uk", true)]
    [TestCase("abc.com.au", true)]
    [TestCase("abc.ac.uk", false)]
    [TestCase("abc.github.io", false)]
    [TestCase("abc.uk.com", false)]
    [TestCase("abc.museum", false)]
    public void AnotherEnding_IsPopular_OrACountrys(string name, bool isMade) =>
        Assert.That(Make("tld-swap", "abc.de").Contains(name), Is.EqualTo(isMade));

    /// <summary>The n-th words for the n-th place, round and round among the first forty.</summary>
    [TestCase(0, 3, 0, 1, 2)]
    [TestCase(1, 3, 3, 4, 5)]
    [TestCase(13, 3, 39, 0, 1)]
    [TestCase(40, 1, 0)]
    public void Some_AreTheNext(int place, int count, params int[] words) =>
        Assert.That(CombinationTechniques.Some(place, count), Is.EqualTo(words.Select(word => PhishingForms.Words[word])));

    [TestCase("*-login", "ab-login")]
    [TestCase("**-id####", "ab.de-id4827")]
    [TestCase("#-*-#", "4-ab-8")]
    [TestCase("############", "482719365048")]
    public void Fill_PutsTheNameAndDigitsIn(string form, string name) =>
        Assert.That(PhishingForms.Fill(form, "ab", "ab.de"), Is.EqualTo(name));

    [TestCase("a b a c", 2, "a b")]
    [TestCase("a b c d e f", 3, "a c e")]
    [TestCase("a b c d e", 2, "a c")]
    [TestCase("a b c", 3, "a b c")]
    [TestCase("a b c", 4, "a b c")]
    [TestCase("", 2, "")]
    public void Sample_IsSpreadEvenly(string names, int count, string taken) =>
        Assert.That(
            Sample.Of(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), count),
            Is.EqualTo(taken.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );

    [Test]
    public void LookalikeForms_OfMany_AreCut()
    {
        IReadOnlyList<string> forms = LookalikeForms.Of("illicitilli");
        Assert.That(forms, Has.Count.EqualTo(LookalikeForms.Most).And.Unique);
        Assert.That(forms.Select(form => Skeleton.Readings(form)[0]).Distinct(), Is.EqualTo(Skeleton.Readings("illicitilli")));
    }

    private static string[] Make(string technique, string domain) =>
        [.. All.Single(each => each.Name == technique).Make(new SpelledDomain(Given.Domain(domain)))];

    private static string Fill(string names) =>
        PhishingForms
            .Words.Take(4)
            .Select((word, i) => (Place: $"{{{i}}}", word))
            .Append(("{s}", PhishingForms.Suffixes[0]))
            .Append(("{h}", PhishingForms.Hosters[0]))
            .Aggregate(names, (all, each) => all.Replace(each.Item1, each.Item2, StringComparison.Ordinal));
}

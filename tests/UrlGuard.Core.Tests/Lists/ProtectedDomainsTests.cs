using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Lists;

/// <summary>Protected names as they lie in their image: by number, by label, and what is seen of one before it is spelled out.</summary>
internal sealed class ProtectedDomainsTests
{
    private static readonly ProtectedDomains Some = new(
        [
            Given.Domain("paypal.net"),
            Given.Domain("gov.uk"),
            Given.Domain("paypal.com"),
            Given.Domain("id.me"),
            Given.Domain("xn--mnchen-3ya.de"),
            Given.Domain("id.com"),
            Given.Domain("paypal.com"),
        ],
        [
            ("paypal.com", Given.AlsoKnownAs("Pay Friend")),
            ("id.me", Given.AlsoKnownAs("Identiqa")),
            ("paypal.com", Given.AlsoKnownAs("Сбербанк")),
            ("paypal.com", Given.AlsoKnownAs("Pay-Friend")),
        ]
    );

    [Test]
    public void All_HasEachOnce_SortedByItsBytes()
    {
        string[] names = ["gov.uk", "id.com", "id.me", "paypal.com", "paypal.net", "xn--mnchen-3ya.de"];
        Assert.That(Some.All.Select(domain => domain.Ascii), Is.EqualTo(names));
        Assert.That(names.Select(name => Some.IndexOf(name)), Is.EqualTo(Enumerable.Range(0, names.Length)));
        Assert.That(names.Select((_, i) => Some.NameAt(i)), Is.EqualTo(names));
        Assert.That((Some.Contains("gov.uk"), Some.Contains("gov.us"), Some.Contains("uk")), Is.EqualTo((true, false, false)));
    }

    [Test]
    public void Forms_HaveWhatTheyAreAlsoKnownAs_DomainByDomain()
    {
        Assert.That(
            Some.Forms.Skip(Some.All.Count).Select(form => (form.Ascii, form.Label, form.AlsoKnownAs)),
            Is.EqualTo(
                new (string, string, string?)[]
                {
                    ("gov.uk", "gov", null),
                    ("id.me", "identiqa", "Identiqa"),
                    ("paypal.com", "payfriend", "Pay Friend"),
                    ("paypal.com", "xn--80abap1arsf", "Сбербанк"),
                }
            )
        );
        Assert.That(Enumerable.Range(0, 10).Select(Some.DomainOf), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5, 0, 2, 3, 3 }));
        Assert.That(Enumerable.Range(0, 10).Select(Some.NameAt).Skip(7), Is.EqualTo(new[] { "id.me", "paypal.com", "paypal.com" }));
        Assert.That(
            Enumerable.Range(0, 6).Select(i => string.Join('|', Some.AlsoKnownAsAt(i))),
            Is.EqualTo(new[] { "", "", "Identiqa", "Pay Friend|Сбербанк", "", "" })
        );
    }

    [Test]
    public void AlsoKnownAsAt_GivesAll_WhereverTheSearchMeetsThem([Values(1, 2, 3, 4, 5)] int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(i => $"Qwertz {(char)('a' + i)}")];
        Assert.That(Given.ProtectAs("kp.org", names).AlsoKnownAsAt(0), Is.EqualTo(names));
    }

    [Test]
    public void NamesOf_ALabel_AreThoseThatHaveIt() =>
        Assert.That(
            Enumerable.Range(0, 7).Select(Some.NamesOf),
            Is.EqualTo(new[] { (0, 1), (1, 3), (3, 5), (5, 6), (6, 7), (7, 8), (8, 9) })
        );

    [Test]
    public void NamesOf_ALabelThatIsNone_Fails() => Assert.That(() => Some.NamesOf(8), Throws.InstanceOf<InvalidDataException>());

    [TestCase("paypal.com", "com", 6, true)]
    [TestCase("paypal.com", "net", 6, false)]
    [TestCase("paypal.net", "net", 6, true)]
    [TestCase("id.me", "me", 2, true)]
    [TestCase("id.me", "m", 2, false)]
    [TestCase("gov.uk", "uk", ProtectedDomains.UnknownLength, false)]
    [TestCase("xn--mnchen-3ya.de", "de", ProtectedDomains.UnknownLength, true)]
    [TestCase("xn--mnchen-3ya.de", "com", ProtectedDomains.UnknownLength, false)]
    public void Glimpse_OfAName(string name, string suffix, int length, bool hasSuffix) =>
        Assert.That(Some.Glimpse(Some.IndexOf(name), suffix), Is.EqualTo((length, hasSuffix)));

    [TestCase(7, 8)]
    [TestCase(8, 9)]
    [TestCase(9, ProtectedDomains.UnknownLength)]
    public void Glimpse_OfAnotherForm_HasNoSuffix(int number, int length) =>
        Assert.That(Some.Glimpse(number, "com"), Is.EqualTo((length, false)));

    [TestCase("uk", true)]
    [TestCase("com", false)]
    public void Glimpse_OfASiteAtAPublicSuffix_HasTheRestOfItsSuffix(string suffix, bool hasSuffix) =>
        Assert.That((Some.Glimpse(6, suffix), Some.IsBound(6), Some.IsBound(7)), Is.EqualTo(((3, hasSuffix), true, false)));

    [TestCase("paypal.com", "paypal.com")]
    [TestCase("hmrc.gov.uk", "gov.uk")]
    [TestCase("example.com", "")]
    [TestCase("example.co.uk", "")]
    public void FindAbove_IsTheEntry(string domain, string entry) =>
        Assert.That(Some.FindAbove(Given.Domain(domain)).ToString(), Is.EqualTo(entry));

    /// <summary>Lengths of a label that leave a suffix, or all of the name; a damaged file may claim others.</summary>
    [TestCase(6, true)]
    [TestCase(8, true)]
    [TestCase(9, false)]
    [TestCase(10, true)]
    [TestCase(11, false)]
    [TestCase(255, false)]
    public void Labels_AreNoLongerThanTheirNames(byte length, bool isRead)
    {
        ImageBuilder image = new();
        ProtectedDomainsBuilder.Build([Given.Domain("paypal.com")], [], image);
        image.Set(ImageSection.Labels, new BlockWriter().Put(1).Put(0).Put<byte>(new[] { length }.AsSpan()).Bytes);
        ProtectedDomains domains = new(new Image(image.Build(key: 0)));
        Assert.That(() => domains.All[0].Label, isRead ? Has.Length.Positive : Throws.InstanceOf<InvalidDataException>());
    }

    /// <summary>A short label is found with each of its suffixes, and leads to the names that have it.</summary>
    [TestCase("my-idme-x.net", "id.me")]
    [TestCase("my-idcom-x.net", "id.com")]
    [TestCase("my-identiqa-x.net", "id.me")]
    [TestCase("gov-uk-x.net", "gov.uk")]
    public void AShortLabel_IsFoundWithItsSuffix(string address, string name)
    {
        (HostName host, RegistrableDomain site) = Given.Site(address);
        List<Candidate> found = [];
        Some.FindCandidates(host, site, found, new Effort());
        Assert.That(
            found
                .Select(candidate => Some.NamesOf(candidate.Label))
                .SelectMany(names => Enumerable.Range(names.First, names.End - names.First)),
            Has.Some.Matches<int>(number => Some.NameAt(number) == name)
        );
    }
}

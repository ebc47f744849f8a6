using UrlGuard.Core.Coverage;
using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Coverage;

public sealed class VariantsTests
{
    private static readonly Variant[] OfPaypal = [.. Variants.Of(new SpelledDomain(Given.Domain("paypal.com")))];

    [TestCase("paypl.com", "omission")]
    [TestCase("payapl.com", "transposition")]
    [TestCase("payypal.com", "repetition")]
    [TestCase("paypals.com", "plural")]
    [TestCase("paypol.com", "vowel-swap")]
    [TestCase("paupal.com", "keyboard-replacement")]
    [TestCase("paytpal.com", "keyboard-insertion")]
    [TestCase("qaypal.com", "bit-flip")]
    [TestCase("paypaj.com", "replacement")]
    [TestCase("xpaypal.com", "addition")]
    [TestCase("payjpal.com", "insertion")]
    [TestCase("paypa1.com", "ascii-homoglyph")]
    [TestCase("xn--pypal-xqa.com", "diacritic")]
    [TestCase("xn--pypal-4ve.com", "foreign-letter")]
    [TestCase("pay-pal.com", "hyphenation")]
    [TestCase("pay.pal.com", "moved-dot")]
    [TestCase("wwwpaypal.com", "glued-www")]
    [TestCase("paypalcom.net", "missing-dot")]
    [TestCase("paypal-com.top", "hyphen-for-dot")]
    [TestCase("paypal.co", "tld-swap")]
    [TestCase("paypal.com.au", "tld-swap")]
    [TestCase("paypal-login.com", "phishing-form")]
    [TestCase("auth-paypal.com", "word-with-hyphen")]
    [TestCase("pay-pal-secure.com", "hyphens-and-word")]
    [TestCase("login-paypalcom.com", "joined-ending-and-word")]
    [TestCase("securepaypal.com", "word-glued")]
    [TestCase("paypal.com.q7zx2.net", "domain-in-front")]
    [TestCase("paypal-com.q7zx2.net", "domain-with-hyphens-in-front")]
    [TestCase("paypal.q7zx2.net", "phishing-form-in-front")]
    [TestCase("www.paypal.web-8814.info", "label-in-front")]
    [TestCase("paypal.web.app", "hosted-label")]
    public void Of_MakesTheName_ByTheTechnique(string host, string technique) =>
        Assert.That(OfPaypal.Select(variant => (variant.Host, variant.Technique)), Does.Contain((host, technique)));

    [Test]
    public void Of_MakesSomethingByEveryTechnique() =>
        // A long name: three edits are made from twelve letters on.
        Assert.That(
            Variants.Of(new SpelledDomain(Given.Domain("gesundheitsakte.de"))).Select(variant => variant.Technique).Distinct(),
            Is.EqualTo(Variants.Techniques)
        );

    [Test]
    public void Document_ListsEveryTechnique()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "coverage.md"));
        string[] listed =
        [
            .. document
                .Split('\n')
                .SkipWhile(line => !line.StartsWith("| Technique | Makes |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .SelectMany(line => line.Split('|')[1].Split(','))
                .Select(name => name.Trim(' ', '`')),
        ];
        Assert.That(listed, Is.EquivalentTo(Variants.Techniques));
    }

    [Test]
    public void Of_MakesWholeLabelsOfAnotherScript() =>
        Assert.That(
            OfPaypal
                .Where(variant => variant.Technique == "foreign-script")
                .Any(variant => SpelledDomain.ToUnicode(variant.Host)[..6].All(c => c is >= '\u0400' and <= '\u052F'))
        );

    [Test]
    public void Of_MakesEachNameOnce_AndAlwaysTheSame()
    {
        Assert.That(OfPaypal.Select(variant => variant.Host), Is.Unique);
        Assert.That(Variants.Of(new SpelledDomain(Given.Domain("paypal.com"))), Is.EqualTo(OfPaypal));
    }

    [TestCase("paypal.com")]
    [TestCase("t-online.de")]
    [TestCase("xn--mnchen-3ya.de")]
    [TestCase("x.co.uk")]
    public void Of_MakesOnlyNamesOfOtherSites(string domain)
    {
        foreach (Variant variant in Variants.Of(new SpelledDomain(Given.Domain(domain))))
        {
            Assert.That(HostName.TryCreate(variant.Host.AsMemory(), out _), Is.EqualTo(UnjudgedReason.None), variant.Host);
            Assert.That(Given.Domain(variant.Host).ToString(), Is.Not.EqualTo(domain));
        }
    }
}

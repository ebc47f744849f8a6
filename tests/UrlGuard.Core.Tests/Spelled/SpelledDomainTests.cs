using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Spelled;

/// <summary>Forms of a domain that the rules compare, of a usual one, of a site at a suffix, and of what one is also known as.</summary>
internal sealed class SpelledDomainTests
{
    [TestCase("paypal.com", "paypal", "com", "com", "paypalcom", "paypal com")]
    [TestCase("hsbc.co.uk", "hsbc", "co.uk", "co.uk", "hsbccouk", "hsbc co uk")]
    [TestCase("wells-fargo.com", "wells-fargo", "com", "com", "wellsfargocom", "wells fargo com")]
    [TestCase("gov.uk", "govuk", "", "uk", "govuk", "gov uk")]
    [TestCase("vic.gov.au", "vicgovau", "", "au", "vicgovau", "vic gov au")]
    public void ADomain_HasItsForms(string name, string label, string suffix, string ending, string joined, string parts)
    {
        SpelledDomain domain = Given.Real(name);
        string letters = SeenHost.Join(label);
        Assert.That(
            (domain.Ascii, domain.Label, domain.Suffix, domain.Ending, domain.JoinedName, domain.AlsoKnownAs, domain.Compared),
            Is.EqualTo((name, label, suffix, ending, joined, (string?)null, name))
        );
        Assert.That(domain.Parts.Select(part => part.Text), Is.EqualTo(parts.Split(' ')));
        Assert.That(
            domain.Patterns.Select(pattern => (pattern.Letters, pattern.LabelLength, pattern.IsWholeDomain)),
            Is.EqualTo(
                suffix.Length == 0
                    ? [(letters, letters.Length, false)]
                    : new[] { (letters, letters.Length, false), (letters + "." + suffix, letters.Length, true) }
            )
        );
    }

    [Test]
    public void OtherLetters_AreShown()
    {
        SpelledDomain domain = Given.Real("xn--mnchen-3ya.de");
        Assert.That(
            (domain.Label, domain.UnicodeLabel, domain.Unicode, domain.UnicodeSuffix, domain.JoinedLabel),
            Is.EqualTo(("xn--mnchen-3ya", "m\u00fcnchen", "m\u00fcnchen.de", "de", "m\u00fcnchen"))
        );
        Assert.That(SpelledDomain.ToUnicode("a.xn--mnchen-3ya.xn--p1ai"), Is.EqualTo("a.m\u00fcnchen.\u0440\u0444"));
    }

    [Test]
    public void JoinedSkeletons_HaveNoHyphens()
    {
        Assert.That(Given.Real("wells-fargo.com").JoinedSkeletons, Is.EqualTo(new[] { "vvellsfargo" }));
        Assert.That(Given.Real("wells-fargo.com").Skeletons, Is.EqualTo(new[] { "vvells-fargo" }));
        Assert.That(Given.Real("hsbc.co.uk").SuffixSkeleton, Is.EqualTo("couk"));
    }

    [Test]
    public void WhatItIsAlsoKnownAs_IsComparedInstead()
    {
        SpelledDomain domain = SpelledDomain.Of("kp.org", Given.AlsoKnownAs("Kaiser Permanente"));
        Assert.That(
            (domain.Ascii, domain.Label, domain.Suffix, domain.AlsoKnownAs, domain.Compared, domain.Unicode, domain.ToString()),
            Is.EqualTo(("kp.org", "kaiserpermanente", "", "Kaiser Permanente", "kaiserpermanente", "kp.org", "kp.org"))
        );
        Assert.That(domain.Parts, Is.Empty);
        Assert.That(SpelledDomain.Of("nhs.uk", new AlsoKnownAs("", "nhs")).AlsoKnownAs, Is.Null);
    }
}

using UrlGuard.Core.Lists;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Verdicts;

public sealed class HonestChanceTests
{
    private static readonly Judge Judge = new(
        Given.Protect(["paypal.com", "amazon.com", "commerzbank.de", "xn--strae-oqa.de"]),
        Given.Exempt(),
        Knowledge.BuiltIn
    );

    [Test]
    public void Has_OfEachKind_AsTheDocumentSays() =>
        Assert.That(
            from kind in Enum.GetValues<LookalikeKind>()
            from certainty in Enum.GetValues<Certainty>()
            where !HonestChance.Has(kind, certainty)
            select (kind, certainty),
            Is.EqualTo(
                new[]
                {
                    (LookalikeKind.Homoglyph, Certainty.Sure),
                    (LookalikeKind.Homoglyph, Certainty.Unsure),
                    (LookalikeKind.MixedScript, Certainty.Sure),
                    (LookalikeKind.MixedScript, Certainty.Unsure),
                    (LookalikeKind.Embedding, Certainty.Sure),
                    (LookalikeKind.Embedding, Certainty.Unsure),
                    (LookalikeKind.Hosted, Certainty.Sure),
                    (LookalikeKind.Hosted, Certainty.Unsure),
                    (LookalikeKind.Combosquat, Certainty.Sure),
                }
            )
        );

    [TestCase("www-paypa1.net", false)]
    [TestCase("xn--www-pypal-4yh.com", false)]
    [TestCase("www-arnazon.com", false)]
    [TestCase("commerzbank.xn--d-jtb", false)]
    [TestCase("comrnerzbenk.de", false)]
    [TestCase("www-paypal.net", true)]
    [TestCase("paypel.com", true)]
    [TestCase("commerzbamk.de", true)]
    public void Has_NoLetterThatIsDressedUp(string host, bool has) =>
        Assert.That(HonestChance.Has(Judge.CheckHost(host.AsMemory())), Is.EqualTo(has));
}

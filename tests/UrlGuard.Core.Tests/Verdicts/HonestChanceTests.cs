using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Verdicts;

public sealed class HonestChanceTests
{
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
}

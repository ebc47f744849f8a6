using UrlGuard.Core.Likeness;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>The score that comes with a verdict: the parts make the sum, and the sum the certainty.</summary>
public sealed class ScoreTests
{
    [TestCase("paypal-login.net", LookalikeKind.Combosquat, 100)]
    [TestCase("login.paypal.evil.net", LookalikeKind.Embedding, 100)]
    [TestCase("paypal-login.pages.dev", LookalikeKind.Hosted, 100)]
    [TestCase("steamcomunytti.com", LookalikeKind.DoubleTypo, 100)]
    [TestCase("paypalz.com", LookalikeKind.Typo, -180)]
    [TestCase("papyal.com", LookalikeKind.Transposition, -180)]
    [TestCase("sxeamcommunizy.com", LookalikeKind.DoubleTypo, -180)]
    public void Check_ThatAScoreDecides_HasItsParts(string host, LookalikeKind kind, int sureFrom)
    {
        Verdict verdict = Given.JudgeOf("paypal.com", "steamcommunity.com").CheckHost(host.AsMemory());
        Assert.That(verdict.Kind, Is.EqualTo(kind));
        Score score = verdict.Evidence!.Score!;
        Assert.That(score.SureFrom, Is.EqualTo(sureFrom));
        Assert.That(verdict.Certainty, Is.EqualTo(score.Total >= sureFrom ? Certainty.Sure : Certainty.Unsure));
        // Each part is cut to a whole hundredth by itself.
        Assert.That(score.Parts.Sum(part => part.Points), Is.EqualTo(score.Total).Within(3));
    }

    [Test]
    public void IsSure_FromTheBoundOn()
    {
        Derivation derivation = OtherWords.Find(Given.Seen("paypal-login.net"), Given.Real("paypal.com"), Weights.BuiltIn)!;
        int total = derivation.Score(Weights.BuiltIn);
        Assert.That(
            new[] { total - 1, total, total + 1 }.Select(bound => new Score(derivation, bound).IsSure),
            Is.EqualTo(new[] { true, true, false })
        );
    }

    [TestCase("paypa1.com")]
    [TestCase("paypal.net")]
    [TestCase("pay-pal.com")]
    [TestCase("paypal.com.evil.net")]
    public void Check_ThatAPromiseDecides_HasNone(string host) =>
        Assert.That(Given.JudgeOf("paypal.com").CheckHost(host.AsMemory()).Evidence!.Score, Is.Null);
}

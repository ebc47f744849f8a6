using UrlGuard.Core.Explanations;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Explanations;

/// <summary>Whatever kind of imitation a name is, its segments spell it, and the name that it imitates.</summary>
public sealed class EvidenceSegmentsTests
{
    [TestCase("paypa1.com")]
    [TestCase("paypal.co")]
    [TestCase("paypa1.net")]
    [TestCase("xn--pypal-4ve.com")]
    [TestCase("paypal-login.net")]
    [TestCase("secure-paypal-login.net")]
    [TestCase("paypal.evil.net")]
    [TestCase("www.paypal.evil.net")]
    [TestCase("paypal.com.evil.net")]
    [TestCase("a.paypal-com.evil.net")]
    [TestCase("paypa1.com.evil.net")]
    [TestCase("pay-pal.com")]
    [TestCase("www.pay-pal.com")]
    [TestCase("wwwpaypal.com")]
    [TestCase("pay.pal.com")]
    public void Segments_SpellBothNames(string host)
    {
        Verdict verdict = Given.JudgeOf("paypal.com").CheckHost(host.AsMemory());
        Assert.That(verdict.Code, Is.EqualTo(VerdictCode.Lookalike));
        Evidence evidence = verdict.Evidence!;
        IReadOnlyList<Segment> segments = evidence.Segments;
        Assert.That(string.Concat(segments.Select(segment => segment.Real)), Is.EqualTo("paypal.com"));
        Assert.That(evidence.Seen.Unicode, Does.EndWith(string.Concat(segments.Select(segment => segment.Seen))));
        Assert.That(segments.Where(segment => segment.Seen.Length + segment.Real.Length == 0), Is.Empty, "nothing is no segment");
        Assert.That(
            segments.Zip(segments.Skip(1)).Where(pair => pair.First.Op == SegmentOp.Same && pair.Second.Op == SegmentOp.Same),
            Is.Empty,
            "what is the same is one segment"
        );
    }
}

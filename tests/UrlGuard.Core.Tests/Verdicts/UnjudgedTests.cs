using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Tests that a verdict without a judgement says why, whichever way the host came.</summary>
public sealed class UnjudgedTests
{
    [TestCase("192.0.2.1", "https://192.0.2.1:8080/x", UnjudgedReason.IpAddress)]
    [TestCase("[::1]", "http://[::1]/", UnjudgedReason.IpAddress)]
    [TestCase("localhost", "localhost:3000", UnjudgedReason.Localhost)]
    [TestCase("a.localhost", "http://a.localhost/", UnjudgedReason.Localhost)]
    [TestCase("intranet", "http://intranet/", UnjudgedReason.SingleLabel)]
    [TestCase("co.uk", "https://co.uk/", UnjudgedReason.PublicSuffix)]
    [TestCase("", "http:///", UnjudgedReason.BadName)]
    public void Check_SaysWhy(string host, string address, UnjudgedReason reason)
    {
        Judge judge = Given.JudgeOf("paypal.com");
        Verdict[] verdicts = [judge.CheckHost(host.AsMemory()), judge.CheckAddress(address)];
        Assert.That(verdicts.Select(verdict => (verdict.Code, verdict.Reason)), Has.All.EqualTo((VerdictCode.Unjudged, reason)));
        Assert.That(verdicts.Select(verdict => verdict.Site.Length + verdict.Entry.Length), Has.All.Zero);
    }

    [Test]
    public void CheckAddress_OfAnotherScheme_SaysThatItIsNotOfTheWeb() =>
        Assert.That(Given.JudgeOf("paypal.com").CheckAddress("ftp://paypa1.com/").Reason, Is.EqualTo(UnjudgedReason.NotWeb));
}

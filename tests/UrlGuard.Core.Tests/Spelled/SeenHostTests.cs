using UrlGuard.Core.Likeness;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Spelled;

/// <summary>Forms of a host that the rules look at.</summary>
internal sealed class SeenHostTests
{
    [TestCase("paypal.com", "paypal", "paypal", "paypal")]
    [TestCase("www.pay-pal.co.uk", "www.pay-pal", "paypal", "www pay pal")]
    [TestCase("wwwpaypal.com", "wwwpaypal", "paypal", "wwwpaypal")]
    [TestCase("awww.paypal.com", "awww.paypal", "awwwpaypal", "awww paypal")]
    [TestCase("a--b.evil.net", "a--b.evil", "abevil", "a b evil")]
    [TestCase("m\u00fcnchen.de", "m\u00fcnchen", "m\u00fcnchen", "m\u00fcnchen")]
    [TestCase("x.paypal.pages.dev", "x.paypal", "xpaypal", "x paypal")]
    public void Chosen_IsWhatStandsInFrontOfTheSuffix(string host, string chosen, string joined, string tokens)
    {
        SeenHost seen = Given.Seen(host);
        Assert.That((seen.Chosen, seen.JoinedWithoutWww), Is.EqualTo((chosen, joined)));
        Assert.That(string.Join(' ', seen.Tokens.Select(token => token.Text)), Is.EqualTo(tokens));
        Assert.That(
            seen.Tokens.Select(token => seen.Chosen[token.Start..(token.Start + token.Text.Length)]),
            Is.EqualTo(tokens.Split(' '))
        );
    }

    [TestCase("", "")]
    [TestCase("-", "")]
    [TestCase("a", "0a")]
    [TestCase("-a.", "1a")]
    [TestCase("a.b-c", "0a 2b 4c")]
    [TestCase("ab..cd", "0ab 4cd")]
    public void Split_LeavesOutWhatIsEmpty(string name, string tokens) =>
        Assert.That(string.Join(' ', SeenHost.Split(name).Select(token => $"{token.Start}{token.Text}")), Is.EqualTo(tokens));

    [TestCase("pa-y.pal", "paypal")]
    [TestCase("paypal", "paypal")]
    [TestCase("-.-", "")]
    public void Join_LeavesDotsAndHyphensOut(string name, string joined) => Assert.That(SeenHost.Join(name), Is.EqualTo(joined));

    /// <summary>Distances to one label after another, of texts and of bytes.</summary>
    [Test]
    public void DistanceTo_IsThatOfTheLabels()
    {
        SeenHost seen = Given.Seen("payqal.net");
        foreach (
            (string label, int distance) in new[]
            {
                ("paypal", 1),
                ("payqal", 0),
                ("paqyal", 1),
                ("paypals", 2),
                ("ebay", 5),
                ("paypal", 1),
            }
        )
        {
            Assert.That(seen.DistanceTo(Given.Real(label + ".com")), Is.EqualTo(distance), label);
            Assert.That(seen.DistanceTo(System.Text.Encoding.ASCII.GetBytes(label)), Is.EqualTo(distance), label);
        }
    }

    /// <summary>The steps that copies cost, once: by the letters of the pattern and of the host, and by those to read.</summary>
    [Test]
    public void TakeWork_TakesWhatWasNoted()
    {
        SeenHost seen = Given.Seen("x.paypal-login.net");
        Assert.That(seen.TakeWork(), Is.Zero);
        _ = seen.Reading;
        Assert.That(seen.TakeWork(), Is.EqualTo(Effort.ReadLetter * "x.paypal-login".Length));
        _ = seen.CopiesOf(Given.Real("paypal.com").Patterns[0], Weights.BuiltIn);
        Assert.That(seen.TakeWork(), Is.EqualTo(Effort.Cell * 6 * ("x.paypal-login".Length + "paypal-login".Length)));
        Assert.That(seen.TakeWork(), Is.Zero);
    }

    [Test]
    public void JoinedSkeleton_IsTheLookWithoutDots() =>
        Assert.That(
            new[] { "pay-pa1.m\u00fcn.net", "0.d.net" }.Select(host => Given.Seen(host).JoinedSkeleton),
            Is.EqualTo(new[] { "paypalrn" + Skeleton.Readings("\u00fc")[0] + "n", "ocl" })
        );
}

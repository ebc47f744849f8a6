using System.Text.RegularExpressions;
using UrlGuard.Core.Names;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Names;

public sealed partial class WebAddressTests
{
    private static IEnumerable<TestCaseData> Addresses() =>
        Repository.Corpus("addresses.tsv").Select(row => new TestCaseData(Unescape(row[0]), row[1]).SetArgDisplayNames(row[0]));

    [TestCaseSource(nameof(Addresses))]
    public void Parse_FindsTheHostThatABrowserVisits(string address, string browsersHost)
    {
        UnjudgedReason reason = WebAddress.TryParse(address, out HostName host);
        if (browsersHost.StartsWith('!'))
        {
            Assert.That(reason, Is.Not.EqualTo(UnjudgedReason.None));
            if (browsersHost == "!not-web")
                Assert.That(reason, Is.EqualTo(UnjudgedReason.NotWeb));
            return;
        }
        UnjudgedReason expected = HostName.TryCreate(browsersHost.AsMemory(), out HostName expectedHost);
        Assert.That((reason, host.ToString()), Is.EqualTo((expected, expectedHost.ToString())));
    }

    [Test]
    public void Parse_OfAnythingAtAll_NeverThrows() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => _ = WebAddress.TryParse(text, out _));

    [TestCase("localhost:3000", UnjudgedReason.Localhost)]
    [TestCase("intranet", UnjudgedReason.SingleLabel)]
    [TestCase("https://[::1]:8080/", UnjudgedReason.IpAddress)]
    [TestCase("https://?@paypal.com", UnjudgedReason.BadName)]
    [TestCase("https:///", UnjudgedReason.BadName)]
    public void Parse_WithoutAnythingToJudge_SaysWhy(string address, UnjudgedReason reason) =>
        Assert.That(WebAddress.TryParse(address, out _), Is.EqualTo(reason));

    [Test]
    public void Parse_AtAndOverTheLimit()
    {
        string at = "https://example.com/" + new string('x', WebAddress.MaxLength - 20);
        Assert.That(WebAddress.TryParse(at, out _), Is.EqualTo(UnjudgedReason.None));
        Assert.That(WebAddress.TryParse(at + "x", out _), Is.EqualTo(UnjudgedReason.BadName));
    }

    private static string Unescape(string text) =>
        Escape()
            .Replace(
                text,
                match =>
                    match.Value[1] switch
                    {
                        't' => "\t",
                        'n' => "\n",
                        '\\' => "\\",
                        _ => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
                    }
            );

    [GeneratedRegex(@"\\(t|n|\\|u[0-9a-f]{4})")]
    private static partial Regex Escape();
}

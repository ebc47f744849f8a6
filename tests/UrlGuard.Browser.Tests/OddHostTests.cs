using System.Text.Json.Nodes;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Hosts that are no names, and that the browser visits all the same.</summary>
public sealed class OddHostTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    /// <summary>Hosts put to the browser's parser; the environment may ask for more (docs/reliability.md).</summary>
    private static readonly int Generated = int.Parse(
        Environment.GetEnvironmentVariable("URLGUARD_ODD_HOSTS") ?? "20000",
        System.Globalization.CultureInfo.InvariantCulture
    );

    private static readonly Judge Judge = new(
        new ProtectedDomains(Situation.Usual.Protected.Select(Domain)),
        new Exemptions([]),
        Knowledge.BuiltIn
    );

    // In Firefox all of them go through a proxy, which takes any name; Chromium maps them to the server before it looks them up.
    [TestCase("xn--login.paypa1.com")]
    [TestCase("xn--.paypa1.com")]
    [TestCase("a$b.paypa1.com")]
    [TestCase("a*b.paypa1.com")]
    [TestCase("a..paypa1.com")]
    [TestCase("-.paypa1.com")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.paypa1.com")]
    [TestCase("paypa1.com..")]
    [TestCase("paypal.com.xn--login.evil.net")]
    public async Task Lookalike_UnderAnOddLabel_IsStoppedBeforeOneRequest(string host)
    {
        string url = $"http://{host}/login";
        IPage page = await Browser.OpenSiteAsync("http://example.com/");
        if (await VisitedAsync(page, host) is not { } visited)
            return;
        await page.NavigateAsync(url);
        await page.UntilWarnedAsync();

        Assert.That(await page.ReadAsync("document.body.dataset.outcome"), Is.EqualTo("stopped-before-request"));
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor(visited), Is.Zero);
    }

    /// <summary>A host that planned mode holds is let through when it is clear, however it is written and as long as it may be.</summary>
    [TestCase("a*b.xn--mnchen-3ya.net", TestName = "Clear_WithAStar_Opens")]
    [TestCase(
        "a23456789-b23456789-c23456789-d23456789-e23456789.f23456789-g23456789-h23456789-i23456789-j23456789.xn--mnchen-3ya.net",
        TestName = "Clear_OverTheRoomOfAnExpression_Opens"
    )]
    public async Task ClearHost_Opens(string host)
    {
        IPage page = await Browser.OpenSiteAsync("http://example.com/");
        if (await VisitedAsync(page, host) is not { } visited)
            return;
        Assert.That(Judge.CheckHost(visited.AsMemory()).Code, Is.EqualTo(VerdictCode.Clear));

        await page.NavigateAsync($"http://{host}/");

        await page.UntilArrivedAsync($"http://{visited}/");
    }

    [Test]
    public async Task WhateverTheParserTakes_HasAVerdict()
    {
        IPage page = await Browser.OpenSiteAsync("http://example.com/");
        int taken = 0,
            unjudged = 0;
        foreach (string[] lines in OddHosts.Generate(Generated, seed: 1).Chunk(2_000))
        {
            string?[] hosts = await ParseAsync(page, lines);
            for (int i = 0; i < lines.Length; i++)
            {
                if (hosts[i] is not { } host)
                    continue;
                Verdict verdict = Judge.CheckHost(host.AsMemory());
                Assert.That(verdict.Reason, Is.EqualTo(OddHosts.WhyUnjudged(host)), lines[i]);
                taken++;
                unjudged += verdict.Code == VerdictCode.Unjudged ? 1 : 0;
                // Chromium encodes a space in a label with other letters as three: no such name is to be had in any spelling.
                if (host.Contains('%', StringComparison.Ordinal) && host.Contains("xn--", StringComparison.Ordinal))
                    continue;
                Verdict address = Judge.CheckAddress($"http://{(string)JsonNode.Parse(lines[i])!}/");
                Assert.That(
                    (address.Code, address.Site.ToString(), address.Reason),
                    Is.EqualTo((verdict.Code, verdict.Site.ToString(), verdict.Reason)),
                    lines[i]
                );
            }
        }
        Assert.That(taken, Is.GreaterThan(Generated / 3));
        await TestContext.Out.WriteLineAsync(
            $"{SetUp}: {Generated} generated, {taken} taken, {unjudged} of them without a registrable domain"
        );
    }

    /// <summary>The host as the browser visits it; null where it does not, as Firefox with a star or with what is no Punycode.</summary>
    private async Task<string?> VisitedAsync(IPage page, string host)
    {
        string? visited = (await ParseAsync(page, [JsonValue.Create(host).ToJsonString()]))[0];
        bool isRefused =
            SetUp.IsFirefox()
            && (
                host.Contains('*', StringComparison.Ordinal)
                || host.Split('.').Any(label => Punycode.IsAce(label) && !Punycode.IsStrict(label))
            );
        Assert.That(visited, isRefused ? Is.Null : Is.Not.Null);
        return visited;
    }

    /// <summary>The hosts that the browser's own parser finds; null where it takes none.</summary>
    private static async Task<string?[]> ParseAsync(IPage page, IReadOnlyList<string> hosts) =>
        [
            .. (
                (JsonArray)
                    (
                        await page.EvaluateAsync(
                            $"[{string.Join(',', hosts)}].map(host => URL.canParse(`http://${{host}}/`) ? new URL(`http://${{host}}/`).hostname : null)"
                        )
                    )!
            ).Select(host => (string?)host),
        ];

    private static RegistrableDomain Domain(string name)
    {
        _ = HostName.TryCreate(name.AsMemory(), out HostName host);
        _ = RegistrableDomain.TryCreate(host, out RegistrableDomain domain);
        return domain;
    }
}

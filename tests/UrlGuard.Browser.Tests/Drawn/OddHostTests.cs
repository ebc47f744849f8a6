using System.Collections.Concurrent;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Drawn;

/// <summary>
/// Navigations to lookalikes behind labels that no ordinary name has. The server is the proxy, so that each of them would reach
/// it. 30 in each set-up; docs/reliability.md has the command for 1,000.
/// </summary>
public sealed class OddHostTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    private const string Warned = "warned";

    /// <summary>The browser's own error page: it takes the address for one, and does not send it.</summary>
    private const string Refused = "refused";

    /// <summary>As many as there are cores on a small machine; more only wait for each other.</summary>
    private const int Tabs = 2;

    private static readonly int Count = TestContext.Parameters.Get("odd-hosts", 30);

    private readonly ConcurrentBag<(OddHost Host, string End)> seen = [];

    private protected override Situation Situation => new() { Protected = DrawnLookalikes.Protected, IsBehindProxy = true };

    [Test]
    public async Task WhateverStandsInFront_ALookalikeGetsNoRequest()
    {
        IPage own = await Browser.OpenSiteAsync("http://nothing-like-it.org/"); // the proxy is there
        IReadOnlyList<OddHost> drawn = await OddHosts.DrawAsync(own, Count);
        Assert.That(drawn, Has.Count.EqualTo(Count));
        ConcurrentQueue<OddHost> waiting = new(drawn);

        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => VisitAsync(waiting)));
        await Browser.FenceAsync();

        HashSet<string> ends = drawn.Select(host => host.Lookalike).ToHashSet();
        SeenRequest[] requests = Browser
            .Server.Requests.Where(request => ends.Any(end => request.Host.TrimEnd('.').EndsWith(end, StringComparison.Ordinal)))
            .ToArray();
        await TestContext.Out.WriteLineAsync(
            $"{SetUp}: {string.Join(", ", seen.CountBy(visit => visit.End).Select(end => $"{end.Value} {end.Key}"))}, {requests.Length} requests"
        );
        Assert.Multiple(() =>
        {
            Assert.That(requests, Is.Empty);
            Assert.That(seen, Has.Count.EqualTo(Count));
            Assert.That(seen.Where(visit => visit.End is not (Warned or Refused)), Is.Empty);
            Assert.That(seen.Count(visit => visit.End == Warned), Is.GreaterThan(Count / 2));
        });
    }

    private async Task VisitAsync(ConcurrentQueue<OddHost> waiting)
    {
        IPage page = await Browser.OpenAsync("about:blank");
        while (waiting.TryDequeue(out OddHost? host))
        {
            string end = await EndAsync(page, host);
            seen.Add((host, end));
            if (end != Warned)
            {
                // What it shows now would be taken for what the next address leads to.
                await page.NavigateAsync("about:blank");
                await page.UntilAsync("location.href === 'about:blank'", GuardedBrowser.Deadline);
            }
        }
    }

    private static async Task<string> EndAsync(IPage page, OddHost host)
    {
        string lookalike = PageActions.Quote(host.Lookalike);
        try
        {
            await page.NavigateAsync($"http://{host.Written}/");
            return await page.ReadAsync(
                $$"""
                document.body?.dataset.outcome ? chrome.runtime.sendMessage({ ask: 'warning', token: location.hash.slice(1) })
                    .then(warning => warning?.host.replace(/\.+$/, '').endsWith({{lookalike}}) && '{{Warned}}')
                  : /^(chrome-error|about:neterror)/.test(document.documentURI) ? '{{Refused}}'
                  : document.querySelector('#stand-in') && location.hostname.replace(/\.+$/, '').endsWith({{lookalike}}) && 'opened'
                """
            );
        }
        catch (RemoteException error) when (error.Message.Contains("valid URL", StringComparison.Ordinal))
        {
            return Refused;
        }
        catch (TimeoutException nothing)
        {
            return nothing.Message;
        }
    }
}

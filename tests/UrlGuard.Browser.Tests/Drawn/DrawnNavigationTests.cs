using System.Collections.Concurrent;
using System.Text;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Drawn;

/// <summary>
/// Navigations to lookalikes of every kind, one after the other in a few tabs. 100 in each set-up; docs/performance.md has the
/// command for 1,000.
/// </summary>
public sealed class DrawnNavigationTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    /// <summary>The path at which a lookalike's script reports that it ran.</summary>
    private const string Ran = "ran.example.net";

    /// <summary>As many as there are cores on a small machine; more only wait for each other.</summary>
    private const int Tabs = 2;

    private static readonly int Count = TestContext.Parameters.Get("navigations", 100);

    private readonly ConcurrentBag<(Lookalike Lookalike, string Outcome)> seen = [];

    /// <summary>Names that the browser itself does not take for an address.</summary>
    private readonly ConcurrentBag<Lookalike> refused = [];

    private protected override Situation Situation => new() { Protected = DrawnLookalikes.Protected };

    [Test]
    public async Task NoLookalike_GetsARequest_ThatTheModeCanStop()
    {
        ConcurrentQueue<Lookalike> drawn = new ConcurrentQueue<Lookalike>(DrawnLookalikes.Draw(Count));
        Assert.That(drawn, Has.Count.EqualTo(Count));
        Browser.Web.Otherwise = request => new ServerAnswer
        {
            Body = Encoding.UTF8.GetBytes(
                $"<!doctype html><link rel='icon' href='data:,'><h1 id='stand-in'>page</h1><script>new Image().src = 'http://{Ran}/{request.Host}'</script>"
            ),
        };

        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => VisitAsync(drawn)));
        await Browser.FenceAsync();

        ILookup<string, SeenRequest> requests = Browser.Server.Requests.ToLookup(request => request.Host);
        HashSet<string> ran = requests[Ran].Select(request => request.Target[1..]).ToHashSet();
        var kinds = seen.GroupBy(visit => visit.Lookalike.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => new
            {
                Kind = kind.Key,
                Visits = kind.Count(),
                Requests = kind.Count(visit => requests.Contains(visit.Lookalike.Host)),
                Scripts = kind.Count(visit => ran.Contains(visit.Lookalike.Host)),
                // The warning says what happened: a request that went out is not denied, on no page.
                Denied = kind.Count(visit => visit.Outcome == "stopped-before-request" && requests.Contains(visit.Lookalike.Host)),
            })
            .ToArray();
        foreach (var kind in kinds)
            await TestContext.Out.WriteLineAsync($"{SetUp} {kind}");
        Assert.Multiple(() =>
        {
            Assert.That(seen.Count + refused.Count, Is.EqualTo(Count));
            // Some names in Punycode no address may have in Firefox (xn--alegro-wyi.pl): nobody gets there.
            Assert.That(refused, Has.Count.LessThanOrEqualTo(Count / 50), string.Join(' ', refused));
            Assert.That(kinds.Where(kind => kind.Requests > 0), Is.Empty);
            Assert.That(kinds.Where(kind => kind.Denied > 0), Is.Empty);
        });
    }

    private async Task VisitAsync(ConcurrentQueue<Lookalike> drawn)
    {
        IPage page = await Browser.OpenAsync("about:blank");
        while (drawn.TryDequeue(out Lookalike? lookalike))
        {
            try
            {
                await page.NavigateAsync($"http://{lookalike.Host}/");
            }
            catch (RemoteException error) when (error.Message.Contains("valid URL", StringComparison.Ordinal))
            {
                refused.Add(lookalike);
                continue;
            }
            // The warning of the one before may still be there.
            string outcome = await page.ReadAsync(
                $$"""
                document.body.dataset.outcome && chrome.runtime.sendMessage({ ask: 'warning', token: location.hash.slice(1) })
                  .then(warning => warning?.host === {{PageActions.Quote(lookalike.Host)}} && warning.outcome)
                """
            );
            seen.Add((lookalike, outcome));
        }
    }
}

using NUnit.Framework.Interfaces;

namespace UrlGuard.Browser.Tests;

/// <summary>A set of cases in one set-up, with one browser for all: starting one takes seconds, a tab takes milliseconds.</summary>
public abstract class GuardedFixture(BrowserSetUp setUp)
{
    private GuardedBrowser? browser;

    /// <summary>The situation in which the cases of this fixture begin.</summary>
    private protected virtual Situation Situation => Situation.Usual;

    private protected GuardedBrowser Browser => browser!;

    private protected BrowserSetUp SetUp { get; } = setUp;

    [OneTimeSetUp]
    public async Task Start() => browser = await GuardedBrowser.StartAsync(SetUp, Situation);

    [TearDown]
    public async Task ExplainAndCloseTabs()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            await TestContext.Out.WriteLineAsync(await Browser.DescribeAsync());
        await Browser.CloseTabsAsync();
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.DisposeAsync();
    }
}

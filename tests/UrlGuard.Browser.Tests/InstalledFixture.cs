namespace UrlGuard.Browser.Tests;

/// <summary>A set of cases that runs the three ways people have UrlGuard: in Firefox and in Chromium by policy, and in Chromium as from a store.</summary>
[TestFixture(BrowserSetUp.FirefoxByPolicy)]
[TestFixture(BrowserSetUp.ChromiumByPolicy)]
[TestFixture(BrowserSetUp.ChromiumInstalled)]
public abstract class InstalledFixture(BrowserSetUp setUp) : GuardedFixture(setUp);

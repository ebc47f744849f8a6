namespace UrlGuard.Browser.Tests;

/// <summary>A set of cases that runs in Firefox, in Chromium by policy and in Chromium with the extension unpacked.</summary>
[TestFixture(BrowserSetUp.Firefox)]
[TestFixture(BrowserSetUp.ChromiumByPolicy)]
[TestFixture(BrowserSetUp.ChromiumUnpacked)]
public abstract class BrowserFixture(BrowserSetUp setUp) : GuardedFixture(setUp);

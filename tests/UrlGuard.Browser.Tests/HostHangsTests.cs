using System.Diagnostics;
using System.Runtime.Versioning;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// Every helper that is started hangs. In blocking mode browsing goes on after the deadline, and the button says that this page
/// was not checked; in planned mode the hold page asks the person. When there is a helper again, the warning comes.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostHangsTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    private readonly ThrowAwayFolder folder = new();

    private string Program => Path.Combine(folder.Path, "host");

    /// <summary>While this file is there, the program reads and says nothing, its end of the pipe open.</summary>
    private string Hangs => Program + ".hangs";

    private protected override Situation Situation
    {
        get
        {
            File.WriteAllText(Program, $"#!/bin/sh\n[ -e '{Hangs}' ] && exec cat 3>&1 > /dev/null\nexec '{Programs.Host}' \"$@\"\n");
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new() { Host = Program };
        }
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task HostsThatAllHang_StopNoBrowsing_AndTheWarningComesWhenOneAnswers()
    {
        const string Url = "http://paypau.com/";
        IPage page = await OpenWhileHostsHangAsync(Url);
        if (SetUp.Mode() != "planned")
        {
            IPage own = await Browser.OpenOwnAsync("popup.html");
            await own.UntilAsync(
                $"chrome.tabs.query({{}}).then(tabs => chrome.action.getBadgeText({{ tabId: tabs.find(tab => tab.url === '{Url}').id }})).then(text => text === '?')",
                GuardedBrowser.Deadline
            );
        }
        File.Delete(Hangs);

        await page.UntilWarnedAsync();
        Assert.That(
            await page.ReadAsync("document.body.dataset.outcome"),
            Is.EqualTo(SetUp.Mode() == "planned" ? "stopped-before-request" : "stopped-after-request")
        );
    }

    [Test]
    public async Task WhatWentOnUnchecked_IsPastNoWarning()
    {
        const string Url = "http://paypai.com/";
        IPage page = await OpenWhileHostsHangAsync(Url);
        if (SetUp.Mode() == "planned")
        {
            await page.ClickAsync("#continue");
            await page.UntilArrivedAsync(Url);
        }
        File.Delete(Hangs);

        await page.UntilWarnedAsync();
        Assert.That(await page.ReadAsync("document.body.dataset.outcome"), Is.EqualTo("stopped-after-request"));
        await Browser.FenceAsync();
        int seen = Browser.Server.CountFor("paypai.com");
        await page.NavigateAsync(Url);
        await page.UntilAsync("document.body.dataset.outcome === 'stopped-before-request'", GuardedBrowser.Deadline);
        Assert.That(Browser.Server.CountFor("paypai.com"), Is.EqualTo(seen));
    }

    /// <summary>Ends the host and opens an address: the page arrives, or in planned mode the hold page asks.</summary>
    private async Task<IPage> OpenWhileHostsHangAsync(string url)
    {
        await File.WriteAllTextAsync(Hangs, "");
        using (Process? host = HostProcess.Of(Browser.Home))
            host!.Kill();
        IPage page = await Browser.OpenAsync(url);
        if (SetUp.Mode() == "planned")
        {
            await page.UntilAsync("document.body.dataset.act === 'unchecked'", GuardedBrowser.Deadline);
        }
        else
        {
            await page.UntilArrivedAsync(url);
        }
        return page;
    }
}

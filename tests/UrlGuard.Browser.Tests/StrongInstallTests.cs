using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary><c>urlguard install --strong</c>: the browser gets the extension, in blocking mode, from what the command wrote alone.</summary>
public sealed class StrongInstallTests
{
    [Test]
    public async Task WhatTheCommandWrote_BringsTheBlockingMode_AndUninstallLeavesNothing()
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(
            BrowserSetUp.ChromiumByPolicy,
            new Situation { IsByCommand = true }
        );
        IPage popup = await browser.OpenPopupAsync();
        await popup.UntilHelperIsAsync("connected");
        Assert.That(await popup.ModeAsync(), Is.EqualTo("blocking"));
        await browser.OpenLookalikeAsync("http://paypa1.com/");
        await browser.FenceAsync();
        Assert.That(browser.Server.CountFor("paypa1.com"), Is.Zero);
        await browser.CloseBrowserAsync();

        string root = GuardedBrowser.PrivateRoot(browser.Home);
        Assert.That(
            Files(root),
            Does.Contain("/etc/chromium/policies/managed/urlguard.json").And.Contain("/opt/urlguard/extension/urlguard.crx")
        );
        await StrongCommand.UninstallAsync(root);
        Assert.That(Files(root), Is.EqualTo(new[] { "/etc/chromium/policies/managed/tests.json", StrongCommand.Host }));
    }

    /// <summary>The files that are not the machine's own, seen through links.</summary>
    private static string[] Files(string root) =>
        [
            .. new[] { "etc", "opt", "usr", "var" }
                .Select(name => Path.Combine(root, name))
                .Where(Directory.Exists)
                .SelectMany(folder =>
                    Directory.EnumerateFiles(
                        folder,
                        "*",
                        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
                    )
                )
                .Select(file => file[root.Length..])
                .Order(StringComparer.Ordinal),
        ];
}

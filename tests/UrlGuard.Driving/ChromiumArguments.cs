namespace UrlGuard.Driving;

/// <summary>The command line of a Chromium-family browser that talks to nobody but the loopback server.</summary>
internal static class ChromiumArguments
{
    public static IEnumerable<string> For(LaunchOptions options)
    {
        yield return $"--user-data-dir={options.Profile}";
        yield return "--remote-debugging-port=0";
        // Extensions.loadUnpacked is refused without it by branded builds.
        yield return "--enable-unsafe-extension-debugging";
        if (!options.LooksNamesUp)
            yield return $"--host-resolver-rules=MAP * 127.0.0.1:{options.ServerPort}";
        if (options.AsProxy)
            yield return $"--proxy-server=127.0.0.1:{options.ServerPort}";
        if (options.AnyCertificate)
        {
            // The loopback server's certificate is its own and belongs to no name.
            yield return "--ignore-certificate-errors";
        }
        if (options.Restore)
            yield return "--restore-last-session";
        // Both try https first for every http address, which is not what a test or a demonstration typed.
        yield return "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--disable-search-engine-choice-screen";
        yield return "--disable-sync";
        yield return "--disable-breakpad";
        yield return "--password-store=basic";
        yield return "--use-mock-keychain";
        yield return "--window-size=1280,900";
        // Not --disable-background-networking: it stops an installation by policy too.
        if (options.Headless)
            yield return "--headless=new";
        if (OperatingSystem.IsLinux() && (Environment.IsPrivilegedProcess || options.Through.Count > 0))
        {
            // Chromium's own sandbox refuses to start for root, which a private view of the files makes us.
            yield return "--no-sandbox";
        }
        yield return options.AsApp ? $"--app={options.Start}" : options.Start;
    }
}

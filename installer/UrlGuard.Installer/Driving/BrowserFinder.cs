namespace UrlGuard.Installer.Driving;

/// <summary>Finds browsers by the names of their programs.</summary>
internal static class BrowserFinder
{
    // Chromium first: Debian's own package, hence what `try` installs where there is none.
    private static readonly (string Program, string Name, BrowserFamily Family)[] s_programs =
    [
        ("chromium", "Chromium", BrowserFamily.Chromium),
        ("chromium-browser", "Chromium", BrowserFamily.Chromium),
        ("google-chrome", "Chrome", BrowserFamily.Chromium),
        ("google-chrome-stable", "Chrome", BrowserFamily.Chromium),
        ("microsoft-edge", "Edge", BrowserFamily.Chromium),
        ("microsoft-edge-stable", "Edge", BrowserFamily.Chromium),
        ("brave-browser", "Brave", BrowserFamily.Chromium),
        ("brave", "Brave", BrowserFamily.Chromium),
        ("vivaldi", "Vivaldi", BrowserFamily.Chromium),
        ("vivaldi-stable", "Vivaldi", BrowserFamily.Chromium),
        ("opera", "Opera", BrowserFamily.Chromium),
        ("firefox", "Firefox", BrowserFamily.Firefox),
        ("firefox-esr", "Firefox ESR", BrowserFamily.Firefox),
    ];

    /// <summary>Every browser on the given search path (<c>PATH</c> when null), in the order of preference.</summary>
    public static IReadOnlyList<FoundBrowser> All(string? searchPath = null)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. from program in s_programs
               let path = folders.Select(folder => Path.Combine(folder, Executable(program.Program))).FirstOrDefault(File.Exists)
               where path is not null
               select new FoundBrowser(program.Name, program.Family, path),
        ];
    }

    /// <summary>The browser a person asked for: a path, or the name of a program, or the browser's own name.</summary>
    public static FoundBrowser? Named(string wanted)
    {
        if (File.Exists(wanted))
        {
            var program = Path.GetFileNameWithoutExtension(wanted);
            var family = program.Contains("firefox", StringComparison.OrdinalIgnoreCase)
                ? BrowserFamily.Firefox
                : BrowserFamily.Chromium;
            return new FoundBrowser(program, family, Path.GetFullPath(wanted));
        }
        return All().FirstOrDefault(browser =>
            browser.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || Path.GetFileNameWithoutExtension(browser.Path).Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string Executable(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;
}

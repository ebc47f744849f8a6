namespace UrlGuard.Driving;

/// <summary>The options with which a browser is started.</summary>
internal sealed record LaunchOptions
{
    public required FoundBrowser Browser { get; init; }

    /// <summary>The profile. Thrown away by whoever made the folder, not by the browser: a restart needs it again.</summary>
    public required string Profile { get; init; }

    /// <summary>The loopback port that answers for every name, http and https alike.</summary>
    public required int ServerPort { get; init; }

    /// <summary>
    /// Asks that port as a proxy, so that names reach it which no resolver would look up. Firefox always does.
    /// </summary>
    public bool AsProxy { get; init; }

    /// <summary>True: names are looked up as anywhere, and that port is their own matter.</summary>
    public bool LooksNamesUp { get; init; }

    /// <summary>An unpacked extension to load; null where a policy installs it, or to browse without.</summary>
    public string? Extension { get; init; }

    /// <summary>The address that it opens as it starts.</summary>
    public string Start { get; init; } = "about:blank";

    /// <summary>Opens it in a window of its own, without an address bar. Chromium family only.</summary>
    public bool AsApp { get; init; }

    /// <summary>Also opens again what was open when it was closed last.</summary>
    public bool Restore { get; init; }

    /// <summary>Takes any certificate for any name, as the loopback server needs it.</summary>
    public bool AnyCertificate { get; init; } = true;

    /// <summary>No window.</summary>
    public bool Headless { get; init; } = true;

    /// <summary>Added to this program's environment; the browser and the native host inherit them.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>A command that the browser's own is appended to, such as one that gives it a private view of the files.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];
}

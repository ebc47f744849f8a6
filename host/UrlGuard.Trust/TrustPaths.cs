namespace UrlGuard.Trust;

/// <summary>The places where things are kept (docs/architecture.md).</summary>
/// <param name="ConfigDirectory">The person's lists.</param>
/// <param name="StateDirectory">Logs and records.</param>
/// <param name="PolicyFile">The administrator's policy.</param>
public sealed record TrustPaths(string ConfigDirectory, string StateDirectory, string PolicyFile)
{
    /// <summary>The name of <see cref="ProtectedFile"/>.</summary>
    public const string ProtectedName = "protected.txt";

    /// <summary>The name of <see cref="ExemptFile"/>.</summary>
    public const string ExemptName = "exempt.txt";

    /// <summary>The name of <see cref="RecordsFile"/>, also in an export.</summary>
    public const string RecordsName = "records.jsonl";

    /// <summary>The person's protected domains.</summary>
    public string ProtectedFile => Path.Combine(ConfigDirectory, ProtectedName);

    /// <summary>The person's exemptions.</summary>
    public string ExemptFile => Path.Combine(ConfigDirectory, ExemptName);

    /// <summary>Lists in the form that the judge reads; made anew when it is deleted.</summary>
    public string CompiledDirectory => Path.Combine(StateDirectory, "compiled");

    /// <summary>The machine's policy as it was when all of it was last usable.</summary>
    public string LastGoodPolicyFile => Path.Combine(StateDirectory, "policy.last-good.json");

    /// <summary>The protected domains as they were when they could last be read.</summary>
    public string LastGoodProtectedFile => Path.Combine(StateDirectory, "protected.last-good.txt");

    /// <summary>The exemptions as they were when they could last be read.</summary>
    public string LastGoodExemptFile => Path.Combine(StateDirectory, "exempt.last-good.txt");

    /// <summary>Fleet events, where the policy names no other file.</summary>
    public string EventsFile => Path.Combine(StateDirectory, "events.jsonl");

    /// <summary>Records that the person keeps.</summary>
    public string RecordsFile => Path.Combine(StateDirectory, RecordsName);

    /// <summary>The customary places of this system, for this user.</summary>
    public static TrustPaths ForThisUser()
    {
        if (OperatingSystem.IsWindows())
        {
            string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return new TrustPaths(
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "UrlGuard"),
                Path.Combine(local, "UrlGuard"),
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "UrlGuard", "policy.json")
            );
        }
        string home = Environment.GetEnvironmentVariable("HOME") is ['/', ..] value ? value : "/"; // a relative one is no home
        if (OperatingSystem.IsMacOS())
        {
            string support = Path.Combine(home, "Library", "Application Support", "UrlGuard");
            return new TrustPaths(
                support,
                Path.Combine(home, "Library", "Logs", "UrlGuard"),
                "/Library/Application Support/UrlGuard/policy.json"
            );
        }
        return new TrustPaths(
            Xdg("XDG_CONFIG_HOME", Path.Combine(home, ".config")),
            Xdg("XDG_STATE_HOME", Path.Combine(home, ".local", "state")),
            "/etc/urlguard/policy.json"
        );
    }

    /// <summary>A relative path in these variables is to be ignored (XDG Base Directory Specification).</summary>
    private static string Xdg(string variable, string fallback) =>
        Path.Combine(Environment.GetEnvironmentVariable(variable) is { } path && Path.IsPathRooted(path) ? path : fallback, "urlguard");
}

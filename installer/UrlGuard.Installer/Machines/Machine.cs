using UrlGuard.Installer.Browsers;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Machines;

/// <summary>
/// The computer that is worked on, which may be a folder tree of its own (<c>--root</c>: an image being built, a package, a
/// test). Paths are spoken of as a program on that computer sees them; <see cref="OnDisk"/> says where they are from here.
/// </summary>
internal sealed class Machine
{
    private readonly string root;
    private readonly Func<string, string?> environment;

    /// <summary>Describes a computer.</summary>
    /// <param name="root">Its root folder, <c>/</c> for this one.</param>
    /// <param name="environment">Its person's environment variables.</param>
    /// <param name="platform">Its operating system.</param>
    public Machine(string root, Func<string, string?> environment, Platform platform)
    {
        this.root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        this.environment = environment;
        Platform = platform;
    }

    /// <summary>Its operating system.</summary>
    public Platform Platform { get; }

    /// <summary>Whether it is the computer this program runs on.</summary>
    public bool IsThisOne => root == "/";

    /// <summary>The person's configuration folder, or null without a home.</summary>
    public string? ConfigHome => Absolute("XDG_CONFIG_HOME") ?? Under(Home, ".config");

    /// <summary>The person's folder for state: logs, records, receipts. Null without a home.</summary>
    public string? StateHome => Absolute("XDG_STATE_HOME") ?? Under(Home, ".local/state");

    /// <summary>Where the lists and the machine's policy are (CONTRACT.md, section 4), as seen from here.</summary>
    /// <exception cref="Refusal">There is no home, so there is nobody whose lists could be meant.</exception>
    public TrustPaths Lists => ConfigHome is string config && StateHome is string state
        ? new(OnDisk($"{config}/urlguard"), OnDisk($"{state}/urlguard"), OnDisk("/etc/urlguard/policy.json"))
        : throw new Refusal("HOME is not set: nobody's lists can be found");

    /// <summary>What a host that is started from here must be told, to read that computer's lists and not this one's.</summary>
    public IReadOnlyDictionary<string, string> HostEnvironment =>
        IsThisOne || ConfigHome is not string config || StateHome is not string state
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = OnDisk(config), ["XDG_STATE_HOME"] = OnDisk(state) };

    private string? Home => Absolute("HOME");

    /// <summary>The operating system this program runs on.</summary>
    public static Platform Here =>
        OperatingSystem.IsWindows() ? Platform.Windows : OperatingSystem.IsMacOS() ? Platform.MacOS : Platform.Linux;

    /// <summary>The computer this program runs on, or the one whose root folder is given.</summary>
    public static Machine At(string? root)
    {
        if (!OperatingSystem.IsLinux())
            throw new Refusal("this command knows Linux only; on this system UrlGuard is registered by its installer package");
        if (root is not null && !Directory.Exists(root))
            throw new Refusal($"--root {root}: there is no such folder", ExitStatus.Unusable);
        return new Machine(root ?? "/", Environment.GetEnvironmentVariable, Platform.Linux);
    }

    /// <summary>Replaces the variable a path of <c>browsers.json</c> begins with. Null when it has no value here.</summary>
    public string? Resolve(string path)
    {
        int end = path.IndexOf('/', StringComparison.Ordinal);
        string first = end < 0 ? path : path[..end], rest = end < 0 ? "" : path[(end + 1)..];
        return first switch
        {
            "$HOME" => Under(Home, rest),
            "$CONFIG" => Under(ConfigHome, rest),
            "$SUPPORT" => Under(Home, "Library/Application Support/" + rest),
            _ => path,
        };
    }

    /// <summary>Where a path of that computer is found from here.</summary>
    public string OnDisk(string path) => IsThisOne ? path : root + path;

    /// <summary>The first of these programs on the search path, or null.</summary>
    public string? FindProgram(IEnumerable<string> names)
    {
        string[] folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return names
            .SelectMany(name => folders.Select(folder => $"{folder}/{name}"))
            .FirstOrDefault(path => path[0] == '/' && File.Exists(OnDisk(path)));
    }

    // XDG Base Directory Specification 0.8: a relative path in one of these is invalid and is ignored.
    private string? Absolute(string variable) =>
        environment(variable) is ['/', ..] path ? Path.TrimEndingDirectorySeparator(path) : null;

    private static string? Under(string? folder, string path) => folder is null ? null : Path.Join(folder, path);
}

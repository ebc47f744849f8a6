using System.Text;
using UrlGuard.Installer.Browsers;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Machines;

/// <summary>
/// The computer that is worked on, which may be a folder tree of its own (<c>--root</c>: an image being built, a package, a
/// test). Paths are spoken of as a program on that computer sees them; <see cref="OnDisk"/> says where they are from here, and no
/// link on the way leads out of the tree.
/// </summary>
internal sealed class Machine
{
    /// <summary>The machine's policy.</summary>
    public const string PolicyFile = "/etc/urlguard/policy.json";

    // The kernel's own limit (MAXSYMLINKS).
    private const int MaxLinks = 40;

    private readonly Func<string, string?> environment;

    /// <summary>Describes a computer.</summary>
    /// <param name="root">Its root folder, <c>/</c> for this one.</param>
    /// <param name="environment">Its person's environment variables.</param>
    /// <param name="platform">Its operating system.</param>
    public Machine(string root, Func<string, string?> environment, Platform platform)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        this.environment = environment;
        Platform = platform;
    }

    /// <summary>Its operating system.</summary>
    public Platform Platform { get; }

    /// <summary>The path of its root folder from here.</summary>
    public string Root { get; }

    /// <summary>True for the computer that this program runs on.</summary>
    public bool IsThisOne => Root == "/";

    /// <summary>The person's configuration folder, or null without a home.</summary>
    /// <exception cref="Refusal">It is somebody else's.</exception>
    public string? ConfigHome => Absolute("XDG_CONFIG_HOME") ?? Under(Home, ".config");

    /// <summary>The person's folder for state: logs, records, receipts. Null without a home.</summary>
    /// <exception cref="Refusal">It is somebody else's.</exception>
    public string? StateHome => Absolute("XDG_STATE_HOME") ?? Under(Home, ".local/state");

    /// <summary>The places of the lists and the machine's policy (docs/architecture.md), as seen from here.</summary>
    /// <exception cref="Refusal">There is no home, so there is nobody whose lists could be meant.</exception>
    public TrustPaths Lists =>
        ConfigHome is string config && StateHome is string state
            ? new(OnDisk($"{config}/urlguard"), OnDisk($"{state}/urlguard"), OnDisk(PolicyFile))
            : throw new Refusal($"{HomeFault}: nobody's lists can be found. Run it as the person whose browser it is");

    /// <summary>The environment of a host that is started from here, so that it reads that computer's lists and not this one's.</summary>
    public IReadOnlyDictionary<string, string> HostEnvironment =>
        IsThisOne || ConfigHome is not string config || StateHome is not string state
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = OnDisk(config), ["XDG_STATE_HOME"] = OnDisk(state) };

    private string? Home => Absolute("HOME");

    /// <summary>The words for a home that is missing.</summary>
    public string HomeFault => string.IsNullOrEmpty(environment("HOME")) ? "HOME is not set" : "HOME is no full path, which begins with /";

    /// <summary>The operating system this program runs on.</summary>
    public static Platform Here =>
        OperatingSystem.IsWindows() ? Platform.Windows
        : OperatingSystem.IsMacOS() ? Platform.MacOS
        : Platform.Linux;

    /// <summary>The computer this program runs on, or the one whose root folder is given.</summary>
    public static Machine At(string? root)
    {
        if (!OperatingSystem.IsLinux())
            throw new Refusal("this command knows Linux only; on this system UrlGuard is registered by its installer package");
        if (root is not null && !Directory.Exists(root))
            throw new Refusal($"--root {root}: there is no such folder", ExitStatus.Unusable);
        return new Machine(root ?? "/", Environment.GetEnvironmentVariable, Platform.Linux);
    }

    /// <summary>The text of a file on that computer; empty where it is not there.</summary>
    public string TextOf(string path) => TextAt(OnDisk(path));

    /// <summary>The same of a file as seen from here.</summary>
    public static string TextAt(string path) => File.Exists(path) ? Encoding.UTF8.GetString(LimitedFile.Read(path)) : "";

    /// <summary>Replaces the variable a path of <c>browsers.json</c> begins with. Null when it has no value here.</summary>
    public string? Resolve(string path)
    {
        int end = path.IndexOf('/', StringComparison.Ordinal);
        string first = end < 0 ? path : path[..end],
            rest = end < 0 ? "" : path[(end + 1)..];
        return first switch
        {
            "$HOME" => Under(Home, rest),
            "$CONFIG" => Under(ConfigHome, rest),
            "$SUPPORT" => Under(Home, "Library/Application Support/" + rest),
            _ => path,
        };
    }

    /// <summary>The path from here of a target on that computer, all links followed as on that computer.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public string OnDisk(string path) => IsThisOne ? path : WayTo(path).Last(step => step.Status is not { IsLink: true }).OnDisk;

    /// <summary>The path from here of an entry on that computer: the same, but a link at the very end is not followed.</summary>
    public string EntryOnDisk(string path) =>
        IsThisOne || Path.GetDirectoryName(path) is not string folder ? OnDisk(path) : Path.Join(OnDisk(folder), Path.GetFileName(path));

    /// <summary>
    /// Each entry on the way to a path, from the root on. Links are followed as by a program for which that computer's root is its
    /// own (chroot(2)): an absolute one begins there, and <c>..</c> ends there.
    /// </summary>
    /// <exception cref="IOException">An entry can't be looked at, or the links go round in a circle.</exception>
    public IEnumerable<PathStep> WayTo(string path)
    {
        Stack<string> ahead = new(path.Split('/').Reverse());
        string at = "";
        int links = 0;
        yield return Step(at);
        while (ahead.TryPop(out string? name))
        {
            if (name is "" or ".")
                continue;
            PathStep step = Step(name is ".." ? at[..Math.Max(0, at.LastIndexOf('/'))] : $"{at}/{name}");
            yield return step;
            if (step.Status is not { IsLink: true })
            {
                at = step.Path is "/" ? "" : step.Path;
                continue;
            }
            if (++links > MaxLinks)
                throw new IOException($"{path}: too many links");
            string target = new FileInfo(step.OnDisk).LinkTarget ?? throw new IOException($"{step.Path}: the link can't be read");
            foreach (string part in target.Split('/').Reverse())
                ahead.Push(part);
            at = target.StartsWith('/') ? "" : at;
        }

        PathStep Step(string path)
        {
            string onDisk = IsThisOne && path.Length > 0 ? path : Root + path;
            return new(path.Length > 0 ? path : "/", onDisk, FileStatus.OfEntry(onDisk));
        }
    }

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
        environment(variable) is ['/', ..] path ? Own(variable, Path.TrimEndingDirectorySeparator(path)) : null;

    /// <summary>
    /// Refuses the folders of another person. Files there tell this program what to start, delete and write, with the rights of
    /// the person who runs it. A folder that is not there yet is judged by the nearest one above it.
    /// </summary>
    private string Own(string variable, string folder)
    {
        uint owner = WayTo(folder).Last(step => step.Status is { IsLink: false }).Status!.Value.Owner;
        return owner == 0 || owner == FileStatus.Me
            ? folder
            : throw new Refusal(
                $"{variable} is {folder}, which belongs to another user (id {owner}): run this as that person, or with a home of your own"
            );
    }

    private static string? Under(string? folder, string path) => folder is null ? null : Path.Join(folder, path);
}

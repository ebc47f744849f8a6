using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A file tree for <c>--root</c> as it should not be: links that lead anywhere, others' folders, odd modes, forged records.</summary>
internal sealed class RandomTree
{
    /// <summary>The number of trees tried, some 10 ms each.</summary>
    public const int Count = 300;

    // Where install puts something, or goes through.
    private static readonly string[] Ways =
    [
        "/etc/chromium/native-messaging-hosts",
        "/etc/opt/chrome/native-messaging-hosts",
        "/etc/opt/edge/native-messaging-hosts",
        "/usr/lib/mozilla/native-messaging-hosts",
        "/usr/lib64/mozilla",
        "/var/lib/urlguard",
        "/opt/urlguard/1.0.0",
        Sandbox.Home + "/.config/chromium/NativeMessagingHosts",
        Sandbox.Home + "/.mozilla/native-messaging-hosts",
        Sandbox.Home + "/.local/state/urlguard",
    ];

    private static readonly string[] Modes = ["755", "755", "755", "755", "700", "775", "777", "1777", "2775"];
    private static readonly string[] Names = ["chromium", "chrome", "edge", "firefox", "brave"];

    private readonly Random random;
    private readonly Sandbox sandbox;
    private readonly List<string> strangers = [];

    /// <summary>Makes one.</summary>
    /// <param name="sandbox">Where.</param>
    /// <param name="folder">In which folder of it.</param>
    /// <param name="seed">Which one.</param>
    public RandomTree(Sandbox sandbox, string folder, int seed)
    {
        this.sandbox = sandbox;
        random = new Random(seed);
        Root = sandbox.On(folder + "/tree");
        Outside = sandbox.On(folder + "/outside");
        Browsers = [.. Names.Where(_ => random.Next(2) == 0).DefaultIfEmpty("chromium").Select(Sandbox.Browser)];
        Directory.CreateDirectory(Root);
        foreach (string way in Ways)
        {
            Directory.CreateDirectory(Outside + way);
            File.WriteAllText($"{Outside}{way}/{Sandbox.ManifestName}", "outside");
        }
        foreach (string way in Ways.Where(_ => random.Next(3) > 0))
            Make(way);
        Forge("/var/lib/urlguard/installed.json", "/etc/chromium/native-messaging-hosts");
        Forge(Sandbox.Home + "/.local/state/urlguard/installed.json", Sandbox.Home + "/.config/chromium/NativeMessagingHosts");
        if (strangers.Count > 0 && Environment.UserName == "root") // only root can give a file to another user
        {
            using Process chown = Process.Start(
                "chown",
                ["--no-dereference", Sandbox.Stranger.ToString(CultureInfo.InvariantCulture), .. strangers]
            );
            chown.WaitForExit();
        }
    }

    /// <summary>The folder for <c>--root</c>.</summary>
    public string Root { get; }

    /// <summary>The outside, which must stay as it is; its folders are named as those inside.</summary>
    public string Outside { get; }

    /// <summary>The browsers to install for.</summary>
    public Browser[] Browsers { get; }

    /// <summary>Files that records name which somebody else could have written.</summary>
    public List<string> Victims { get; } = [];

    /// <summary>A folder, each part of it a folder or a link; stops where a link was made, which may lead nowhere.</summary>
    private void Make(string way)
    {
        string at = "";
        foreach (string name in way.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at += "/" + name;
            string path = Root + at;
            if (Directory.Exists(path) && new FileInfo(path).LinkTarget is null)
                continue;
            if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
                return;
            if (random.Next(12) == 0)
            {
                File.CreateSymbolicLink(path, Target(at));
                return;
            }
            Directory.CreateDirectory(path);
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(random.Next(6) == 0 ? Pick(Modes) : "755", 8));
            if (random.Next(25) == 0)
                strangers.Add(path);
        }
    }

    private string Target(string at) =>
        random.Next(8) switch
        {
            0 or 1 => Outside + at,
            2 => Outside + Pick(Ways),
            3 => string.Concat(Enumerable.Repeat("../", at.Count(c => c == '/'))) + "outside" + at,
            4 => "/srv" + at,
            5 => at, // a circle
            6 => Pick(Ways),
            _ => "/nowhere",
        };

    /// <summary>A record that somebody else could have written, and the file that it wants deleted at one of the right places.</summary>
    private void Forge(string receipt, string folder)
    {
        string path = Root + receipt;
        if (
            random.Next(2) == 0
            || !Directory.Exists(Path.GetDirectoryName(path))
            || new FileInfo(Path.GetDirectoryName(path)!).LinkTarget is not null
            || !IsInside(Path.GetDirectoryName(path)!)
        )
        {
            return;
        }

        string[] victims =
        [
            $"{folder}/{Sandbox.ManifestName}",
            "/srv/victim",
            "/opt/urlguard/1.0.0/urlguard",
            Outside + Ways[0] + "/" + Sandbox.ManifestName,
            "/../outside" + Ways[0] + "/" + Sandbox.ManifestName,
        ];
        foreach (string victim in victims.Take(3).Where(victim => IsInside(Path.GetDirectoryName(Root + victim)!)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Root + victim)!);
            File.WriteAllText(Root + victim, "outside");
            Victims.Add(Root + victim);
        }
        JsonArray files =
        [
            .. victims.Select(victim => new JsonObject
            {
                ["path"] = victim,
                ["sha256"] = Receipt.HashOf("outside"u8),
                ["browsers"] = new JsonArray([.. Names.Select(name => (JsonNode)name)]),
            }),
        ];
        File.WriteAllText(path, new JsonObject { ["files"] = files, ["folders"] = new JsonArray(Outside + "/etc", "/srv") }.ToJsonString());
        if (random.Next(2) == 0 && Environment.UserName == "root")
            strangers.Add(path);
        else
            File.SetUnixFileMode(path, (UnixFileMode)0b110_110_110);
    }

    /// <summary>True when no link on the way leads out: this file makes the tree, and must not touch what is outside itself.</summary>
    private bool IsInside(string path)
    {
        for (string? at = path; at is not null && at.Length > Root.Length; at = Path.GetDirectoryName(at))
        {
            if (new FileInfo(at).LinkTarget is not null)
                return false;
        }
        return true;
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}

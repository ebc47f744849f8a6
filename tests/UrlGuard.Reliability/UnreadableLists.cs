using System.Diagnostics;

namespace UrlGuard.Reliability;

/// <summary>
/// In the list's place there is something that can't be read, while a host runs and when the next one starts. What was
/// protected stays so, and it is said. A list that a person emptied stays empty.
/// </summary>
internal sealed class UnreadableLists : IScenario
{
    /// <summary>One byte over what is read of any list.</summary>
    private const long OverTheLimit = (64L << 20) + 1;

    private static readonly (string Name, Action<Home> Damage)[] Kinds =
    [
        ("a folder", home => Directory.CreateDirectory(home.ProtectedFile)),
        ("a FIFO", home => Make("mkfifo", home.ProtectedFile)),
        ("NULs", home => File.WriteAllBytes(home.ProtectedFile, new byte[50])),
        ("a device", home => File.CreateSymbolicLink(home.ProtectedFile, "/dev/zero")),
        ("a link to itself", home => File.CreateSymbolicLink(home.ProtectedFile, home.ProtectedFile)),
        ("mode 000", home => File.WriteAllText(home.ProtectedFile, "paypal.com\n")),
        ("a folder of mode 000", home => File.WriteAllText(home.ProtectedFile, "paypal.com\n")),
        ("more than the limit", home => File.WriteAllText(home.ProtectedFile, "paypal.com\n")),
    ];

    public string Name => "unreadable-lists";

    public int Tries => 80;

    public Outcome Run(int tries)
    {
        List<string> wrong = new List<string>();
        for (int i = 0; i < tries; i++)
        {
            (string kind, Action<Home> damage) = Kinds[i % Kinds.Length];
            using Home home = new Home("paypal.com\n");
            RunningHost running = home.Start(Mounts.WithoutRights);
            wrong.AddRange(running.Check("paypa1.com") == "lookalike" ? [] : [$"{kind}: no start"]);
            File.Delete(home.ProtectedFile);
            damage(home);
            Finish(kind, home);
            foreach (
                (string when, RunningHost host) in new[] { ("while it runs", running), ("at its start", home.Start(Mounts.WithoutRights)) }
            )
            {
                if (!host.Tells("list-unreadable"))
                    wrong.Add($"{kind} {when}: not said");
                if (host.Check("paypa1.com") != "lookalike")
                    wrong.Add($"{kind} {when}: not protected");
            }
            File.SetUnixFileMode(home.Config, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return new Outcome(
            "in the list's place is a folder, a FIFO, NULs, a device, a link to itself, a file of mode 000 or over the limit, a folder of mode 000: live and at start",
            2 * tries,
            wrong.Count,
            0,
            0,
            wrong.Count == 0 ? "`list-unreadable`; what was protected stays protected" : string.Join(", ", wrong.Distinct())
        );
    }

    private static void Finish(string kind, Home home)
    {
        if (kind == "mode 000")
            File.SetUnixFileMode(home.ProtectedFile, UnixFileMode.None);
        if (kind == "a folder of mode 000")
            File.SetUnixFileMode(home.Config, UnixFileMode.None);
        if (kind != "more than the limit")
            return;
        using FileStream stream = new FileStream(home.ProtectedFile, FileMode.Open);
        stream.SetLength(OverTheLimit);
    }

    private static void Make(string program, string path)
    {
        using Process process = Process.Start(program, [path]);
        process.WaitForExit();
    }
}

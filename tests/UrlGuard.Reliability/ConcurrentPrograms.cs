using System.Diagnostics;

namespace UrlGuard.Reliability;

/// <summary>Three hosts and two loops of <c>urlguard</c> add and remove names at once.</summary>
internal sealed class ConcurrentPrograms : IScenario
{
    private const int Hosts = 3,
        Commands = 2;

    public string Name => "concurrent-programs";

    public int Tries => 2000;

    public Outcome Run(int tries)
    {
        using Home home = new Home("# mine\npaypal.com\n");
        int each = Math.Max(2, tries / (Hosts + Commands));
        HashSet<string> kept = new HashSet<string>();
        int wrong = 0;
        Task[] programs =
        [
            .. Enumerable
                .Range(0, Hosts)
                .Select(_ => home.Start())
                .ToArray()
                .Select(
                    (host, number) =>
                        Task.Run(() =>
                            Loop(
                                number,
                                host.Add,
                                name =>
                                    host.Ask("protected-remove", $",\"names\":[\"{name}\"]")
                                        .GetProperty("results")[0]
                                        .GetProperty("outcome")
                                        .GetString()!
                            )
                        )
                ),
            .. Enumerable
                .Range(Hosts, Commands)
                .Select(number =>
                    Task.Run(() => Loop(number, name => Say("added", "add", "--force", name), name => Say("removed", "remove", name)))
                ),
        ];
        Task.WaitAll(programs);
        string[] lines = [.. File.ReadLines(home.ProtectedFile)];
        wrong +=
            kept.Count(name => lines.Count(line => line == name) != 1)
            + lines.Count(line => line.StartsWith("added-", StringComparison.Ordinal) && !kept.Contains(line));
        int torn = lines is ["# mine", "paypal.com", ..] ? 0 : 1;
        return new Outcome(
            "three hosts and two loops of `urlguard` add and remove names at once",
            each * (Hosts + Commands),
            wrong,
            0,
            torn,
            "every name that was added, once, and none that was removed"
        );

        void Loop(int number, Func<string, string> add, Func<string, string> remove)
        {
            for (int edit = 0; edit < each; edit++)
            {
                string name = $"added-{number}-{edit}.com";
                bool isKept = edit % 2 == 0;
                bool isGood = add(name) == "added" && (isKept || remove(name) == "removed");
                lock (kept)
                {
                    wrong += isGood ? 0 : 1;
                    if (isKept)
                        kept.Add(name);
                }
            }
        }

        // By force, as these names are a letter apart: each is a slip of the one before.
        string Say(string outcome, params string[] arguments)
        {
            using Process command = home.Command(arguments);
            command.WaitForExit();
            return command.ExitCode == 0 ? outcome : "failed";
        }
    }
}

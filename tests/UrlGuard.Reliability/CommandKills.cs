using System.Diagnostics;

namespace UrlGuard.Reliability;

/// <summary><c>urlguard add</c> is killed (SIGKILL). What ended well is on the disk, and nothing is half there.</summary>
internal sealed class CommandKills : IScenario
{
    public string Name => "command-kills";

    public int Tries => 2000;

    public Outcome Run(int tries)
    {
        (int lost, int torn, int finished) = Lanes.Run(tries, Lane);
        return new Outcome(
            "`urlguard add` is killed",
            tries,
            lost,
            0,
            torn,
            $"the list as it was or with the name; {finished:N0} had ended before"
        );
    }

    private static (int Lost, int Torn, int Finished) Lane(int lane, int tries)
    {
        WrittenList list = new WrittenList();
        using Home home = list.Home;
        Random random = new Random(lane);
        int lost = 0,
            torn = 0,
            finished = 0,
            longest = Measure(home);
        for (int kill = 0; kill < tries; kill++)
        {
            // By force, as these names are a letter apart: each is a slip of the one before.
            string name = $"added-{kill}.com";
            using (Process command = home.Command("add", "--force", name))
            {
                if (!command.WaitForExit(random.Next(longest)))
                    command.Kill();
                command.WaitForExit();
                if (command.ExitCode == 0)
                {
                    list.Acknowledge(name);
                    finished++;
                }
            }
            (int gone, int half) = list.Look("added-");
            lost += gone;
            torn += half;
        }
        return (lost, torn, finished);
    }

    /// <summary>Milliseconds that one takes here and now, and some more.</summary>
    private static int Measure(Home home)
    {
        long begun = Stopwatch.GetTimestamp();
        using Process command = home.Command("add", "--force", "added-first.com");
        command.WaitForExit();
        return 1 + (int)(1.3 * Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }
}

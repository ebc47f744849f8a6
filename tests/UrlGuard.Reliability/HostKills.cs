using System.Text.Json;

namespace UrlGuard.Reliability;

/// <summary>A host is killed (SIGKILL) while it adds names. What it said is added is on the disk, and nothing is half there.</summary>
internal sealed class HostKills : IScenario
{
    /// <summary>It dies some milliseconds after one of its answers, in the middle of the next addition.</summary>
    private const int Adds = 3,
        LongestWait = 8;

    public string Name => "host-kills";

    public int Tries => 8000;

    public Outcome Run(int tries)
    {
        (int lost, int torn, int finished) = Lanes.Run(tries, Lane);
        return new Outcome(
            "a host is killed while it writes the list",
            tries,
            lost,
            0,
            torn,
            $"the list as it was or with the name; {finished:N0} additions had been answered"
        );
    }

    private static (int Lost, int Torn, int Finished) Lane(int lane, int tries)
    {
        WrittenList list = new WrittenList();
        using Home home = list.Home;
        Random random = new Random(lane);
        int lost = 0,
            torn = 0,
            answered = 0;
        for (int kill = 0; kill < tries; kill++)
        {
            using (RunningHost host = new(Path.Combine(home.Folder, "config"), Path.Combine(home.Folder, "state")))
            {
                for (int add = 0; add < Adds; add++)
                    host.Send("protected-add", $",\"names\":[\"added-{kill}-{add}.com\"]");
                List<string> names = new List<string>();
                for (int waited = random.Next(Adds); waited > 0 && TryRead(host, names); waited--) { }
                Thread.Sleep(random.Next(LongestWait));
                host.Process.Kill();
                while (TryRead(host, names)) // what it had said before it died
                { }
                names.ForEach(list.Acknowledge);
                answered += names.Count;
            }
            (int gone, int half) = list.Look("added-");
            lost += gone;
            torn += half;
        }
        return (lost, torn, answered);
    }

    private static bool TryRead(RunningHost host, List<string> added)
    {
        try
        {
            if (host.Read().TryGetProperty("results", out JsonElement results) && results[0].GetProperty("outcome").GetString() == "added")
                added.Add(results[0].GetProperty("name").GetString()!);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

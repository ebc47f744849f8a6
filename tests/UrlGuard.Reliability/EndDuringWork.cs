using System.Globalization;

namespace UrlGuard.Reliability;

/// <summary>The browser goes while the host writes a list: it ends at once, with status 0, and the list is whole.</summary>
internal sealed class EndDuringWork : IScenario
{
    private const int Adds = 20,
        LongestWait = 10;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    public string Name => "end-during-work";

    public int Tries => 300;

    public Outcome Run(int tries)
    {
        WrittenList list = new WrittenList();
        using Home home = list.Home;
        Random random = new Random(5);
        int wrong = 0,
            torn = 0;
        TimeSpan longest = TimeSpan.Zero;
        for (int i = 0; i < tries; i++)
        {
            using RunningHost host = new RunningHost(Path.Combine(home.Folder, "config"), Path.Combine(home.Folder, "state"));
            for (int add = 0; add < Adds; add++)
                host.Send("protected-add", $",\"names\":[\"added-{i}-{add}.com\"]");
            Thread.Sleep(random.Next(LongestWait));
            (int code, TimeSpan time) = host.End();
            wrong += code == 0 && time < Most ? 0 : 1;
            longest = time > longest ? time : longest;
            (int lost, int half) = list.Look("added-");
            wrong += lost;
            torn += half;
        }
        return new Outcome(
            "the input ends while the list is being written",
            tries,
            wrong,
            0,
            torn,
            string.Create(CultureInfo.InvariantCulture, $"ended after {longest.TotalMilliseconds:N0} ms at most; the list is whole")
        );
    }
}

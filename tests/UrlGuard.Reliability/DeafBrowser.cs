using System.Globalization;

namespace UrlGuard.Reliability;

/// <summary>A browser sends checks and reads nothing for a while: the host waits, takes no memory for it, and then answers all.</summary>
internal sealed class DeafBrowser : IScenario
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private const long MostGrowth = 16 << 20;

    public string Name => "deaf-browser";

    public int Tries => 100_000;

    public Outcome Run(int tries)
    {
        using Home home = new Home("paypal.com\n");
        RunningHost host = home.Start();
        long before = host.Process.WorkingSet64;
        Task sending = Task.Run(() =>
        {
            for (int i = 0; i < tries; i++)
                host.Send("check", ",\"host\":\"paypa1.com\"");
        });
        Thread.Sleep(Pause);
        host.Process.Refresh();
        long growth = host.Process.WorkingSet64 - before;
        int wrong = growth > MostGrowth ? 1 : 0;
        for (int i = 0; i < tries; i++)
            wrong += host.Read().GetProperty("id").GetInt32() == i + 1 ? 0 : 1;
        sending.Wait();
        wrong += host.End().Code == 0 ? 0 : 1;
        return new Outcome(
            "a browser sends checks and reads nothing for three seconds",
            tries,
            wrong,
            0,
            0,
            string.Create(CultureInfo.InvariantCulture, $"every answer in order; {Math.Max(0, growth) >> 20} MB more meanwhile")
        );
    }
}

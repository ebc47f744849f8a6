using System.Globalization;

namespace UrlGuard.Reliability;

/// <summary>One host answers a million checks; its memory stays what it was after the first ones.</summary>
internal sealed class FlatMemory : IScenario
{
    private const int Burst = 200;

    /// <summary>Memory that the collector may leave uncollected, in kB.</summary>
    private const int Slack = 4096;

    public string Name => "flat-memory";

    public int Tries => 1_000_000;

    public Outcome Run(int tries)
    {
        using Home home = new Home("paypal.com\nebay.com\ning.nl\n");
        RunningHost host = home.Start();
        string[] hosts =
        [
            "paypal.com",
            "paypa1.com",
            "www.example.org",
            "xn--pypal-4ve.com",
            "login.ebay-secure.net",
            "nothing-near-it.com",
        ];
        int wrong = 0,
            sent = 0,
            early = 0;
        while (sent < tries)
        {
            int count = Math.Min(Burst, tries - sent),
                first = 0;
            for (int i = 0; i < count; i++)
            {
                int id = host.Send("check", $",\"host\":\"{hosts[(sent + i) % hosts.Length]}\"");
                first = i == 0 ? id : first;
            }
            for (int i = 0; i < count; i++)
                wrong += host.Read().GetProperty("id").GetInt32() == first + i ? 0 : 1;
            sent += count;
            if (early == 0 && sent >= tries / 50)
                early = Anonymous(host);
        }
        int late = Anonymous(host);
        wrong += late > early + Slack ? 1 : 0;
        return new Outcome(
            "one host answers so many checks",
            tries,
            wrong,
            0,
            0,
            string.Create(CultureInfo.InvariantCulture, $"every answer in order; memory {early:N0} kB early, {late:N0} kB at the end")
        );
    }

    /// <summary>Memory that is the process's own, in kB.</summary>
    private static int Anonymous(RunningHost host) =>
        int.Parse(
            File.ReadLines($"/proc/{host.Process.Id}/status")
                .Single(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );
}

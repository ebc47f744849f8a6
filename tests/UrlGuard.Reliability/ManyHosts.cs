namespace UrlGuard.Reliability;

/// <summary>Many browsers start at once.</summary>
internal sealed class ManyHosts : IScenario
{
    public string Name => "many-hosts";

    public int Tries => 200;

    public Outcome Run(int tries)
    {
        using Home home = new Home("paypal.com\n");
        RunningHost?[] hosts = new RunningHost?[tries];
        Parallel.For(
            0,
            tries,
            new ParallelOptions { MaxDegreeOfParallelism = tries },
            number =>
            {
                RunningHost host = new RunningHost(Path.Combine(home.Folder, "config"), Path.Combine(home.Folder, "state"));
                hosts[number] = host.Check("paypa1.com") == "lookalike" ? host : null;
            }
        );
        int wrong = hosts.Count(host => host is null || host.Check("paypal.com") != "protected");
        long largest = hosts.Max(host => host?.Process.WorkingSet64 ?? 0);
        foreach (RunningHost? host in hosts)
            host?.Dispose();
        return new Outcome("as many hosts at once", tries, wrong, 0, 0, $"right answers; at most {largest >> 20} MB each");
    }
}

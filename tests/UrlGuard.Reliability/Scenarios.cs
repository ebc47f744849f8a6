namespace UrlGuard.Reliability;

/// <summary>Every scenario, in the order of the table.</summary>
internal static class Scenarios
{
    internal static IReadOnlyList<IScenario> All { get; } =
    [
        new HostKills(),
        new CommandKills(),
        Saves.InPlace,
        Saves.ByRename,
        new ConcurrentPrograms(),
        new DiskFaults(),
        new UnreadableLists(),
        new PolicyBytes(),
        new ClosedErrors(),
        new ManyHosts(),
        new FlatMemory(),
        new DeafBrowser(),
        new SlowFlood(),
        new EndDuringWork(),
    ];

    /// <summary>So many tries take a second or a few.</summary>
    internal static int Short(IScenario scenario) =>
        scenario switch
        {
            HostKills or Saves => 60,
            FlatMemory or DeafBrowser => scenario.Tries / 50,
            UnreadableLists => 8, // each kind once
            PolicyBytes => 6, // likewise
            SlowFlood => 1,
            DiskFaults => 2,
            _ => scenario.Tries / 50,
        };
}

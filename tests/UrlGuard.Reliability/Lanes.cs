namespace UrlGuard.Reliability;

/// <summary>Tries beside each other: most of the time a killed program leaves the processor to another.</summary>
internal static class Lanes
{
    private const int Count = 6;

    /// <summary>Shares tries out among lanes, and adds up their results.</summary>
    /// <param name="tries">All of them.</param>
    /// <param name="run">From a lane's number and tries to what was lost, torn, and finished before its kill.</param>
    internal static (int Lost, int Torn, int Finished) Run(int tries, Func<int, int, (int Lost, int Torn, int Finished)> run)
    {
        Task<(int Lost, int Torn, int Finished)>[] lanes =
        [
            .. Enumerable
                .Range(0, Count)
                .Select(lane =>
                    Task.Factory.StartNew(
                        () => run(lane, (tries / Count) + (lane < tries % Count ? 1 : 0)),
                        TaskCreationOptions.LongRunning
                    )
                ),
        ];
        Task.WaitAll(lanes);
        return (lanes.Sum(lane => lane.Result.Lost), lanes.Sum(lane => lane.Result.Torn), lanes.Sum(lane => lane.Result.Finished));
    }
}

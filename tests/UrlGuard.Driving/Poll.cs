using System.Diagnostics;

namespace UrlGuard.Driving;

/// <summary>Waiting with a deadline for what no event tells.</summary>
internal static class Poll
{
    /// <summary>Short beside anything a browser does, long beside the cost of asking it once (under 1 ms).</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks until the answer is not null.</summary>
    /// <exception cref="TimeoutException">The deadline passed; the message says what was waited for and the last refusal.</exception>
    public static async Task<T> UntilAsync<T>(string what, TimeSpan deadline, Func<Task<T?>> ask, CancellationToken cancellation = default)
        where T : class
    {
        Stopwatch clock = Stopwatch.StartNew();
        RemoteException? last = null;
        while (clock.Elapsed < deadline)
        {
            try
            {
                if (await ask() is { } answer)
                    return answer;
            }
            catch (RemoteException refused)
            {
                // A page that is being replaced can't be asked; the next one can.
                last = refused;
            }
            await Task.Delay(Pause, cancellation);
        }
        throw new TimeoutException($"{what}: not within {deadline.TotalSeconds:0} s. {last?.Message}");
    }
}

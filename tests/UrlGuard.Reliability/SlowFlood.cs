using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace UrlGuard.Reliability;

/// <summary>Hundreds of slow requests and edits are on their way; checks are answered all the same, and the end of input ends the host.</summary>
internal sealed class SlowFlood : IScenario
{
    /// <summary>Slow requests, each followed by a check.</summary>
    private const int Coverages = 500,
        Edits = 200,
        NamesPerEdit = 1000;

    /// <summary>On a loaded machine; the promise is 50 ms and is measured on a quiet one (docs/performance.md).</summary>
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2),
        MostEnd = TimeSpan.FromSeconds(5);

    public string Name => "slow-flood";

    public int Tries => 5;

    public Outcome Run(int tries)
    {
        int wrong = 0,
            checks = 0;
        List<double> waits = new List<double>();
        TimeSpan longestEnd = TimeSpan.Zero;
        for (int i = 0; i < tries; i++)
        {
            using Home home = new Home("paypal.com\ning.nl\nebay.com\n");
            RunningHost host = home.Start();
            Dictionary<int, long> sent = new Dictionary<int, long>();
            Task flood = Task.Run(() =>
            {
                for (int slow = 0; slow < Coverages; slow++)
                {
                    host.Send("coverage", ",\"name\":\"paypal.com\"");
                    if (slow < Edits)
                    {
                        host.Send(
                            "protected-preview",
                            $",\"names\":[{string.Join(',', Enumerable.Range(0, NamesPerEdit).Select(number => $"\"added-{slow}-{number}.com\""))}]"
                        );
                    }

                    lock (sent)
                        sent[host.Send("check", ",\"host\":\"paypa1.com\"")] = Stopwatch.GetTimestamp();
                }
            });
            for (int answered = 0; answered < Coverages; )
            {
                JsonElement reply = host.Read();
                if (reply.GetProperty("type").GetString() != "verdict")
                    continue;
                answered++;
                lock (sent)
                    waits.Add(Stopwatch.GetElapsedTime(sent[reply.GetProperty("id").GetInt32()]).TotalMilliseconds);
            }
            flood.Wait();
            checks += Coverages;
            (int code, TimeSpan time) = host.End();
            wrong += code == 0 && time < MostEnd ? 0 : 1;
            longestEnd = time > longestEnd ? time : longestEnd;
        }
        waits.Sort();
        wrong += waits.Count(wait => wait > MostWait.TotalMilliseconds);
        return new Outcome(
            "checks beside 500 coverage requests and 200 large edits, then the end of input",
            checks,
            wrong,
            0,
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"an answer after {waits[waits.Count / 2]:N1} ms (median), {waits[(int)(waits.Count * 0.99)]:N1} ms (99 %); ended {longestEnd.TotalMilliseconds:N0} ms after the input"
            )
        );
    }
}

using System.Diagnostics;
using System.Globalization;
using UrlGuard.Protocol;

namespace UrlGuard.Benchmarks;

/// <summary>
/// Measures a check while a program floods the host with slow requests, and how soon the host ends when its input does. A check
/// every 10 ms; the flood is written as fast as the host takes it.
/// </summary>
internal static class Flood
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8),
        Between = TimeSpan.FromMilliseconds(10),
        Late = TimeSpan.FromSeconds(0.5),
        Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Hosts = ["paypa1.com", "example.org", "protected-site-7a.com", "login.paypal.com"];

    private static readonly (string What, int Count, Func<int, string> Request)[] Floods =
    [
        ("nothing", 0, _ => ""),
        ("coverage", 500, _ => "\"type\":\"coverage\",\"name\":\"paypal.com\""),
        (
            "add of 1,000 names",
            200,
            flood =>
                $"\"type\":\"protected-add\",\"names\":[{string.Join(',', Enumerable.Range(0, 1000).Select(name => $"\"flood-{flood:x}-of-{name:x}.com\""))}]"
        ),
        ("plan", 5000, _ => "\"type\":\"plan\""),
        ("status", 5000, _ => "\"type\":\"status\""),
        (
            "policy of 60 kB",
            300,
            flood =>
                $"\"type\":\"policy\",\"managed\":{{\"knownSites\":[{string.Join(',', Enumerable.Range(0, 2500).Select(name => $"\"known-{flood:x}-{name:x}.com\""))}]}}"
        ),
    ];

    /// <summary>Measures a host and prints.</summary>
    /// <param name="program">The published host.</param>
    public static void Print(string program)
    {
        Console.WriteLine(
            $"{"beside", -22}{"count", 7}{"sent", 8}{"answered", 10}{"median", 9}{"p99", 9}{"most", 9}{"busy", 7}{"ends in", 10}  milliseconds"
        );
        foreach ((string what, int count, Func<int, string> request) in Floods)
        {
            Print(
                program,
                what,
                [.. Enumerable.Range(0, count).Select(number => Frame.Of($"{{\"id\":{1_000_000 + number},{request(number)}}}"))]
            );
        }
    }

    private static void Print(string program, string what, byte[][] flood)
    {
        string home = Directory.CreateTempSubdirectory("urlguard-flood-").FullName;
        try
        {
            string lists = Directory.CreateDirectory(Path.Combine(home, "urlguard")).FullName;
            File.WriteAllLines(
                Path.Combine(lists, "protected.txt"),
                Enumerable.Range(0, 200).Select(i => $"protected-site-{i:x}.com").Append("paypal.com")
            );
            ProcessStartInfo start = new ProcessStartInfo(program);
            start.Environment["XDG_CONFIG_HOME"] = start.Environment["XDG_STATE_HOME"] = home;
            using HostClient host = new HostClient(start);
            Measure(host.Process, what, flood);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static void Measure(Process host, string what, byte[][] flood)
    {
        long[] sent = new long[(int)(Time / Between) + 1],
            taken = new long[sent.Length];
        int busy = 0,
            checks = 0;
        Thread reader = new Thread(() => Read(host.StandardOutput.BaseStream, sent, taken, ref busy)) { IsBackground = true };
        reader.Start();
        Stream input = host.StandardInput.BaseStream;
        Lock writing = new Lock();
        void Write(byte[] frame)
        {
            lock (writing)
                input.Write(frame);
        }
        void Send(Action send)
        {
            try
            {
                send();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException) // the host was killed, its input closed
            { }
        }
        Write(Frame.Of("""{"id":0,"type":"check","host":"paypa1.com"}"""));
        SpinWait.SpinUntil(() => Volatile.Read(ref taken[0]) != 0, Patience);
        new Thread(() => Send(() => Array.ForEach(flood, Write))) { IsBackground = true }.Start();
        new Thread(() =>
            Send(() =>
            {
                long begin = Stopwatch.GetTimestamp();
                for (int check = 1; check < sent.Length && Stopwatch.GetElapsedTime(begin) < Time; check++)
                {
                    Thread.Sleep(Between);
                    sent[check] = Stopwatch.GetTimestamp();
                    checks = check;
                    Write(Frame.Of($"{{\"id\":{check},\"type\":\"check\",\"host\":\"{Hosts[check % Hosts.Length]}\"}}"));
                }
            })
        )
        {
            IsBackground = true,
        }.Start();
        Thread.Sleep(Time + Late);

        double[] times =
        [
            .. Enumerable
                .Range(1, checks)
                .Select(check => Volatile.Read(ref taken[check]))
                .Where(time => time != 0)
                .Select(time => time * 1000.0 / Stopwatch.Frequency)
                .Order(),
        ];
        long end = Stopwatch.GetTimestamp();
        new Thread(() =>
            Send(() =>
            {
                lock (writing)
                    host.StandardInput.Close();
            })
        )
        {
            IsBackground = true,
        }.Start();
        bool hasEnded = host.WaitForExit(Patience);
        string ending = hasEnded ? Stopwatch.GetElapsedTime(end).TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture) : "not";
        if (!hasEnded)
            host.Kill();
        host.WaitForExit();
        double At(double share) => times.Length == 0 ? double.NaN : times[(int)Math.Min(times.Length - 1, share * times.Length)];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -22}{flood.Length, 7}{checks, 8}{times.Length, 10}{At(0.5), 9:N1}{At(0.99), 9:N1}{At(1), 9:N1}{busy, 7}{ending, 10}"
            )
        );
    }

    private static void Read(Stream output, long[] sent, long[] taken, ref int busy)
    {
        FrameReader reader = new FrameReader(output, FrameLimits.MaxOutbound);
        while (reader.Read(out ReadOnlyMemory<byte> body) == FrameStatus.Frame)
        {
            ReadOnlySpan<byte> reply = body.Span;
            if (reply.IndexOf("\"code\":\"busy\""u8) > 0)
                busy++;
            if (
                !reply.StartsWith("{\"id\":"u8)
                || !System.Buffers.Text.Utf8Parser.TryParse(reply[6..], out long id, out _)
                || id >= sent.Length
            )
            {
                continue;
            }

            Volatile.Write(ref taken[id], Math.Max(1, Stopwatch.GetTimestamp() - sent[id]));
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace UrlGuard.Fuzz;

/// <summary>Runs the fuzzing in processes of their own, so that an input that ends one is a finding and not the end.</summary>
internal sealed class Supervisor
{
    /// <summary>One round in so many is repeated by another process.</summary>
    private const int RepeatOneIn = 50;

    private readonly List<string> findings = [];
    private readonly HashSet<Process> running = [];
    private volatile bool isStopping;

    /// <summary>Replays nothing, finds nothing: guided fuzzing of all targets for some time.</summary>
    /// <returns>Whether nothing was found.</returns>
    internal bool Guide(string verb, TimeSpan time, ulong seed)
    {
        Start(
            Instrumented.Make(),
            Console.WriteLine,
            verb,
            time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            seed.ToString(CultureInfo.InvariantCulture)
        );
        return Report();
    }

    /// <summary>Rounds of all targets on so many processors, at the lowest priority, until there were enough inputs.</summary>
    /// <returns>Whether nothing was found.</returns>
    internal bool RunLong(long inputs, int processes, ulong seed)
    {
        // Stopped early, it still says what was done.
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        Tally tally = new Tally();
        BlockingCollection<string> lines = new BlockingCollection<string>();
        List<Thread> workers = new List<Thread>();
        for (int i = 0; i < processes; i++)
        {
            string own = (seed + ((ulong)i << 32)).ToString(CultureInfo.InvariantCulture);
            workers.Add(
                new Thread(() => Start(Program, lines.Add, "rounds", (inputs / processes).ToString(CultureInfo.InvariantCulture), own))
            );
            workers[^1].Start();
        }
        new Thread(() =>
        {
            workers.ForEach(worker => worker.Join());
            lines.CompleteAdding();
        }).Start();

        long reported = Environment.TickCount64,
            rounds = 0;
        foreach (Round round in lines.GetConsumingEnumerable().Select(Round.Parse).OfType<Round>())
        {
            tally.Add(round);
            if (rounds++ % RepeatOneIn == 0 && !isStopping)
                tally.Again += Repeat(round);
            if (Environment.TickCount64 - reported < 60_000)
                continue;
            reported = Environment.TickCount64;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally.Inputs:N0} inputs"));
        }
        Console.WriteLine(tally);
        return Report();
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "UrlGuard.Fuzz.dll");

    private int Repeat(Round round)
    {
        Round? again = null;
        Start(
            Program,
            line => again ??= Round.Parse(line),
            "again",
            round.Target,
            round.Seed.ToString(CultureInfo.InvariantCulture),
            round.Count.ToString(CultureInfo.InvariantCulture)
        );
        if (isStopping || again?.Digest == round.Digest)
            return round.Count;
        lock (findings)
            findings.Add($"another process came to something else: again {round.Target} {round.Seed} {round.Count}");
        return 0;
    }

    private void Start(string program, Action<string> line, params string[] arguments)
    {
        string now = Path.Combine(Corpus.Findings, $"now-{Guid.NewGuid():N}");
        ProcessStartInfo start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["URLGUARD_FUZZ_NOW"] = now;
        using Process process = Process.Start(start)!;
        if (arguments[0] is "rounds" or "again")
            process.PriorityClass = ProcessPriorityClass.Idle;
        lock (running)
            running.Add(process);
        List<string> errors = new List<string>();
        process.ErrorDataReceived += (_, data) => errors.Add(data.Data ?? "");
        process.BeginErrorReadLine();
        while (process.StandardOutput.ReadLine() is { } output)
            line(output);
        process.WaitForExit();
        lock (running)
            running.Remove(process);
        if (isStopping)
            File.Delete(now);
        if (process.ExitCode == 0 || isStopping)
            return;
        string what = process.ExitCode == Watch.Hung ? "an input hangs" : string.Join('\n', errors).TrimEnd();
        // A finding has kept its input by itself; a process that died has left it in the file.
        if (File.Exists(now))
        {
            (string target, byte[] input) = Watch.Read(now);
            File.Delete(now);
            what += $"\n  {FindingException.Keep(target, input)}";
        }
        lock (findings)
            findings.Add(what);
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        isStopping = true;
        lock (running)
        {
            foreach (Process process in running)
                process.Kill();
        }
    }

    private bool Report()
    {
        foreach (string finding in findings)
            Console.WriteLine($"FOUND {finding}");
        return findings.Count == 0;
    }
}

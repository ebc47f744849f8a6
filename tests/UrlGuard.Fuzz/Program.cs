using System.Diagnostics;
using System.Globalization;
using System.Text;
using UrlGuard.Fuzz;

const string Usage = """
    usage: dotnet run --project tests/UrlGuard.Fuzz -c Release -- COMMAND
      replay                       takes every kept input
      replay TARGET FILE           takes one
      run SECONDS [SEED]           replays, then fuzzes by coverage
      long MILLIONS [PROCESSES]    so many inputs, at the lowest priority, and a table
      grow SECONDS                 fuzzes each target so long, and keeps what shows something new
    """;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
ulong seedOfNow = (ulong)DateTime.UtcNow.Ticks;
try
{
    switch (args)
    {
        case ["replay"]:
            return Replay();
        case ["replay", var target, var file]:
            new Pair(target).Run(File.ReadAllBytes(file));
            Console.WriteLine("nothing is wrong with it");
            return 0;
        case ["run", var seconds, .. var rest]:
            ulong seed = rest.Length > 0 ? ulong.Parse(rest[0]) : seedOfNow;
            Console.WriteLine($"seed {seed}");
            return Replay() | Status(new Supervisor().Guide("guided", TimeSpan.FromSeconds(double.Parse(seconds)), seed));
        case ["long", var millions, .. var rest]:
            Console.WriteLine($"seed {seedOfNow}");
            return Status(
                new Supervisor().RunLong(
                    (long)(double.Parse(millions) * 1e6),
                    rest.Length > 0 ? int.Parse(rest[0]) : Environment.ProcessorCount,
                    seedOfNow
                )
            );
        case ["grow", var seconds]:
            return Status(new Supervisor().Guide("growing", TimeSpan.FromSeconds(double.Parse(seconds)), seedOfNow));

        // What the supervisor starts.
        case ["guided" or "growing", var seconds, var first]:
            using (Watch watch = new Watch(Environment.GetEnvironmentVariable("URLGUARD_FUZZ_NOW")!))
            {
                Guided guided = new Guided(ulong.Parse(first), watch);
                foreach (string name in FuzzTargets.All.Keys)
                {
                    TimeSpan time = TimeSpan.FromSeconds(double.Parse(seconds));
                    if (args[0] == "growing")
                        guided.Grow(name, time);
                    else
                        guided.Fuzz(name, time / FuzzTargets.All.Count);
                }
            }
            return 0;
        case ["rounds", var inputs, var first]:
            using (Watch watch = new Watch(Environment.GetEnvironmentVariable("URLGUARD_FUZZ_NOW")!))
                return Status(Rounds.Run(long.Parse(inputs), ulong.Parse(first), watch));
        case ["again", var target, var first, var count]:
            using (
                Watch watch = new Watch(
                    Environment.GetEnvironmentVariable("URLGUARD_FUZZ_NOW") ?? Path.Combine(Corpus.Findings, "now-again")
                )
            )
            {
                Console.WriteLine(Round.Run(new Pair(target), Corpus.Read(target), ulong.Parse(first), int.Parse(count), watch));
            }

            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (FindingException e)
{
    Console.Error.WriteLine($"{e.Message}\n{e.InnerException?.StackTrace}");
    return 1;
}

static int Status(bool isGood) => isGood ? 0 : 1;

static int Replay()
{
    int wrong = 0,
        taken = 0;
    long begun = Stopwatch.GetTimestamp();
    foreach (string name in FuzzTargets.All.Keys)
    {
        Pair pair = new Pair(name);
        foreach (byte[] input in Corpus.Read(name))
        {
            taken++;
            try
            {
                FindingException.Guard(pair, input, null);
            }
            catch (FindingException e)
            {
                wrong++;
                Console.WriteLine($"FOUND {e.Message}");
            }
        }
    }
    Console.WriteLine(
        $"{taken:N0} kept inputs taken twice in {Stopwatch.GetElapsedTime(begun).TotalSeconds:N1} s, {wrong} broke something"
    );
    return Status(taken > 0 && wrong == 0);
}

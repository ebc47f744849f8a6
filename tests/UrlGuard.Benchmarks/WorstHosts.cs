using System.Diagnostics;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Benchmarks;

/// <summary>
/// Looks for the host that costs a judge most, by hill climbing: the costliest few are changed at random, and what costs more
/// takes the place of what costs less. The changes are drawn from a fixed seed; what they cost is measured.
/// </summary>
/// <param name="judge">Who is asked.</param>
/// <param name="names">What is protected there.</param>
internal sealed class WorstHosts(Judge judge, string[] names)
{
    private const int Seed = 20261128,
        Kept = 12,
        Repeats = 3,
        MostChanges = 4;

    private static readonly string[] Scraps =
    [
        "-",
        ".",
        "www.",
        "login",
        "-secure-",
        "verify",
        "loginlogin",
        "bankbank",
        "support24",
        "rn",
        "vv",
        "cl",
        "1",
        "0",
        "lllll",
        "iiiii",
        "aaaa",
        "the",
        "in",
        "on",
        "com",
        ".com.",
        "-com-",
        "а",
        "о",
        "е",
        "ß",
        "œ",
        "ɯ",
        "ꭓ",
        "ﬀ",
        "ǆ",
        "ꜳ",
        "ı",
        "ӏ",
        "ո",
        "ս",
        "é",
        "ü",
        "中",
        "か",
    ];

    private static readonly string[] Suffixes = ["com", "net", "top", "co.uk", "github.io", "pages.dev", "example", "de"];

    private readonly Random random = new(Seed);
    private readonly List<(string Address, double Cost)> best = [];

    /// <summary>The costliest host that is found in a time, A-label form.</summary>
    public string Climb(TimeSpan time)
    {
        foreach (string start in Starts())
            Offer(start);
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; )
        {
            string address = best[random.Next(best.Count)].Address;
            for (int changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
                address = Change(address);
            Offer(address);
        }
        return HostOf(best[0].Address)!;
    }

    private IEnumerable<string> Starts()
    {
        for (int i = 0; i < 20; i++)
        {
            string name = Name();
            yield return name + ".net";
            yield return "x" + name + "y.top";
            yield return string.Join('-', Enumerable.Range(0, 3).Select(_ => Name())) + ".com";
            yield return string.Join('.', Enumerable.Range(0, 12).Select(_ => Name())) + ".github.io";
        }
    }

    private string Name()
    {
        string name = names[random.Next(names.Length)],
            label = name[..name.IndexOf('.', StringComparison.Ordinal)];
        return Punycode.ToUnicode(label);
    }

    private string Change(string address)
    {
        int dot = address.LastIndexOf('.'),
            at = random.Next(dot + 1),
            length = random.Next(1, 1 + Math.Min(20, Math.Max(1, dot - at)));
        switch (random.Next(9))
        {
            case 0 when at + length < dot:
                return address.Remove(at, length);
            case 1 when at + length < dot: // again, somewhere else
                return address.Insert(random.Next(dot + 1), address.Substring(at, length));
            case 2:
                return address.Insert(at, Scraps[random.Next(Scraps.Length)]);
            case 3:
                return address.Insert(at, Name());
            case 4 when at > 0 && at < dot:
                return address[..(at - 1)] + address[at] + address[at - 1] + address[(at + 1)..];
            case 5:
                return address[..dot] + "." + Suffixes[random.Next(Suffixes.Length)];
            case 6 when at < dot:
                return address.Remove(at, 1).Insert(at, Scraps[random.Next(Scraps.Length)]);
            case 7:
                return address.Insert(at, ((char)('a' + random.Next(26))).ToString());
            default:
                return address.Insert(at, random.Next(2) == 0 ? "-" : ".");
        }
    }

    private void Offer(string address)
    {
        if (address.Length > 2 * HostName.MaxLength || HostOf(address) is not { } host || best.Any(other => other.Address == address))
            return;
        double cost = Measure(host);
        if (best.Count == Kept && cost <= best[^1].Cost)
            return;
        for (int i = 1; i < Repeats; i++)
            cost = Math.Min(cost, Measure(host));
        best.Add((address, cost));
        best.Sort((one, other) => other.Cost.CompareTo(one.Cost));
        if (best.Count > Kept)
            best.RemoveAt(Kept);
    }

    private double Measure(string host)
    {
        double before = ThreadTime.Microseconds;
        judge.CheckHost(host.AsMemory());
        return ThreadTime.Microseconds - before;
    }

    private static string? HostOf(string address) =>
        WebAddress.TryParse(address, out HostName host) == UnjudgedReason.None ? host.ToString() : null;
}

using System.Globalization;
using System.Runtime.CompilerServices;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Benchmarks;

/// <summary>Measures the worst host among names of several shapes, beside an ordinary one in the same run.</summary>
internal static class WorstTable
{
    /// <summary>The file of worst hosts found before: list TAB host.</summary>
    private const string Corpus = "worst-hosts.tsv";

    private const int Measured = 31;

    private static readonly TimeSpan ClimbTime = TimeSpan.FromSeconds(10);

    /// <summary>Climbs, measures and prints; the hosts that were found follow the table as lines of the corpus.</summary>
    /// <param name="only">The beginning of the name of the lists to take; empty for all.</param>
    public static void Print(string only)
    {
        Console.WriteLine(
            $"The worst host, {(RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "NativeAOT")}; microseconds a check, median (least)"
        );
        Console.WriteLine(
            $"{"protected", -22}{"names", 10}{"ordinary", 16}{"kept worst", 16}{"found worst", 16}{"times ordinary", 16}{"steps", 12}"
        );
        List<string> lines = [];
        foreach ((string list, Func<string[]> make) in Lists().Where(each => each.Name.StartsWith(only, StringComparison.Ordinal)))
            lines.Add(Print(list, make()));
        Console.WriteLine();
        foreach (string line in lines)
            Console.WriteLine(line);
    }

    private static IEnumerable<(string Name, Func<string[]> Make)> Lists()
    {
        foreach ((string name, Func<string[]> make) in CrowdedLists.All)
            yield return (name, make);
        yield return (
            "100,000 names",
            () =>
                [
                    .. new Labels(100_000)
                        .All.Select(label => label.Trim('-'))
                        .Where(label => label.Length > 0)
                        .Select(label => label + ".com"),
                ]
        );
    }

    private static string Print(string list, string[] names)
    {
        Judge judge = new(new ProtectedDomains(names.Select(Domain).OfType<RegistrableDomain>()), new Exemptions([]), Knowledge.BuiltIn);
        string[] ordinary = [.. new Labels(1_000).Queries().Take(500).Select(label => label + ".org")];
        string found = new WorstHosts(judge, names).Climb(ClimbTime);
        string[] kept = [.. Repository.Corpus(Corpus).Where(row => row[0] == list).Select(row => row[1])];
        List<double> ordinaryTimes = [],
            foundTimes = [],
            keptTimes = [];
        for (int i = 0; i < Measured; i++)
        {
            ordinaryTimes.Add(Time(judge, ordinary) / ordinary.Length);
            foundTimes.Add(Time(judge, [found]));
            if (kept.Length > 0)
                keptTimes.Add(kept.Max(host => Time(judge, [host])));
        }
        double times = Math.Max(Median(foundTimes), Median(keptTimes)) / Median(ordinaryTimes);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{list, -22}{names.Length, 10:N0}{Say(ordinaryTimes), 16}{Say(keptTimes), 16}{Say(foundTimes), 16}{times, 16:N0}{Steps(judge, found), 12:N0}"
            )
        );
        return $"{list}\t{found}";
    }

    private static double Time(Judge judge, string[] hosts)
    {
        double before = ThreadTime.Microseconds;
        foreach (string host in hosts)
            judge.CheckHost(host.AsMemory());
        return ThreadTime.Microseconds - before;
    }

    private static int Steps(Judge judge, string host)
    {
        Effort effort = new();
        HostName.TryCreate(host.AsMemory(), out HostName name);
        judge.Check(name, effort);
        return effort.Steps;
    }

    private static string Say(List<double> times) =>
        times.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Median(times):N1} ({times.Min():N1})");

    private static double Median(List<double> times) => times.Count == 0 ? 0 : times.Order().ElementAt(times.Count / 2);

    private static RegistrableDomain? Domain(string name) =>
        HostName.TryCreate(name.AsMemory(), out HostName host) == UnjudgedReason.None
        && RegistrableDomain.TryCreate(host, out RegistrableDomain domain) == UnjudgedReason.None
            ? domain
            : null;
}

using System.Globalization;
using UrlGuard.Core;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Rules;

namespace UrlGuard.Installer.Filters;

/// <summary>Counts how many of the names that the judge warns about a filter holds: in all, by class and by kind.</summary>
internal sealed class FilterShare
{
    private const double Percent = 100;

    private readonly SortedDictionary<ImitationClass, (int Held, int All)> classes = [];
    private readonly SortedDictionary<LookalikeKind, (int Held, int All)> kinds = [];
    private int held,
        all;

    /// <summary>Counts names.</summary>
    public void Add(ImitationClass family, LookalikeKind kind, int number, bool areHeld)
    {
        int some = areHeld ? number : 0;
        held += some;
        all += number;
        (int before, int total) = classes.GetValueOrDefault(family);
        classes[family] = (before + some, total + number);
        (before, total) = kinds.GetValueOrDefault(kind);
        kinds[kind] = (before + some, total + number);
    }

    /// <summary>Sums, a line each.</summary>
    public IEnumerable<string> Lines() =>
        all == 0
            ? ["share: no site is protected, so nothing is held"]
            :
            [
                $"share: {Share(held, all)} of {all.ToString(CultureInfo.InvariantCulture)} names that would be tried "
                    + "and UrlGuard warns about",
                $"share by class: {InWords(classes)}",
                $"share by kind: {InWords(kinds)}",
            ];

    private static string InWords<T>(SortedDictionary<T, (int Held, int All)> tallies)
        where T : struct, Enum =>
        string.Join(", ", tallies.Select(each => $"{WireName.Of(each.Key)} {Share(each.Value.Held, each.Value.All)}"));

    private static string Share(int some, int of) => string.Create(CultureInfo.InvariantCulture, $"{Percent * some / of:F1} %");
}

using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Tests;

namespace UrlGuard.Fuzz.Targets;

/// <summary>
/// The beginning of a public suffix: compares the sorted text that is searched in place with a dictionary and the list's own
/// algorithm.
/// </summary>
internal sealed class SuffixTarget : IFuzzTarget
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Rules = File.ReadLines(
            Path.Combine(Repository.Root, "host", "data", "public-suffixes.txt")
        )
        .Select(line => line.Split('\t'))
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly char[] text = new char[Longest];

    private const int Longest = HostName.MaxLength;

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        .. Rules.Dictionary.Keys.Where((_, number) => number % 20 == 0),
        .. Rules
            .Dictionary.Where(rule =>
                rule.Value.Contains('x', StringComparison.Ordinal) || rule.Value.Contains('I', StringComparison.Ordinal)
            )
            .Select(rule => rule.Key),
        ".",
        "a.",
        "-",
    ];

    /// <inheritdoc/>
    public int MaxLength => Longest;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        ReadOnlySpan<char> host = text.AsSpan(0, Encoding.Latin1.GetChars(input, text));
        int start = PublicSuffixList.SuffixStart(host, out bool isPrivate);
        BrokenPromiseException.Unless(start == 0 || host[start - 1] == '.', "a suffix begins behind a dot");
        BrokenPromiseException.Unless(
            start == Expected(host, out bool isExpectedPrivate) && isPrivate == isExpectedPrivate,
            "the suffix is what the algorithm says"
        );
        return Outcome.Of((start << 1) | (isPrivate ? 1 : 0));
    }

    /// <summary>publicsuffix.org, "Formal Algorithm", as it is written there: of the rules that match, an exception, else the longest, else "*".</summary>
    private static int Expected(ReadOnlySpan<char> host, out bool isPrivate)
    {
        isPrivate = false;
        for (int start = 0; start >= 0; start = Parent(host, start))
        {
            if (Flags(host[start..]).Contains('x'))
                return Parent(host, start);
        }
        for (int start = 0; start >= 0; start = Parent(host, start))
        {
            ReadOnlySpan<char> own = Flags(host[start..]),
                wild = Parent(host, start) is >= 0 and var parent ? Flags(host[parent..]) : "";
            if (own.IndexOfAny('i', 'p') >= 0)
            {
                isPrivate = !own.Contains('i');
                return start;
            }
            if (wild.IndexOfAny('I', 'P') >= 0)
            {
                isPrivate = !wild.Contains('I');
                return start;
            }
        }
        return host.LastIndexOf('.') + 1;
    }

    private static int Parent(ReadOnlySpan<char> host, int start) => host[start..].IndexOf('.') is >= 0 and var dot ? start + dot + 1 : -1;

    private static ReadOnlySpan<char> Flags(ReadOnlySpan<char> name) => Rules.TryGetValue(name, out string? flags) ? flags : "";
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Filters;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>Every form of one list, made once for all tests: making the expressions takes longer than most tests.</summary>
internal static partial class MadeFilters
{
    /// <summary>The protected sites.</summary>
    public static readonly string[] Sites = ["paypal.com", "commerzbank.de"];

    /// <summary>The exemption, below a name that is blocked.</summary>
    public const string Exempt = "shop.paypa1.com";

    private static readonly Lazy<CheckedLists> MadeLists = new(() =>
    {
        string exempt = Path.GetTempFileName();
        File.WriteAllText(exempt, Exempt + "\n");
        CheckedLists lists = CheckLists.FromFiles(Sites, [], [exempt], Knowledge.BuiltIn, TextWriter.Null);
        File.Delete(exempt);
        return lists;
    });

    private static readonly ConcurrentDictionary<(FilterForm, bool), Lazy<FilterRules>> Made = new();

    private static readonly Lazy<string[]> Caught = new(() =>
        [
            .. Lists
                .Domains.All.SelectMany(domain => CoverageReport.Of(Lists.Judge, domain).Variants)
                .Where(variant => variant.Outcome == VariantOutcome.Caught)
                .Select(variant => variant.Variant.Host),
        ]
    );

    /// <summary>The lists that they are made of.</summary>
    public static CheckedLists Lists => MadeLists.Value;

    /// <summary>A thousand names that the judge warns about, of every technique.</summary>
    public static string[] Drawn => [.. Enumerable.Range(0, 1000).Select(i => Caught.Value[(int)((long)i * Caught.Value.Length / 1000)])];

    /// <summary>Twenty thousand sites that people visit.</summary>
    public static string[] PopularSites =>
        [
            .. new[] { "popular", "companies", "schools" }
                .SelectMany(corpus => Repository.Corpus($"generated/{corpus}.tsv"))
                .Select(row => row[0])
                .Where(site => !site.EndsWith(".onion", StringComparison.Ordinal)) // no resolver asks for them (RFC 7686)
                .Distinct()
                .Take(20_000),
        ];

    /// <summary>The file.</summary>
    public static string Text(string format)
    {
        IFilterFormat chosen = FilterFormats.All.Single(one => one.Name == format);
        (FilterForm Form, bool LetsThrough) alike = (chosen.Form, chosen.Form == FilterForm.Expressions && chosen.LetsThrough);
        Lazy<FilterRules> rules = Made.GetOrAdd(
            alike,
            _ => new Lazy<FilterRules>(() => new FilterMaker(alike.Form, alike.LetsThrough).Make(Lists, most: null))
        );
        return FilterText.Of(chosen, rules.Value, Sites.Length);
    }

    /// <summary>Its lines that are no comment.</summary>
    public static string[] Rules(string format)
    {
        string comment = FilterFormats.All.Single(one => one.Name == format).Comment;
        return
        [
            .. Text(format)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith(comment, StringComparison.Ordinal)),
        ];
    }

    /// <summary>The share of the names that the judge warns about which the file says that it holds, in percent.</summary>
    public static double ShareSaid(string format) =>
        double.Parse(SharePattern().Match(Text(format)).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>True when the judge warns.</summary>
    public static bool IsWarned(string host) => Lists.Judge.CheckHost(host.AsMemory()).Code == VerdictCode.Lookalike;

    /// <summary>Asserts that of the drawn lookalikes a program held the share that the file says, and no honest name.</summary>
    /// <param name="format">The form.</param>
    /// <param name="held">The names that it held, of those it was asked about: the drawn ones, honest sites.</param>
    public static void AssertHolds(string format, IReadOnlySet<string> held)
    {
        double share = 100.0 * Drawn.Count(held.Contains) / Drawn.Length;
        TestContext.Out.WriteLine($"{format}: {share:F1} % of the drawn, {ShareSaid(format):F1} % said");
        Assert.That(share, Is.EqualTo(ShareSaid(format)).Within(1));
        Assert.That(held.Where(host => !IsWarned(host)), Is.Empty);
    }

    [GeneratedRegex(@"share: ([\d.]+) %")]
    private static partial Regex SharePattern();
}

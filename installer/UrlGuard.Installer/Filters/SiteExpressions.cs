using System.Text.RegularExpressions;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// The expressions that hold the imitations of one site. The gate plan's hold everything that could be warned about and ask the judge;
/// a filter has no judge, so each label in these has been judged under several suffixes, and none is an honest name's.
/// </summary>
/// <param name="judge">The judge.</param>
/// <param name="honest">What no expression may match.</param>
/// <param name="domain">The site.</param>
/// <param name="names">Names that would be tried.</param>
internal sealed class SiteExpressions(Judge judge, HonestLabels honest, SpelledDomain domain, IReadOnlyList<JudgedName> names)
{
    /// <summary>
    /// Characters of one expression's labels. RE2 and TRE take more; a rule that can be read in a log, and that one bad name switches
    /// off alone, is worth more than few rules.
    /// </summary>
    private const int Room = 1500;

    /// <summary>Labels that stand for all where each would cost too much.</summary>
    private const int Probes = 24;

    /// <summary>
    /// Techniques whose names are a sample of many more: to list the sample would hold nothing but itself, and make the share a lie.
    /// </summary>
    private static readonly HashSet<string> Samples =
    [
        "two-edits",
        "three-edits",
        "foreign-letter-and-typo",
        "two-words",
        "word-and-typo",
        "word-and-homoglyph",
        "hyphens-and-word",
    ];

    private static readonly string[] Cheap = ["top", "xyz", "icu", "online", "site", "club"],
        Ordinary = ["com", "net", "org", "info", "de", "co.uk", "io", "app"],
        SomeHosters = ["web.app", "pages.dev", "netlify.app"];

    private readonly string suffix = domain.Suffix.Length > 0 ? domain.Suffix : domain.Ascii[(domain.Ascii.LastIndexOf('.') + 1)..];

    /// <summary>All of them, the likeliest first.</summary>
    public IReadOnlyList<string> All()
    {
        ILookup<Reach, string> labels = names
            .Where(name => name.IsRegistered && !Samples.Contains(name.Technique))
            .Select(name => name.Site[..name.Site.IndexOf('.', StringComparison.Ordinal)])
            .Where(label => label != domain.Label)
            .Distinct()
            .SelectMany(label => ReachesOf(label).Select(reach => (label, reach)))
            .ToLookup(each => each.reach, each => each.label);
        string[] cheap = Passing(AllSuffixes(), [.. labels[Reach.Cheap].Concat(labels[Reach.Any])]);
        return
        [
            .. new[]
            {
                Under(labels[Reach.Any], Suffixes.Any(honest)),
                Under(labels[Reach.Own], LabelTrie.Of([suffix])),
                cheap.Length == 0 ? [] : Under(labels[Reach.Cheap], LabelTrie.Of(cheap)),
                OtherEndings(),
                Dots(),
                Hosted(),
            }
                .SelectMany(expressions => expressions)
                .Where(IsHonest),
        ];
    }

    /// <summary>The label itself under the suffixes where the judge warns about it.</summary>
    private IEnumerable<string> OtherEndings()
    {
        string[] suffixes = [.. AllSuffixes().Where(other => Blocks($"{domain.Label}.{other}"))];
        return suffixes.Length == 0 ? [] : [$@"{LabelTrie.Of([domain.Label])}\.{LabelTrie.Of(suffixes)}"];
    }

    /// <summary>A dot more in the name: <c>pay.pal.com</c>.</summary>
    private IEnumerable<string> Dots()
    {
        string[] hosts = [.. names.Where(name => name.Technique == "moved-dot" && Blocks(name.Host)).Select(name => name.Host)];
        return hosts.Length == 0 ? [] : [LabelTrie.Of(hosts)];
    }

    /// <summary>The name beside words, at hosters.</summary>
    private IEnumerable<string> Hosted()
    {
        string[] hosters =
        [
            .. Of("hosted-with-word", "hosted-label")
                .Select(name => name.Host[(name.Host.IndexOf('.', StringComparison.Ordinal) + 1)..])
                .Distinct(),
        ];
        string[] beside =
        [
            .. Of("word-with-hyphen", "word-glued")
                .Select(name => name.Host[..name.Host.IndexOf('.', StringComparison.Ordinal)])
                .Where(label => SomeHosters.All(hoster => Blocks($"{label}.{hoster}"))),
        ];
        string[] passing = beside.Length == 0 ? [] : Passing(hosters, beside);
        string[] alone = [.. hosters.Where(hoster => Blocks($"{domain.Label}.{hoster}"))];
        return
        [
            .. alone.Length == 0 ? [] : new[] { $@"{LabelTrie.Of([domain.Label])}\.{LabelTrie.Of(alone)}" },
            .. passing.Length == 0 ? [] : Under(beside, LabelTrie.Of(passing)),
        ];
    }

    private IEnumerable<JudgedName> Of(params string[] techniques) => names.Where(name => techniques.Contains(name.Technique));

    /// <summary>Every suffix under which names are made.</summary>
    private IEnumerable<string> AllSuffixes() =>
        Of("tld-swap", "phishing-form", "word-and-tld-swap")
            .Where(name => name.IsRegistered)
            .Select(name => name.Site[(name.Site.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Distinct();

    /// <summary>Expressions of as many labels as there is room for, apart by whether the site's own ends or begins them.</summary>
    private IEnumerable<string> Under(IEnumerable<string> labels, string end)
    {
        ILookup<int, string> groups = labels.ToLookup(label =>
            label.EndsWith(domain.Label, StringComparison.Ordinal) ? 1
            : label.StartsWith(domain.Label, StringComparison.Ordinal) ? 2
            : 0
        );
        return Chunks(groups[0], "")
            .Concat(Chunks(groups[1].Select(label => label[..^domain.Label.Length]), domain.Label))
            .Concat(Chunks(groups[2], ""))
            .Select(chunk => $@"{chunk}\.{end}");
    }

    private static IEnumerable<string> Chunks(IEnumerable<string> labels, string after)
    {
        Stack<string[]> waiting = new();
        waiting.Push([.. labels.Distinct().Order(StringComparer.Ordinal)]);
        while (waiting.TryPop(out string[]? chunk))
        {
            string expression = chunk.Length == 0 ? "" : LabelTrie.Of(chunk) + after;
            if (expression.Length <= Room || chunk.Length == 1)
            {
                if (chunk.Length > 0)
                    yield return expression;
                continue;
            }
            waiting.Push(chunk[(chunk.Length / 2)..]);
            waiting.Push(chunk[..(chunk.Length / 2)]);
        }
    }

    private IEnumerable<Reach> ReachesOf(string label)
    {
        bool isFree = !honest.HasLabel(label);
        bool isCheap = isFree && Cheap.All(other => Blocks($"{label}.{other}"));
        if (isCheap && Blocks($"{label}.{suffix}") && Ordinary.All(other => Blocks($"{label}.{other}")))
            return [Reach.Any];
        return new[] { (Is: Blocks($"{label}.{suffix}"), Reach: Reach.Own), (Is: isCheap, Reach: Reach.Cheap) }
            .Where(each => each.Is)
            .Select(each => each.Reach);
    }

    /// <summary>The suffixes under which a sample of labels is warned about.</summary>
    private string[] Passing(IEnumerable<string> suffixes, string[] labels)
    {
        int step = Math.Max(1, labels.Length / Probes);
        string[] sample = [.. labels.Where((_, i) => i % step == 0)];
        return sample.Length == 0 ? [] : [.. suffixes.Where(other => sample.All(label => Blocks($"{label}.{other}")))];
    }

    /// <summary>True when the judge warns, and would not ask whether the name is a fan's.</summary>
    private bool Blocks(string host) =>
        judge.CheckHost(host.AsMemory()) is { Code: VerdictCode.Lookalike } verdict
        && (
            verdict.Certainty == Certainty.Sure
            || verdict.Kind is LookalikeKind.Typo or LookalikeKind.Transposition or LookalikeKind.DoubleTypo
        );

    /// <summary>True when no name that is let through matches.</summary>
    private bool IsHonest(string expression)
    {
        Regex matcher = new(Anchored.Host(expression), RegexOptions.CultureInvariant);
        return !honest.Released.Any(matcher.IsMatch);
    }
}

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
/// <param name="letsThrough">Whether the format can let names through that an expression matches.</param>
internal sealed class SiteExpressions(
    Judge judge,
    HonestLabels honest,
    SpelledDomain domain,
    IReadOnlyList<JudgedName> names,
    bool letsThrough
)
{
    /// <summary>
    /// Characters of one expression's labels. RE2 and TRE take more; a rule that can be read in a log, and that one bad name switches
    /// off alone, is worth more than few rules.
    /// </summary>
    private const int Room = 1500;

    /// <summary>Labels that stand for all where each would cost too much.</summary>
    private const int Probes = 24;

    private const double MostOfThem = 0.8;

    /// <summary>
    /// Most known sites under an ending at which the name is blocked in front of a stranger's: each of them may have such a name, and
    /// must be let through. Of the endings that phishing prefers, .xyz has 50, .app 107.
    /// </summary>
    private const int MostHonest = 60;

    /// <summary>Words that are blocked beside a typing slip, those of most brands first.</summary>
    private const int FewWords = 60;

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

    private static readonly string[] Slips =
    [
        "ascii-homoglyph",
        "omission",
        "transposition",
        "repetition",
        "vowel-swap",
        "keyboard-replacement",
        "keyboard-insertion",
        "bit-flip",
        "replacement",
        "insertion",
    ];

    private readonly SortedSet<string> released = new(StringComparer.Ordinal);
    private readonly string suffix = domain.Suffix.Length > 0 ? domain.Suffix : domain.Ascii[(domain.Ascii.LastIndexOf('.') + 1)..];

    /// <summary>Known sites that must be let through besides, sorted; after <see cref="All"/>.</summary>
    public IReadOnlyCollection<string> Released => released;

    /// <summary>All of them, the likeliest first; none but those in front of a stranger's matches a name that is let through.</summary>
    public IReadOnlyList<HostExpression> All()
    {
        ILookup<Reach, string> labels = names
            .Where(name => name.IsRegistered && !Samples.Contains(name.Technique))
            .Select(LabelOf)
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
                SlipsBesideWords([suffix], suffix),
                SlipsBesideWords(cheap, Cheap[0]),
            }
                .SelectMany(expressions => expressions)
                .Select(expression => new HostExpression(expression))
                .Where(expression => !honest.Released.Any(expression.Holds)),
            .. InFront(cheap).Select(expression => new HostExpression(expression)),
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

    /// <summary>A typing slip beside a word, under endings where both judge alike.</summary>
    private IEnumerable<string> SlipsBesideWords(string[] suffixes, string probed)
    {
        string[] slips = [.. Of(Slips).Select(LabelOf).Distinct().Where(slip => Blocks($"{slip}-login.{probed}"))];
        string[] few = Drawn(slips);
        string[] words =
        [
            .. BesideWords()
                .Where(label => label.StartsWith(domain.Label + "-", StringComparison.Ordinal))
                .Select(label => label[(domain.Label.Length + 1)..])
                .Where(word => word.All(char.IsAsciiLetterLower))
                .Take(FewWords)
                .Where(word => few.Count(slip => AreBlocked(slip, word, probed)) >= few.Length * MostOfThem),
        ];
        string[] someWords = Drawn(words);
        slips =
        [
            .. slips.Where(slip =>
                words.All(word => !honest.HasLabel($"{slip}-{word}") && !honest.HasLabel($"{word}-{slip}"))
                && someWords.Count(word => AreBlocked(slip, word, probed)) >= someWords.Length * MostOfThem
            ),
        ];
        few = Drawn(slips);
        words = [.. words.Where(word => few.All(slip => IsWarned($"{slip}-{word}.{probed}") && IsWarned($"{word}-{slip}.{probed}")))];
        if (slips.Length == 0 || words.Length == 0)
            return [];
        string[] sample = Drawn([.. slips.Select((slip, i) => $"{slip}-{words[i % words.Length]}")]);
        string[] passing =
        [
            .. suffixes.Where(other =>
                sample.All(label => IsWarned($"{label}.{other}"))
                && sample.Count(label => Blocks($"{label}.{other}")) >= sample.Length * MostOfThem
            ),
        ];
        if (passing.Length == 0)
            return [];
        string word = LabelTrie.Of(words),
            end = LabelTrie.Of(passing);
        return Chunks(slips, "").SelectMany(slip => new[] { $@"{slip}-{word}\.{end}", $@"{word}-{slip}\.{end}" });
    }

    private bool AreBlocked(string slip, string word, string ending) =>
        Blocks($"{slip}-{word}.{ending}") && Blocks($"{word}-{slip}.{ending}");

    private bool IsWarned(string host) => judge.CheckHost(host.AsMemory()).Code == VerdictCode.Lookalike;

    /// <summary>The whole domain, and the label, in front of a stranger's name, under endings that phishing prefers.</summary>
    private IEnumerable<string> InFront(string[] suffixes)
    {
        int most = letsThrough ? MostHonest : 0;
        string whole = $"{domain.Label}.{suffix}",
            joined = whole.Replace('.', '-');
        string[] endings = [.. suffixes.Where(ending => honest.Under(ending).Count <= most)];
        foreach (
            (string begins, string[] probes) in new[]
            {
                (
                    whole.Replace(".", "[.-]", StringComparison.Ordinal) + @"([.-][a-z0-9-]+)+",
                    new[]
                    {
                        $"{whole}.q7zx2",
                        $"www.{whole}.q7zx2",
                        $"{whole}.login.q7zx2",
                        $"{whole}-login",
                        $"{whole}-x.example-firm",
                        $"{joined}.q7zx2",
                        $"{joined}-x.q7zx2",
                        $"{joined}-login",
                    }
                ),
                (domain.Label + @"(\.[a-z0-9-]+)+", [$"{domain.Label}.q7zx2", $"www.{domain.Label}.q7zx2", $"{domain.Label}.login.q7zx2"]),
            }
        )
        {
            string[] passing = [.. endings.Where(ending => probes.All(probe => Blocks($"{probe}.{ending}")))];
            if (passing.Length == 0)
                continue;
            foreach (string ending in passing)
                released.UnionWith(honest.Under(ending));
            yield return $@"{begins}\.{LabelTrie.Of(passing)}";
        }
    }

    /// <summary>The name, alone and beside words, at hosters.</summary>
    private IEnumerable<string> Hosted()
    {
        string[] hosters = [.. Of("hosted-with-word", "hosted-label").Select(EndOf).Distinct()];
        string whole = $"{domain.Label}.{suffix}",
            joined = whole.Replace('.', '-');
        string[] alone =
        [
            .. from name in new[] { domain.Label, whole, joined }
            let passing = hosters.Where(hoster => Blocks($"{name}.{hoster}")).ToArray()
            where passing.Length > 0
            select $@"{LabelTrie.Of([name])}\.{LabelTrie.Of(passing)}",
        ];
        string[] labels =
        [
            .. BesideWords()
                .SelectMany(label => new[] { label, label.Replace(domain.Label, joined, StringComparison.Ordinal) })
                .Where(label => !honest.HasLabel(label) && SomeHosters.All(hoster => Blocks($"{label}.{hoster}"))),
        ];
        // First the hosters at which most labels are warned about, then the labels that are at those, then the hosters at which all are.
        string[] sample = Drawn(labels);
        hosters = [.. hosters.Where(hoster => sample.Count(label => Blocks($"{label}.{hoster}")) >= sample.Length * MostOfThem)];
        string[] few = Drawn(hosters);
        labels = [.. labels.Where(label => few.All(hoster => Blocks($"{label}.{hoster}")))];
        string[] ends = Passing(hosters, labels);
        return [.. alone, .. ends.Length == 0 ? [] : Under(labels, LabelTrie.Of(ends))];
    }

    /// <summary>The label beside words. A name counts for the first technique that makes it: those of real phishing stand first.</summary>
    private IEnumerable<string> BesideWords() => Of("phishing-form", "word-with-hyphen", "word-glued").Select(LabelOf).Distinct();

    private static string LabelOf(JudgedName name) => name.Host[..name.Host.IndexOf('.')];

    /// <summary>The name behind the first label: of a registrable domain its suffix, of a hosted name the hoster.</summary>
    private static string EndOf(JudgedName name) => name.Host[(name.Host.IndexOf('.') + 1)..];

    private static string[] Drawn(string[] all) => [.. all.Where((_, i) => i % Math.Max(1, all.Length / Probes) == 0)];

    private IEnumerable<JudgedName> Of(params string[] techniques) => names.Where(name => techniques.Contains(name.Technique));

    /// <summary>Every suffix under which names are made.</summary>
    private IEnumerable<string> AllSuffixes() =>
        Of("tld-swap", "phishing-form", "word-and-tld-swap").Where(name => name.IsRegistered).Select(EndOf).Distinct();

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
        string[] sample = Drawn(labels);
        return sample.Length == 0 ? [] : [.. suffixes.Where(other => sample.All(label => Blocks($"{label}.{other}")))];
    }

    /// <summary>True when the judge warns, and would not ask whether the name is a fan's.</summary>
    private bool Blocks(string host) =>
        judge.CheckHost(host.AsMemory()) is { Code: VerdictCode.Lookalike } verdict
        && (
            verdict.Certainty == Certainty.Sure
            || verdict.Kind is LookalikeKind.Typo or LookalikeKind.Transposition or LookalikeKind.DoubleTypo
        );
}

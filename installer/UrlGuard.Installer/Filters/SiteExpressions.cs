using UrlGuard.Core.Data;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// The expressions that hold the imitations of one site. The gate plan's hold everything that could be warned about and ask the judge;
/// a filter has no judge, so each label in these has been judged: under the site's own ending, under one that phishing prefers and under
/// two ordinary ones, the three sorts that the judge tells apart.
/// </summary>
/// <param name="judge">The judge.</param>
/// <param name="honest">What no expression may match.</param>
/// <param name="domain">The site.</param>
/// <param name="names">Names that would be tried.</param>
/// <param name="letsThrough">Whether the format can let names through that an expression matches.</param>
internal sealed class SiteExpressions(
    Judge judge,
    HonestNames honest,
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

    /// <summary>Labels that stand for all where hosters are told apart.</summary>
    private const int Probes = 24;

    /// <summary>
    /// Most known sites under an ending at which the name is blocked in front of a stranger's: each of them may have such a name, and
    /// must be let through. Of the endings that phishing prefers, .xyz has 50, .app 107.
    /// </summary>
    private const int MostHonest = 60;

    /// <summary>Typing slips and words that are blocked beside each other, each pair judged; those of most phishing first.</summary>
    private const int FewSlips = 100,
        FewWords = 16;

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
        Ordinary = ["net", "de", "com", "info", "org", "io"];

    /// <summary>Techniques of one slip, the likeliest first.</summary>
    private static readonly string[] Slips =
    [
        "ascii-homoglyph",
        "transposition",
        "vowel-swap",
        "repetition",
        "omission",
        "keyboard-replacement",
        "keyboard-insertion",
        "bit-flip",
    ];

    private readonly Dictionary<string, bool> judged = names.ToDictionary(name => name.Host, name => name.IsBlocked);
    private readonly SortedSet<string> released = new(StringComparer.Ordinal);
    private readonly string suffix = domain.Suffix.Length > 0 ? domain.Suffix : domain.Ascii[(domain.Ascii.LastIndexOf('.') + 1)..];

    /// <summary>Honest names that an expression matches or would match, sorted; after <see cref="All"/>.</summary>
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
        string[] cheap = [.. AllSuffixes().Where(other => other != suffix && CheapSuffixes.Contains(other))];
        return
        [
            .. Under(labels[Reach.Any], null),
            .. Under(labels[Reach.Own], [suffix]),
            .. Under(labels[Reach.Cheap], cheap),
            .. Under([domain.Label], Blocked(name => name.IsRegistered && LabelOf(name) == domain.Label)),
            .. Blocked(name => name.Technique == "moved-dot").Distinct().SelectMany(ending => Under(DotsBefore(ending), [ending])),
            .. Hosted(),
            .. SlipsBesideWords([suffix], suffix),
            .. SlipsBesideWords(cheap, Cheap.FirstOrDefault(cheap.Contains, "")),
            .. InFront([.. cheap.Append(suffix).Where(ending => CheapSuffixes.Contains(ending))]),
        ];
    }

    /// <summary>The endings of names that are blocked.</summary>
    private string[] Blocked(Func<JudgedName, bool> which) => [.. names.Where(name => name.IsBlocked && which(name)).Select(EndOf)];

    /// <summary>The labels in front of an ending where a dot more makes the name: <c>pay.pal.com</c>.</summary>
    private IEnumerable<string> DotsBefore(string ending) =>
        names.Where(name => name.IsBlocked && name.Technique == "moved-dot" && EndOf(name) == ending).Select(LabelOf);

    /// <summary>A typing slip beside a word, each pair of which is blocked.</summary>
    private IEnumerable<HostExpression> SlipsBesideWords(string[] endings, string probed)
    {
        if (endings.Length == 0 || probed.Length == 0)
            return [];
        string[] slips = [.. Slips.SelectMany(technique => Of(technique)).Select(LabelOf).Distinct().Take(FewSlips)];
        string[] words =
        [
            .. BesideWords()
                .Where(label => label.StartsWith(domain.Label + "-", StringComparison.Ordinal))
                .Select(label => label[(domain.Label.Length + 1)..])
                .Where(word => word.All(char.IsAsciiLetterLower))
                .Take(FewWords),
        ];
        return Pairs((slip, word) => $"{slip}-{word}").Concat(Pairs((slip, word) => $"{word}-{slip}"));

        IEnumerable<HostExpression> Pairs(Func<string, string, string> join)
        {
            List<string> apart = [];
            Dictionary<string, string[]> allowed = [];
            foreach (string slip in slips)
            {
                string[] fit = [.. words.Where(word => Blocks($"{join(slip, word)}.{probed}"))];
                ILookup<bool, string> touch = fit.ToLookup(word => IsTouched(join(slip, word), endings));
                apart.AddRange(touch[true].Select(word => join(slip, word)));
                allowed.Add(slip, [.. touch[false]]);
            }
            // Slips that stand beside the same words make one expression.
            return allowed
                .Where(each => each.Value.Length > 0)
                .GroupBy(each => string.Join(' ', each.Value), each => each)
                .SelectMany(group =>
                    Chunks(group.Select(each => each.Key))
                        .Select(chunk => new HostExpression(
                            $@"{join(LabelTrie.Of(chunk), LabelTrie.Of(group.First().Value))}\.{LabelTrie.Of(endings)}",
                            [.. chunk.SelectMany(slip => group.First().Value.Select(word => join(slip, word)))],
                            endings.Contains
                        ))
                )
                .Concat(Under(apart, endings));
        }
    }

    /// <summary>The whole domain, and the label, in front of a stranger's name, under endings that phishing prefers.</summary>
    private IEnumerable<HostExpression> InFront(string[] suffixes)
    {
        int most = letsThrough ? MostHonest : 0;
        string whole = $"{domain.Label}.{suffix}",
            joined = whole.Replace('.', '-'),
            either = whole.Replace(".", "[.-]", StringComparison.Ordinal);
        string[] endings = [.. suffixes.Where(ending => honest.KnownUnder(ending).Count <= most)];
        string[] wholeProbes =

            [
                $"{whole}.q7zx2",
                $"www.{whole}.q7zx2",
                $"{whole}.login.q7zx2",
                $"{whole}-login",
                $"{whole}-x.example-firm",
                $"{joined}.q7zx2",
                $"{joined}-x.q7zx2",
                $"{joined}-login",
            ],
            labelProbes = [$"{domain.Label}.q7zx2", $"www.{domain.Label}.q7zx2", $"{domain.Label}.login.q7zx2"];
        return OfEndings(wholeProbes, either, "[.-]", either + "(-[a-z0-9-]+)+").Concat(OfEndings(labelProbes, domain.Label, @"\.", null));

        IEnumerable<HostExpression> OfEndings(string[] probes, string begins, string separator, string? within)
        {
            string[] passing = [.. endings.Where(ending => probes.All(probe => Blocks($"{probe}.{ending}")))];
            if (letsThrough)
                released.UnionWith(passing.SelectMany(ending => honest.KnownUnder(ending).Select(label => $"{label}.{ending}")));
            ILookup<bool, string> touched = passing.ToLookup(ending => !letsThrough && honest.ListedUnder(ending).Count > 0);
            if (touched[false].Any())
                yield return Written($@"{begins}({separator}[a-z0-9-]+)+\.{LabelTrie.Of(touched[false])}");
            foreach (string ending in touched[true])
            {
                // Nothing here can look ahead: with a name below a stranger's domain, all names below that domain are let through.
                string[] labels = [.. honest.ListedUnder(ending).Select(name => Last(name[..^(ending.Length + 1)])).Distinct()];
                string end = $@"\.{LabelTrie.Of([ending])}";
                yield return Written($@"{begins}({separator}[a-z0-9-]+)*\.{Complement.OfLabel(labels)}{end}");
                if (within is not null && !labels.Any(label => label.Contains($"{Last(whole)}-", StringComparison.Ordinal)))
                    yield return Written(within + end);
            }
        }
    }

    private static HostExpression Written(string text) => new(text, [], _ => false);

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>The name, alone and beside words, at hosters.</summary>
    private IEnumerable<HostExpression> Hosted()
    {
        string[] hosters = [.. Of("hosted-with-word", "hosted-label").Select(EndOf).Distinct()];
        string whole = $"{domain.Label}.{suffix}",
            joined = whole.Replace('.', '-');
        IEnumerable<HostExpression> alone =
            from name in new[] { domain.Label, joined }
            from expression in Under([name], [.. hosters.Where(hoster => Blocks($"{name}.{hoster}"))])
            select expression;
        IEnumerable<HostExpression> dotted = Under(
            [domain.Label],
            [.. hosters.Where(hoster => Blocks($"{whole}.{hoster}")).Select(hoster => $"{suffix}.{hoster}")]
        );
        string[] labels =
        [
            .. BesideWords().SelectMany(label => new[] { label, label.Replace(domain.Label, joined, StringComparison.Ordinal) }).Distinct(),
        ];
        // Hosters of accounts are told apart from others by the labels that are blocked at each.
        string[] sample = Drawn(labels);
        string[][] alike =
        [
            .. hosters
                .GroupBy(hoster => string.Concat(sample.Select(label => Blocks($"{label}.{hoster}") ? '1' : '0')))
                .Where(group => group.Key.Contains('1', StringComparison.Ordinal))
                .Select(group => group.ToArray()),
        ];
        IEnumerable<HostExpression> beside = alike.SelectMany(group =>
            Under(labels.Where(label => Drawn(group, 2).All(hoster => Blocks($"{label}.{hoster}"))), group)
        );
        return alone.Concat(dotted).Concat(beside);
    }

    /// <summary>The label beside words. A name counts for the first technique that makes it: those of real phishing stand first.</summary>
    private IEnumerable<string> BesideWords() => Of("phishing-form", "word-with-hyphen", "word-glued").Select(LabelOf).Distinct();

    private static string LabelOf(JudgedName name) => KnownSitesByLabel.Split(name.Host).Label;

    /// <summary>The name behind the first label: of a registrable domain its suffix, of a hosted name the hoster.</summary>
    private static string EndOf(JudgedName name) => KnownSitesByLabel.Split(name.Host).Ending;

    private static string[] Drawn(string[] all, int most = Probes) => [.. all.Where((_, i) => i % Math.Max(1, all.Length / most) == 0)];

    private IEnumerable<JudgedName> Of(params string[] techniques) => names.Where(name => techniques.Contains(name.Technique));

    /// <summary>Every suffix under which names are made.</summary>
    private IEnumerable<string> AllSuffixes() =>
        Of("tld-swap", "phishing-form", "word-and-tld-swap").Where(name => name.IsRegistered).Select(EndOf).Distinct();

    /// <summary>
    /// Expressions of as many labels as there is room for. Labels that are an honest name under some ending are under the others apart.
    /// </summary>
    /// <param name="labels">The labels.</param>
    /// <param name="endings">The endings; null for any.</param>
    private IEnumerable<HostExpression> Under(IEnumerable<string> labels, string[]? endings)
    {
        string[] all = endings is [] ? [] : [.. labels.Distinct()];
        foreach (
            IGrouping<string, (string Label, string[] Taken)> group in all.Select(label => (Label: label, Taken: Taken(label, endings)))
                .GroupBy(each => string.Join(' ', each.Taken))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            string[] taken = group.First().Taken;
            string[] left = endings is null ? [] : [.. endings.Where(ending => !taken.Contains(ending))];
            if (endings is not null && left.Length == 0)
                continue;
            string end = endings is null ? Suffixes.Any(taken) : LabelTrie.Of(left);
            Func<string, bool> hasEnding = endings is null ? ending => Suffixes.IsAny(ending) && !taken.Contains(ending) : left.Contains;
            foreach (string[] chunk in group.Select(each => each.Label).GroupBy(Side).SelectMany(Chunks))
                yield return new HostExpression($@"{Written(chunk)}\.{end}", chunk, hasEnding);
        }
        foreach (string label in all)
        {
            foreach (IGrouping<string, string> below in honest.Below(label).Where(below => Has(endings, below.Key)))
            {
                released.UnionWith(below);
                if (!honest.Has(label, below.Key))
                    yield return new HostExpression(Complement.OfNames($"{label}.{below.Key}", below), [label], below.Key.Equals);
            }
        }
    }

    /// <summary>The endings under which a label is honest, or some name below it is.</summary>
    private string[] Taken(string label, string[]? endings)
    {
        string[] taken = [.. honest.EndingsOf(label).Where(ending => Has(endings, ending)).Distinct()];
        released.UnionWith(taken.Select(ending => $"{label}.{ending}"));
        return
        [
            .. taken
                .Concat(honest.Below(label).Select(below => below.Key).Where(ending => Has(endings, ending)))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool IsTouched(string label, string[] endings) =>
        honest.EndingsOf(label).Any(endings.Contains) || honest.Below(label).Any(below => endings.Contains(below.Key));

    private static bool Has(string[]? endings, string ending) => endings is null ? Suffixes.IsAny(ending) : endings.Contains(ending);

    private int Side(string label) =>
        label.EndsWith(domain.Label, StringComparison.Ordinal) ? 1
        : label.StartsWith(domain.Label, StringComparison.Ordinal) ? 2
        : 0;

    /// <summary>One expression of labels; what all of them end with is there once.</summary>
    private string Written(string[] labels) =>
        labels.All(label => label.Length > domain.Label.Length && Side(label) == 1)
            ? LabelTrie.Of(labels.Select(label => label[..^domain.Label.Length])) + domain.Label
            : LabelTrie.Of(labels);

    private IEnumerable<string[]> Chunks(IEnumerable<string> labels)
    {
        Stack<string[]> waiting = new();
        waiting.Push([.. labels.Distinct().Order(StringComparer.Ordinal)]);
        while (waiting.TryPop(out string[]? chunk))
        {
            if (chunk.Length == 0)
                continue;
            if (chunk.Length == 1 || Written(chunk).Length <= Room)
            {
                yield return chunk;
                continue;
            }
            waiting.Push(chunk[(chunk.Length / 2)..]);
            waiting.Push(chunk[..(chunk.Length / 2)]);
        }
    }

    /// <summary>The suffixes of a label, judged under endings where it is nobody's.</summary>
    private IEnumerable<Reach> ReachesOf(string label)
    {
        bool isOwn = Blocks($"{label}.{suffix}");
        string[] taken = [.. honest.EndingsOf(label)];
        bool isCheap = Blocks($"{label}.{Cheap.First(ending => !taken.Contains(ending))}");
        if (
            isCheap
            && (isOwn || taken.Contains(suffix))
            && Ordinary.Where(ending => ending != suffix && !taken.Contains(ending)).Take(2).All(ending => Blocks($"{label}.{ending}"))
        )
        {
            return [Reach.Any];
        }
        return new[] { (Is: isOwn, Reach: Reach.Own), (Is: isCheap, Reach: Reach.Cheap) }.Where(each => each.Is).Select(each => each.Reach);
    }

    /// <summary>True when the judge warns, and would not ask whether the name is a fan's.</summary>
    private bool Blocks(string host)
    {
        if (!judged.TryGetValue(host, out bool isBlocked))
            judged.Add(host, isBlocked = JudgedName.IsBlockedBy(judge.CheckHost(host.AsMemory())));
        return isBlocked;
    }
}

using UrlGuard.Core.Data;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;
using UrlGuard.Tests;

namespace UrlGuard.Training;

/// <summary>
/// The pairs that the weights are learnt from. Imitations: the development part of the corpora, and names made after the forms of real
/// phishing for known sites that nobody has chosen. Honest: known and popular sites, and their services, beside names that they are
/// candidates for. What a promise decides is left out.
/// </summary>
internal sealed class Examples
{
    private const int EveryHowManiethSite = 120,
        MadeHonest = 6_000,
        MostOfABrand = 20;

    private readonly Random random = new(20261129);
    private readonly string[] sites = DataFiles.Lines("known-sites.txt");
    private readonly string[] bait =
    [
        .. DataFiles.Lines("phishing-words.txt").Where(word => word.Length >= 4 && word.All(char.IsAsciiLetterLower)),
    ];
    private readonly string[] words = [.. DataFiles.Lines("common-words.txt").Select(line => line.Split('\t')[0])];
    private readonly string[] everyday =
    [
        .. DataFiles.Lines("common-words.txt").Where(line => line.EndsWith("\te", StringComparison.Ordinal)).Select(line => line[..^2]),
    ];
    private readonly string[] hosters =
    [
        .. DataFiles.Lines("hosting-suffixes.txt"),
        "pages.dev",
        "web.app",
        "github.io",
        "netlify.app",
        "vercel.app",
        "blogspot.com",
    ];
    private readonly string[][] phishing = [.. Repository.Corpus("phishing.tsv"), .. Repository.Corpus("generated/phishing.tsv")];

    internal IEnumerable<Example> All()
    {
        string[] brands =
        [
            .. Repository.Corpus("brands.txt").Concat(Repository.Corpus("generated/brands.tsv")).Select(row => row[0]).Distinct(),
        ];
        string[] others = [.. sites.Where((site, i) => i % EveryHowManiethSite == 0 && site.IndexOf('.', StringComparison.Ordinal) > 3)];
        ProtectedDomains branded = Protect(brands),
            other = Protect(others);
        Dictionary<string, int> rows = phishing.CountBy(row => row[1]).ToDictionary();
        foreach (string[] row in phishing)
        {
            if (Pair(row[0], row[1], Math.Min(1, (double)MostOfABrand / rows[row[1]]), "phishing") is { } example)
                yield return example;
        }
        foreach (string name in others)
        {
            foreach ((string host, double weight) in Imitations(name))
            {
                if (Pair(host, name, weight, "made") is { } example)
                    yield return example;
            }
        }
        string[] popular = [.. Repository.Corpus("generated/popular.tsv").Select(row => row[0])];
        foreach (Example example in sites.Union(popular).SelectMany(site => Honest(site, branded, 1, "known")).Where(IsStrangers))
            yield return example;
        foreach (Example example in sites.SelectMany(site => Honest(site, other, 0.25, "known beside others")).Where(IsStrangers))
            yield return example;
        ProtectedDomains ordinary = Protect(Repository.Corpus("generated/ordinary.tsv").Select(row => row[0]));
        foreach (string host in popular.Concat(Repository.Corpus("generated/schools.tsv").Select(row => row[0])))
        {
            foreach (Example example in Honest(host, ordinary, 1, "ordinary"))
                yield return example;
        }
        foreach (string[] row in Repository.Corpus("generated/confusable.tsv"))
        {
            foreach (Example example in Honest(row[0], Protect([row[1]]), 2, "confusable"))
                yield return example;
        }
        IEnumerable<string> labels = brands.Concat(others).Select(site => site[..site.IndexOf('.', StringComparison.Ordinal)]);
        foreach (string label in labels.Where(label => WordLists.IsCommon(label)).SelectMany(label => Enumerable.Repeat(label, 3)))
        {
            string host = $"{label}.{Pick(sites)}";
            foreach (Example example in Honest(host, branded, 0.5, "services").Concat(Honest(host, other, 0.5, "services")))
                yield return example;
        }
        foreach (string host in Services())
        {
            foreach (Example example in Honest(host, branded, 0.5, "services").Concat(Honest(host, other, 0.25, "services")))
                yield return example;
        }
    }

    internal static Derivation? Derive(string host, string name) =>
        Domain(host) is { } seen && Domain(name) is { } real
            ? OtherWords.Find(new SeenHost(seen.Host, seen.Domain), new SpelledDomain(real.Domain), Weights.BuiltIn)
            : null;

    /// <summary>
    /// False where a site begins with a name that is no word: two thirds of those are the owner's, and the lists of owners lack them.
    /// </summary>
    private static bool IsStrangers(Example each) =>
        each.Real.JoinedLabel.Length < 5
        || WordLists.IsCommon(each.Real.JoinedLabel)
        || !each.Seen.Domain.JoinedLabel.StartsWith(each.Real.JoinedLabel, StringComparison.Ordinal);

    private IEnumerable<(string Host, double Weight)> Imitations(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string label = name[..dot],
            suffix = name[(dot + 1)..];
        if (label.StartsWith("xn--", StringComparison.Ordinal))
            yield break;
        const double Weight = 0.1;
        string b = Pick(bait),
            c = Pick(bait);
        yield return ($"{label}-{b}.{Suffix()}", Weight);
        yield return ($"{b}-{label}.{Suffix()}", Weight);
        yield return ($"{label}{Pick(bait)}.{Suffix()}", Weight);
        yield return ($"{Pick(bait)}{label}.{Suffix()}", Weight);
        yield return ($"{label}-{b}-{c}.{Suffix()}", Weight);
        yield return ($"{label}{random.Next(10, 99_999)}.{Suffix()}", Weight);
        yield return ($"{Look(label)}-{b}.{Suffix()}", Weight);
        yield return ($"{c}{Look(label)}.{Suffix()}", Weight);
        yield return ($"{label}.{b}-{c}.{Suffix()}", Weight);
        yield return ($"{label}-{b}.{Pick(words)}{Pick(words)}.{Suffix()}", Weight);
        yield return ($"{b}{label}.{Pick(words)}.{Suffix()}", Weight);
        yield return ($"{label}{b}{random.Next(0, 999)}.{Pick(hosters)}", Weight);
        yield return ($"{label}-{b}.{Pick(hosters)}", Weight);
        yield return ($"{label}{Pick(words)}.{Suffix()}", Weight / 4);
        yield return ($"{label}-{Pick(words)}.{Suffix()}", Weight / 4);
        int cut = random.Next(3, Math.Max(4, label.Length - 2));
        if (cut + 2 < label.Length && !label.Contains('-', StringComparison.Ordinal))
        {
            yield return ($"{label[..cut]}-{label[cut..]}-{b}.{Suffix()}", Weight);
            yield return ($"{c}-{label[..cut]}-{label[cut..]}.{Suffix()}", Weight);
        }
        if (suffix.Length <= 4 && !suffix.Contains('.', StringComparison.Ordinal) && suffix is not "com")
        {
            yield return ($"{label}{suffix}-{b}.{Suffix()}", Weight);
            yield return ($"{c}-{label}{suffix}.{Suffix()}", Weight);
        }
        if (label.Length >= 6)
            yield return ($"{Edit(label)}-{b}.{Suffix()}", Weight);
        if (label.Length >= 8)
            yield return ($"{Edit(Edit(label))}-{b}.{Suffix()}", Weight / 2);
        if (label.Length >= 12)
        {
            yield return ($"{Edit(Edit(Edit(label)))}.{suffix}", 3 * Weight);
            yield return ($"{Edit(Edit(Edit(label)))}.{Suffix()}", 3 * Weight);
            yield return ($"{Edit(Edit(Edit(Edit(label))))}.{Suffix()}", 3 * Weight);
        }
        if (label.Length >= 14)
        {
            yield return ($"{Edit(Edit(Edit(Edit(Edit(label)))))}.{Suffix()}", 3 * Weight);
            yield return ($"{Edit(Edit(Edit(Edit(Edit(label)))))}.{suffix}", 3 * Weight);
        }
    }

    /// <summary>Honest hosts in front of a site and below a hoster: services, projects and people.</summary>
    private IEnumerable<string> Services()
    {
        for (int i = 0; i < MadeHonest; i++)
        {
            string one = Pick(everyday),
                other = Pick(words),
                site = Pick(sites);
            yield return (i % 6) switch
            {
                0 => $"{one}.{site}",
                1 => $"{one}-{other}.{site}",
                2 => $"{other}{one}.{Pick(hosters)}",
                3 => $"{one}-{other}.{Pick(hosters)}",
                4 => $"{other}{random.Next(1, 99)}.{Pick(hosters)}",
                _ => $"{other}.{one}.{site}",
            };
        }
    }

    /// <summary>The first letters that can be, written as what looks the same.</summary>
    private string Look(string label) =>
        random.Next(3) switch
        {
            0 => label.Replace('l', '1').Replace('i', '1'),
            1 => label.Replace('o', '0').Replace('s', '5'),
            _ => label.Replace("m", "rn", StringComparison.Ordinal).Replace("w", "vv", StringComparison.Ordinal),
        };

    private string Edit(string label)
    {
        int at = random.Next(label.Length - 1);
        char letter = (char)('a' + random.Next(26));
        return random.Next(5) switch
        {
            0 => label[..at] + letter + label[at..],
            1 => label.Remove(at, 1),
            2 => label[..at] + letter + label[(at + 1)..],
            3 => label[..at] + label[at] + label[at..],
            _ => label[..at] + label[at + 1] + label[at] + label[(at + 2)..],
        };
    }

    private string Suffix() => Pick(phishing)[0] is var host ? host[(host.LastIndexOf('.') + 1)..] : "";

    private T Pick<T>(T[] among) => among[random.Next(among.Length)];

    private static ProtectedDomains Protect(IEnumerable<string> names) => new(names.Select(name => Domain(name)!.Value.Domain));

    private static (HostName Host, RegistrableDomain Domain)? Domain(string name) =>
        HostName.TryCreate(name.AsMemory(), out HostName host) == UnjudgedReason.None
        && RegistrableDomain.TryCreate(host, out RegistrableDomain domain) == UnjudgedReason.None
            ? (host, domain)
            : null;

    private static Example? Pair(string host, string name, double weight, string source) =>
        Domain(host) is { } seen && Domain(name) is { } real
            ? Make(new SeenHost(seen.Host, seen.Domain), new SpelledDomain(real.Domain), true, weight, source)
            : null;

    private static IEnumerable<Example> Honest(string host, ProtectedDomains names, double weight, string source)
    {
        if (Domain(host) is not { } parsed || names.Contains(parsed.Domain.Text.Span))
            yield break;
        List<Candidate> candidates = [];
        names.FindCandidates(parsed.Host, parsed.Domain, candidates, new Effort());
        if (candidates.Count == 0)
            yield break;
        SeenHost seen = new SeenHost(parsed.Host, parsed.Domain);
        foreach (int label in candidates.Select(candidate => candidate.Label).Distinct())
        {
            (int first, int end) = names.NamesOf(label);
            for (int i = first; i < end; i++)
            {
                if (Make(seen, names.All[i], false, weight, source) is { } example)
                    yield return example;
            }
        }
    }

    private static Example? Make(SeenHost seen, SpelledDomain real, bool imitates, double weight, string source) =>
        seen.Domain.Ascii == real.Ascii
        || Owners.AreSame(seen.Domain.Ascii, real.Ascii)
        || LookalikeRules.BySeverity.Any(rule =>
            rule.Kind
                is LookalikeKind.Homoglyph
                    or LookalikeKind.MixedScript
                    or LookalikeKind.Separator
                    or LookalikeKind.TldSwap
                    or LookalikeKind.Transposition
                    or LookalikeKind.Typo
            && rule.Examine(seen, real, Sensitivity.Default) is not null
        )
        || Embedding.Examine(seen, real) is not null
            ? null
            : new Example(seen, real, imitates, weight, source);
}

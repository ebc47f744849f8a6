namespace UrlGuard.Core.Coverage;

/// <summary>The name beside words, as real phishing writes it (<see cref="PhishingForms"/>).</summary>
internal static class CombinationTechniques
{
    private const int FewWords = 40,
        Pairs = 100,
        Typos = 60,
        WordsEach = 4,
        Doubles = 24,
        SuffixesEach = 3;

    private static readonly string[] Words = PhishingForms.Words;

    internal static readonly Technique[] All =
    [
        new(
            "phishing-form",
            domain =>
                PhishingForms.Registered.SelectMany(
                    (form, i) =>
                        Some(PhishingForms.Suffixes, i, SuffixesEach)
                            .Append(domain.Suffix)
                            .Select(suffix => $"{PhishingForms.Fill(form, domain.UnicodeLabel, domain.Unicode)}.{suffix}")
                )
        ),
        Technique.OfLabel("word-with-hyphen", label => Words.SelectMany(word => new[] { $"{label}-{word}", $"{word}-{label}" })),
        Technique.OfLabel("word-glued", label => Words.SelectMany(word => new[] { label + word, word + label })),
        Technique.OfLabel(
            "two-words",
            label =>
                Sample
                    .Of(Words, Pairs)
                    .Zip(Sample.Of(Words.Reverse(), Pairs))
                    .SelectMany(pair =>
                        new[]
                        {
                            $"{label}-{pair.First}-{pair.Second}",
                            $"{pair.First}-{label}-{pair.Second}",
                            $"{pair.First}{label}{pair.Second}",
                        }
                    )
        ),
        new(
            "word-and-tld-swap",
            domain =>
                PhishingForms.Suffixes.SelectMany(
                    (suffix, i) =>
                        Some(i, 2)
                            .SelectMany(word =>
                                new[]
                                {
                                    $"{domain.UnicodeLabel}-{word}.{suffix}",
                                    $"{word}-{domain.UnicodeLabel}.{suffix}",
                                    $"{domain.UnicodeLabel}{word}.{suffix}",
                                }
                            )
                )
        ),
        Technique.OfLabel("hyphens-and-word", label => Beside(Inside(label).Select(i => label.Insert(i, "-")))),
        new(
            "joined-ending-and-word",
            domain => Beside([domain.Unicode.Replace(".", "", StringComparison.Ordinal)]).Select(label => label + "." + domain.Suffix)
        ),
        Technique.OfLabel("word-and-homoglyph", label => Beside(Sample.Of(LookalikeForms.Of(label).Where(form => form != label), Doubles))),
        Technique.OfLabel("word-and-typo", label => Beside(Sample.Of(Neighbours.Of(label).Where(typo => typo != label), Typos))),
    ];

    /// <summary>A few words, other ones for each place in a series.</summary>
    internal static IEnumerable<string> Some(int place, int count) => Some([.. Words.Take(FewWords)], place, count);

    private static IEnumerable<string> Some(string[] all, int place, int count) =>
        Enumerable.Range(0, count).Select(i => all[(place * count + i) % all.Length]);

    private static IEnumerable<int> Inside(string label) => Enumerable.Range(1, Math.Max(0, label.Length - 1));

    private static IEnumerable<string> Beside(IEnumerable<string> labels) =>
        labels.SelectMany((label, i) => Some(i, WordsEach).SelectMany(word => new[] { $"{label}-{word}", $"{word}-{label}" }));
}

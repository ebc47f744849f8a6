namespace UrlGuard.Core.Coverage;

/// <summary>The name beside the words that phishing uses (host/data/SOURCES.md, phishing-words).</summary>
internal static class CombinationTechniques
{
    private const int FewWords = 40,
        Pairs = 100,
        Typos = 60,
        WordsEach = 4,
        Doubles = 24;

    /// <summary>All of them, sorted.</summary>
    internal static readonly string[] Words = Sample.LinesOf("phishing-words.txt");

    internal static readonly Technique[] All =
    [
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
                SuffixTechniques.Popular.SelectMany(
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
        Technique.OfLabel("word-and-homoglyph", label => Beside(Sample.Of(LookalikeForms.Of(label).Where(form => form != label), Doubles))),
        Technique.OfLabel("word-and-typo", label => Beside(Sample.Of(Neighbours.Of(label).Where(typo => typo != label), Typos))),
    ];

    /// <summary>A few words, other ones for each place in a series.</summary>
    internal static IEnumerable<string> Some(int place, int count)
    {
        string[] few = [.. Sample.Of(Words, FewWords)];
        return Enumerable.Range(0, count).Select(i => few[(place * count + i) % few.Length]);
    }

    private static IEnumerable<string> Beside(IEnumerable<string> labels) =>
        labels.SelectMany((label, i) => Some(i, WordsEach).SelectMany(word => new[] { $"{label}-{word}", $"{word}-{label}" }));
}

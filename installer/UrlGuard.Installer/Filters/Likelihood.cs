using UrlGuard.Core.Coverage;

namespace UrlGuard.Installer.Filters;

/// <summary>The likelihood that a name is used, by the technique that makes it.</summary>
internal static class Likelihood
{
    /// <summary>
    /// Of 10,000 names that a technique makes of the 61 brands of tests/corpus/phishing.tsv and that the judge warns about, those that are
    /// among its 5,855 names of real phishing (counted on 30 November 2026 with `urlguard coverage … --list caught`). Techniques of
    /// which no name is there come last.
    /// </summary>
    private static readonly (string Technique, int Used)[] Table =
    [
        ("transposition", 645),
        ("vowel-swap", 566),
        ("repetition", 531),
        ("glued-www", 492),
        ("keyboard-replacement", 378),
        ("omission", 376),
        ("plural", 375),
        ("keyboard-insertion", 340),
        ("hyphenation", 287),
        ("bit-flip", 272),
        ("diacritic", 230),
        ("hyphen-for-dot", 176),
        ("addition", 131),
        ("ascii-homoglyph", 120),
        ("insertion", 80),
        ("phishing-form", 44),
        ("tld-swap", 44),
        ("hosted-label", 43),
        ("replacement", 40),
        ("moved-dot", 28),
        ("word-with-hyphen", 23),
        ("missing-dot", 20),
        ("word-glued", 15),
        ("foreign-letter", 15),
        ("typo-and-tld-swap", 14),
        ("hosted-phishing-form", 9),
        ("word-and-tld-swap", 8),
        ("hosted-with-word", 1),
    ];

    private static readonly Dictionary<string, int> ByTechnique = Table.ToDictionary(row => row.Technique, row => row.Used);

    /// <summary>Names of 10,000 that real phishing used; 0 where none was seen.</summary>
    public static int Of(Variant variant) => ByTechnique.GetValueOrDefault(variant.Technique);
}

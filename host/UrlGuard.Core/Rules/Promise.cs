namespace UrlGuard.Core.Rules;

/// <summary>
/// An imitation that is always stopped, for protected labels of so many letters and more. Shorter labels have honest neighbours: of the
/// names in a public top 5,000, 954 pairs are one edit apart and 697 of them have fewer than five letters.
/// </summary>
/// <param name="Name">The beginning of its row in docs/detection.md.</param>
/// <param name="SameSuffix">Letters of the shortest label under the same suffix; <see cref="Never"/> where it can't be.</param>
/// <param name="CheapSuffix">The same under a suffix that phishing prefers (<c>host/data/cheap-suffixes.txt</c>).</param>
/// <param name="OtherSuffix">The same under another suffix, where an honest owner is likeliest.</param>
public sealed record Promise(string Name, int SameSuffix, int CheapSuffix, int OtherSuffix)
{
    /// <summary>More letters than any label has.</summary>
    public const int Never = 64;

    /// <summary>Letters of the shortest label for which it holds.</summary>
    internal int Shortest(bool isSameSuffix, bool isCheapSuffix) =>
        isSameSuffix ? SameSuffix
        : isCheapSuffix ? CheapSuffix
        : OtherSuffix;
}

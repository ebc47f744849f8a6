using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>Half of a name's pairs of letters are enough.</summary>
public sealed class LetterPairsTests
{
    private const string Symbols = "0123456789abcdefghijklmnopqrstuvwxyz-";

    [TestCase("abcde", "abcde", true)]
    [TestCase("abcde", "abxde", true, TestName = "HaveMostOf: two of four")]
    [TestCase("abcde", "abxyz", false, TestName = "HaveMostOf: one of four")]
    [TestCase("abcdef", "abcxyz", false, TestName = "HaveMostOf: two of five")]
    [TestCase("abcdef", "abcdxz", true, TestName = "HaveMostOf: three of five")]
    [TestCase("abcd", "dcba", false, TestName = "HaveMostOf: the same letters in another order")]
    [TestCase("xxabxxbcxx", "abc", true, TestName = "HaveMostOf: pairs wherever they stand")]
    [TestCase("", "ab", false)]
    [TestCase("ab", "a", true, TestName = "HaveMostOf: one letter has no pair")]
    public void HaveMostOf(string text, string name, bool have) => Assert.That(Have(text, name), Is.EqualTo(have));

    [Test]
    public void HaveMostOf_TellsEachPairFromEachOther()
    {
        string[] pairs = [.. from one in Symbols from other in Symbols select $"{one}{other}"];
        Assert.That(pairs.Where(pair => pairs.Count(other => Have(pair, other)) != 1 || !Have(pair, pair)), Is.Empty);
    }

    private static bool Have(string text, string name) => new LetterPairs(text, new ulong[LetterPairs.Words]).HaveMostOf(name);
}

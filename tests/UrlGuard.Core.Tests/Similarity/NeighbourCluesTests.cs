using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>The distance that a search says: exact for letters in ASCII, whatever it may be for others.</summary>
internal sealed class NeighbourCluesTests
{
    [TestCase("paypal", "paypal", Clues.SameLabel)]
    [TestCase("paypal", "paypaq", Clues.OneEdit)]
    [TestCase("paypal", "papyal", Clues.OneEdit)]
    [TestCase("paypal", "payqaq", Clues.TwoEdits)]
    [TestCase("paypal", "payqqq", Clues.None)]
    [TestCase("münchen", "münchen", Clues.SameLabel | Clues.OneEdit | Clues.TwoEdits)]
    [TestCase("münchen", "münchex", Clues.OneEdit | Clues.TwoEdits)]
    [TestCase("münchen", "münchxx", Clues.TwoEdits)]
    [TestCase("münchen", "mnchen", Clues.OneEdit | Clues.TwoEdits)]
    [TestCase("munchen", "münchen", Clues.OneEdit | Clues.TwoEdits)]
    [TestCase("mnchen", "münchen", Clues.OneEdit | Clues.TwoEdits)]
    public void Find_SaysTheDistance(string label, string query, Clues clues)
    {
        List<Candidate> found = [];
        new NeighbourIndex(["qwertz", label]).Find(query, 2, 1, found, new Effort());
        Assert.That(found, Is.EqualTo(clues == Clues.None ? [] : new[] { new Candidate(1, clues) }));
    }

    /// <summary>Labels that are shorter than a length are allowed one edit less, whatever the length of the query.</summary>
    [TestCase("abcdef", "abcdex", 7, true)]
    [TestCase("abcdef", "abcdxx", 7, false)]
    [TestCase("abcdef", "abcdefxx", 7, false)]
    [TestCase("abcdef", "abcdxx", 6, true)]
    [TestCase("abcdefg", "abcdexx", 7, true)]
    [TestCase("abcdefg", "abcde", 7, true)]
    [TestCase("abcdefg", "abcdefgxx", 7, true)]
    public void Find_AllowsShortLabelsLess(string label, string query, int fullFrom, bool isFound)
    {
        List<Candidate> found = [];
        new NeighbourIndex([label]).Find(query, 2, fullFrom, found, new Effort());
        Assert.That(found.Count > 0, Is.EqualTo(isFound));
    }
}

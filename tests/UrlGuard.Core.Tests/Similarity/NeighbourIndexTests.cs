using CsCheck;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

public sealed class NeighbourIndexTests
{
    private static readonly Gen<string> Labels = Gen.String[Gen.Char["abcdmnorlo015-"], 1, 12];

    [Test]
    public void Find_GivesWhatALookAtEveryLabelGives([Values(0, 1, 2, 3)] int limit) =>
        Gen.Select(Labels.Array[1, 200], Labels).Sample((labels, query) =>
        {
            var found = new List<int>();
            new NeighbourIndex(labels).Find(query, limit, found);
            IEnumerable<int> expected = Enumerable.Range(0, labels.Length).Where(i => EditDistance.Osa(labels[i], query) <= limit);
            return found.Order().SequenceEqual(expected);
        });

    [Test]
    public void Find_AmongOtherScripts_LosesNothing() =>
        Gen.Select(Gen.String[Gen.Char["aаüö他b"], 1, 6].Array[1, 100], Gen.String[Gen.Char["aаüö他b"], 1, 6]).Sample((labels, query) =>
        {
            var found = new List<int>();
            new NeighbourIndex(labels).Find(query, 1, found);
            return !Enumerable.Range(0, labels.Length).Where(i => EditDistance.Osa(labels[i], query) <= 1).Except(found).Any();
        });

    [Test]
    public void Find_WithLabelsOfEveryLength_HasNoEdge()
    {
        string[] labels = [.. Enumerable.Range(1, 63).Select(length => new string('a', length))];
        var index = new NeighbourIndex(labels);
        for (int length = 1; length <= 63; length++)
        {
            var found = new List<int>();
            index.Find(new string('a', length), 1, found);
            Assert.That(found, Has.Count.EqualTo(length is 1 or 63 ? 2 : 3), $"length {length}");
        }
    }
}

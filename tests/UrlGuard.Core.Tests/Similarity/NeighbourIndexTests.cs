using CsCheck;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>The index against a look at every label.</summary>
public sealed class NeighbourIndexTests
{
    private const int Longest = 63;

    private static readonly Gen<string> Short = Gen.String[Gen.Char["abcdmnorlo015-"], 1, 12];
    private static readonly Gen<string> AnyLength = Gen.String[Gen.Char["abc1-"], 1, Longest];

    // No letter twice in a row, so that every swap is one: the index has a case of its own for those across a segment's end.
    private static readonly Gen<string> Varied = Gen.Int[1, Longest]
        .Select(
            Gen.Int[0, 25],
            (length, first) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (first + 7 * i) % 26)))
        );

    [Test]
    public void Find_GivesWhatALookAtEveryLabelGives([Values(0, 1, 2)] int limit) =>
        Gen.Select(Short.Array[1, 200], Short)
            .Sample((labels, query) => Find(labels, query, limit).SequenceEqual(Expected(labels, query, limit)));

    [Test]
    public void Find_AfterTwoEdits_FindsTheLabelAgain([Values(1, 2)] int limit) =>
        Gen.Select(Gen.OneOf(Short, AnyLength, Varied), Edit().Array[0, 2])
            .Sample(
                (label, edits) =>
                {
                    string query = edits.Aggregate(label, (text, edit) => edit(text));
                    string[] labels = [label, "x" + label[1..]];
                    return query.Length > Longest || Find(labels, query, limit).SequenceEqual(Expected(labels, query, limit));
                },
                iter: 20_000
            );

    [Test]
    public void Find_AfterEveryPairOfSwaps_FindsTheLabelAgain([Range(1, Longest)] int length)
    {
        string label = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + i % 26)));
        NeighbourIndex index = new NeighbourIndex([label]);
        for (int first = 0; first < length; first++)
        {
            for (int second = first + 1; second < length; second++)
            {
                string query = Swap(Swap(label, second), first);
                Assert.That(Find(index, query, 2), Has.Count.EqualTo(EditDistance.Osa(label, query) <= 2 ? 1 : 0), query);
            }
        }
    }

    [Test]
    public void Find_AfterASwapAndAnyOtherEdit_FindsTheLabelAgain([Range(2, Longest - 1)] int length)
    {
        string label = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + i % 26)));
        NeighbourIndex index = new NeighbourIndex([label]);
        for (int swap = 0; swap + 1 < length; swap++)
        {
            for (int at = 0; at < length; at++)
            {
                string swapped = Swap(label, swap);
                foreach (
                    string query in new[]
                    {
                        swapped.Remove(at, 1),
                        swapped.Insert(at, "0"),
                        swapped.Remove(at, 1).Insert(at, "0"),
                        swapped + "0",
                    }
                )
                {
                    Assert.That(Find(index, query, 2), Has.Count.EqualTo(EditDistance.Osa(label, query) <= 2 ? 1 : 0), query); // not between the swapped
                }
            }
        }
    }

    [Test]
    public void Find_AmongOtherScripts_LosesNothing([Values(1, 2)] int limit) =>
        Gen.Select(Gen.String[Gen.Char["aаüö他b"], 1, 6].Array[1, 100], Gen.String[Gen.Char["aаüö他b"], 1, 6])
            .Sample((labels, query) => !Expected(labels, query, limit).Except(Find(labels, query, limit)).Any());

    [Test]
    public void Find_WithAShorterLimitForShortLabels_KeepsToIt() =>
        Gen.Select(Short.Array[1, 200], Short)
            .Sample(
                (labels, query) =>
                {
                    const int FullFrom = 7;
                    List<Candidate> found = new List<Candidate>();
                    new NeighbourIndex(labels).Find(query, 2, FullFrom, found, new Effort());
                    return found
                        .Select(candidate => candidate.Label)
                        .Distinct()
                        .Order()
                        .SequenceEqual(
                            Expected(labels, query, 2).Where(i => labels[i].Length >= FullFrom || EditDistance.Osa(labels[i], query) <= 1)
                        );
                }
            );

    [Test]
    public void Find_WithLabelsOfEveryLength_HasNoEdge()
    {
        string[] labels = [.. Enumerable.Range(1, Longest).Select(length => new string('a', length))];
        for (int length = 1; length <= Longest; length++)
            Assert.That(Find(labels, new string('a', length), 1), Has.Count.EqualTo(length is 1 or Longest ? 2 : 3), $"length {length}");
    }

    /// <summary>More labels than are remembered as measured: what one search has seen hides nothing from the next.</summary>
    [Test]
    public void Find_InACrowd_FindsTheSameAgain()
    {
        string[] labels =
        [
            .. Enumerable.Range(0, 2_000).Select(i => $"abcdefgh{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{i / 676}"),
        ];
        NeighbourIndex index = new NeighbourIndex(labels);
        foreach (string query in new[] { "abcdefghab0", "abcdefghab0", "abcdefghba1", "xbcdefghab0", "abcdefghab0" })
            Assert.That(Find(index, query, 2), Is.EqualTo(Expected(labels, query, 2)), query);
    }

    [Test]
    public void Find_AmongNone_FindsNone() => Assert.That(Find([], "paypal", 2), Is.Empty);

    private static IEnumerable<int> Expected(string[] labels, string query, int limit) =>
        Enumerable.Range(0, labels.Length).Where(i => EditDistance.Osa(labels[i], query) <= limit);

    private static List<int> Find(string[] labels, string query, int limit) => Find(new NeighbourIndex(labels), query, limit);

    private static List<int> Find(NeighbourIndex index, string query, int limit)
    {
        List<int> found = new List<int>();
        index.Find(query, limit, found);
        found.Sort();
        return found;
    }

    private static string Swap(string text, int at) =>
        at + 1 < text.Length ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : text;

    /// <summary>An edit; every other one a swap.</summary>
    private static Gen<Func<string, string>> Edit() =>
        Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, Longest],
            Gen.Char["abc1-"],
            (kind, place, letter) =>
                new Func<string, string>(text =>
                {
                    int at = place % (text.Length + 1);
                    return kind switch
                    {
                        0 => text.Insert(at, letter.ToString()),
                        1 when at < text.Length && text.Length > 1 => text.Remove(at, 1),
                        2 when at < text.Length => text[..at] + letter + text[(at + 1)..],
                        _ => Swap(text, at),
                    };
                })
        );
}

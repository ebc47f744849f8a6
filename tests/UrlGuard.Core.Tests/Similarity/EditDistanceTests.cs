using System.Text;
using CsCheck;
using F23.StringSimilarity;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

public sealed class EditDistanceTests
{
    // Few letters, so that swaps and repetitions are frequent.
    private static readonly Gen<string> Labels = Gen.String[Gen.Char["abc1-"], 0, 20];

    [TestCase("", "", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("", "abc", 3)]
    [TestCase("paypal", "paypa1", 1)]
    [TestCase("paypal", "paypla", 1)]
    [TestCase("paypal", "paypall", 1)]
    [TestCase("paypal", "pypl", 2)]
    [TestCase("ca", "abc", 3, Description = "3, not the 2 of the unrestricted distance: nothing is edited twice")]
    public void Osa_OfKnownPairs(string a, string b, int distance) => Assert.That(EditDistance.Osa(a, b), Is.EqualTo(distance));

    [Test]
    public void Osa_AgreesWithAnIndependentImplementation()
    {
        OptimalStringAlignment peer = new OptimalStringAlignment();
        Gen.Select(Labels, Labels).Sample((a, b) => EditDistance.Osa(a, b) == (int)peer.Distance(a, b), iter: 20_000);
    }

    [Test]
    public void Osa_IsSymmetric() => Gen.Select(Labels, Labels).Sample((a, b) => EditDistance.Osa(a, b) == EditDistance.Osa(b, a));

    [Test]
    public void Within_SaysWhatOsaSays([Values(0, 1, 2)] int limit) =>
        Gen.Select(Gen.String[Gen.Char["ab1-"], 0, 9], Gen.String[Gen.Char["ab1-"], 0, 9])
            .Sample(
                (one, other) =>
                    EditDistance.Within(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other), limit)
                    == Math.Min(EditDistance.Osa(one, other), limit + 1),
                iter: 20_000
            );

    [Test]
    public void Osa_AtAndOverTheLimit()
    {
        string longest = new('a', EditDistance.MaxLength);
        Assert.That(EditDistance.Osa(longest, longest[1..] + "b"), Is.EqualTo(1));
        Assert.That(EditDistance.Osa(longest + "ab", longest), Is.EqualTo(2));
        Assert.That(EditDistance.Osa("a", longest + "a"), Is.EqualTo(EditDistance.MaxLength));
        Assert.That(EditDistance.Osa(longest + "a", longest + "a"), Is.Zero);
        Assert.That(EditDistance.Osa(longest + "a", longest + "bc"), Is.EqualTo(2)); // what is the same does not count
        string other = new('b', EditDistance.MaxLength);
        Assert.That(EditDistance.Osa(longest, other + "b"), Is.EqualTo(EditDistance.MaxLength + 1));
        Assert.That(EditDistance.Osa(longest + "a", "b" + longest + "b"), Is.EqualTo(EditDistance.MaxLength + 2));
    }
}

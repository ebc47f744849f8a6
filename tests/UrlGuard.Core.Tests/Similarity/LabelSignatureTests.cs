using System.Numerics;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>The set of a label's letters, which an edit changes by one.</summary>
public sealed class LabelSignatureTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz",
        Digits = "0123456789";

    [Test]
    public void Of_HasABitForEachLetterAndDigitAndOneForTheRest()
    {
        Assert.That((Letters + Digits + "-").Select(c => LabelSignature.Of($"{c}")), Is.Unique);
        Assert.That((Letters + Digits + "-").Select(c => BitOperations.PopCount(LabelSignature.Of($"{c}"))), Is.All.EqualTo(1));
        Assert.That(LabelSignature.Of("\u00fc"), Is.EqualTo(LabelSignature.Of("-")));
        Assert.That(LabelSignature.Of(""), Is.Zero);
    }

    [Test]
    public void Of_SaysOfLettersThatTheyAreTwice()
    {
        ulong[] twice = [.. Letters.Select(c => LabelSignature.Of($"{c}{c}"))];
        Assert.That(twice, Is.Unique);
        Assert.That(twice.Select(BitOperations.PopCount), Is.All.EqualTo(2));
        Assert.That(Letters.Select(c => LabelSignature.Of($"{c}{c}{c}")), Is.EqualTo(twice));
        Assert.That(
            (Digits + "-").Select(c => LabelSignature.Of($"{c}{c}")),
            Is.EqualTo((Digits + "-").Select(c => LabelSignature.Of($"{c}")))
        );
    }

    [Test]
    public void Of_ALongText_IsThatOfItsLetters([Values(63, 64, 65, 200)] int length) =>
        Assert.That(LabelSignature.Of(new string('a', length - 1) + "b"), Is.EqualTo(LabelSignature.Of("aab")));

    [TestCase("paypal", "paypal", 0, true)]
    [TestCase("abc", "abd", 0, false)]
    [TestCase("abc", "abd", 1, true)]
    [TestCase("abc", "axy", 1, false)]
    [TestCase("abc", "axy", 2, true)]
    [TestCase("abc", "abcxy", 1, false)]
    [TestCase("abc", "abcxy", 2, true)]
    public void AreNear_CountsWhatIsLostAndWhatIsAdded(string one, string other, int edits, bool areNear)
    {
        Assert.That(LabelSignature.AreNear(LabelSignature.Of(one), LabelSignature.Of(other), edits), Is.EqualTo(areNear));
        Assert.That(LabelSignature.AreNear(LabelSignature.Of(other), LabelSignature.Of(one), edits), Is.EqualTo(areNear));
    }
}

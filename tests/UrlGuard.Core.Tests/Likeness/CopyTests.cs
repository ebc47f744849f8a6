using UrlGuard.Core.Likeness;

namespace UrlGuard.Core.Tests.Likeness;

/// <summary>Sums of the edits of a copy: each kind counts for itself.</summary>
internal sealed class CopyTests
{
    [TestCase(Sign.Look, 0, 2, 2)]
    [TestCase(Sign.LookPair, 0, 2, 2)]
    [TestCase(Sign.ForeignLetter, 0, 2, 2)]
    [TestCase(Sign.DigitForLetter, 2, 0, 2)]
    [TestCase(Sign.Glance, 2, 0, 2)]
    [TestCase(Sign.Vowel, 2, 0, 2)]
    [TestCase(Sign.OtherLetter, 2, 0, 2)]
    [TestCase(Sign.OtherDigit, 2, 0, 2)]
    [TestCase(Sign.Doubled, 2, 0, 2)]
    [TestCase(Sign.Undoubled, 2, 0, 2)]
    [TestCase(Sign.Lost, 2, 0, 2)]
    [TestCase(Sign.Swapped, 2, 0, 2)]
    [TestCase(Sign.Inserted, 2, 0, 2)]
    [TestCase(Sign.HyphenInside, 0, 0, 2)]
    [TestCase(Sign.DotInside, 0, 0, 2)]
    [TestCase(Sign.DotAsHyphen, 0, 0, 0)]
    [TestCase(Sign.DotLost, 0, 0, 0)]
    public void Edits_OfAKind_AreCounted(Sign edit, int typos, int looks, int changes)
    {
        int[] edits = new int[Copy.Kinds];
        edits[(int)edit] = 2;
        Copy copy = new(0, 1, edits, 0),
            moved = new(0, 1, edits, 5);
        Assert.That((copy.Typos, copy.Looks, copy.Changes), Is.EqualTo((typos, looks, changes)));
        Assert.That((moved.Typos, moved.Looks, moved.Changes), Is.EqualTo((typos, looks, changes + 5)));
    }
}

using UrlGuard.Core.Likeness;

namespace UrlGuard.Core.Tests.Likeness;

/// <summary>Letters that compare, and where each of them stands in the name as it is written.</summary>
public sealed class ChosenTextTests
{
    [TestCase("paypal-7.x", "paypal-7.x")]
    [TestCase("p\u0430yp\u0430l", "paypal")]
    [TestCase("p\u4e2dy", "p\u4e2dy")]
    [TestCase("p\U0001D41Ay", "p??y")]
    [TestCase("\u05d9", "\u05d9", Description = "Hebrew's yod looks like an apostrophe")]
    [TestCase("p_y", "p?y")]
    public void Letters_AreWhatIsRead(string chosen, string letters) =>
        Assert.That((new ChosenText(chosen, 0).Letters, ChosenText.Read(chosen)), Is.EqualTo((letters, letters)));

    [Test]
    public void Foreign_IsWhatIsNotAscii() =>
        Assert.That(new ChosenText("p\u0430yp\u0430l", 0).Foreign, Is.EqualTo(new[] { false, true, false, false, true, false }));

    /// <summary>A character of two letters, and one of two parts in UTF-16, move what stands behind them.</summary>
    [TestCase("login.paypal", 6, 6)]
    [TestCase("\u0153.paypal", 2, 3)]
    [TestCase("\U0001D41A.paypal", 3, 3)]
    [TestCase("paypal", 0, 0)]
    public void RegisteredStart_CountsInLetters(string chosen, int registered, int start)
    {
        ChosenText text = new ChosenText(chosen, registered);
        Assert.That(text.RegisteredStart, Is.EqualTo(start));
        Assert.That(text.IsRegistered(new Copy(start, text.Letters.Length, [], 0)), Is.True);
        Assert.That(text.IsRegistered(new Copy(start + 1, text.Letters.Length, [], 0)), Is.False);
        Assert.That(text.IsRegistered(new Copy(start, text.Letters.Length - 1, [], 0)), Is.False);
    }

    [TestCase("\u0153.paypal", 0, 2, 0, 1)]
    [TestCase("\u0153.paypal", 3, 9, 2, 6)]
    [TestCase("\U0001D41A.paypal", 0, 1, 0, 2)]
    [TestCase("\U0001D41A.paypal", 3, 9, 3, 6)]
    public void PlaceOf_CountsAsWritten(string chosen, int start, int end, int at, int length) =>
        Assert.That(new ChosenText(chosen, 0).PlaceOf(start, end), Is.EqualTo((at, length)));

    [TestCase("a-b.cd", "1111101")]
    [TestCase("abcd", "10001")]
    public void IsSeparated_AtTheEndsAndOnEitherSideOfASeparator(string chosen, string expected)
    {
        ChosenText text = new ChosenText(chosen, 0);
        Assert.That(
            string.Concat(Enumerable.Range(0, chosen.Length + 1).Select(at => text.IsSeparated(at) ? '1' : '0')),
            Is.EqualTo(expected)
        );
    }
}

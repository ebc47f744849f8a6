using UrlGuard.Core.Gate;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>Expressions for names that look like another, letter by letter, and what they weigh.</summary>
public sealed class LooksTests
{
    private const int Enough = 200;

    [TestCase("", "", 0)]
    [TestCase("a", "a", 1)]
    [TestCase("ab", "a[-.]*b", 4)]
    [TestCase("pos", "p[-.]*[0o][-.]*[5s]", 11)]
    [TestCase("l", "[1il]", 5)]
    [TestCase("a-b.c", "a[-.]*b[-.]*c", 7, TestName = "Like: separators of its own count for nothing")]
    [TestCase("rn", "(?:m|r[-.]*n)", 6)]
    [TestCase("rrn", "r[-.]*(?:m|r[-.]*n)", 9)]
    [TestCase("nr", "n[-.]*r", 4)]
    [TestCase("cl", "(?:d|c[-.]*[1il])", 10)]
    [TestCase("lc", "[1il][-.]*c", 8)]
    [TestCase("v", "v", 1)]
    [TestCase("vv", "(?:w|v[-.]*v)", 6)]
    [TestCase("vvv", "(?:[vw][-.]*)+", 5, TestName = "Like: pairs that can't be told")]
    [TestCase("avvvvb", "a[-.]*(?:[vw][-.]*)+[-.]*b", 11)]
    [TestCase("vavv", "v[-.]*a[-.]*(?:w|v[-.]*v)", 12)]
    public void Like(string skeleton, string text, int weight)
    {
        Expression expression = Looks.Like(skeleton, Enough);
        Assert.That((expression.Text, expression.Weight), Is.EqualTo((text, weight)));
    }

    [TestCase(2, "")]
    [TestCase(3, "a")]
    [TestCase(6, "a[-.]*b")]
    [TestCase(7, "a[-.]*b[-.]*x")]
    [TestCase(14, "a[-.]*b[-.]*x[-.]*[1il]")]
    [TestCase(13, "a[-.]*b[-.]*x")]
    public void Like_KeepsToTheRoom(int room, string text) => Assert.That(Looks.Like("abxl", room).Text, Is.EqualTo(text));
}

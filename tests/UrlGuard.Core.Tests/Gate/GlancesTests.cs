using UrlGuard.Core.Gate;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>Expressions for labels that are another at a glance.</summary>
public sealed class GlancesTests
{
    private const string Strokes = "[1b-eik-l]";

    private const int Enough = 200;

    [TestCase("paypal", $"paypa{Strokes}+", 13)]
    [TestCase("book", $"{Strokes}+[0o][0o]{Strokes}+", 22)]
    [TestCase("chase", $"{Strokes}*ha[5s]{Strokes}+", 21, TestName = "Like: a stroke less before h")]
    [TestCase("aha", $"a{Strokes}*ha", 11)]
    [TestCase("clclc", $"{Strokes}+", 8)]
    [TestCase("rna", "[mnr]+a", 5)]
    [TestCase("vva", "[vw]+a", 3)]
    [TestCase("anv", "a[mnr]+[vw]+", 7)]
    [TestCase("gq", "[gq][gq]", 6)]
    [TestCase("38", "[38][38]", 6)]
    [TestCase("69", "[69][69]", 6)]
    [TestCase("s0x", "[5s]0x", 5)]
    public void Like(string skeleton, string text, int weight)
    {
        Expression expression = Glances.Like(skeleton, Enough);
        Assert.That((expression.Text, expression.Weight), Is.EqualTo((text, weight)));
    }

    [TestCase(17, $"paypa{Strokes}+")]
    [TestCase(16, "paypa[^/.]*")]
    [TestCase(9, "paypa[^/.]*")]
    [TestCase(8, "payp[^/.]*")]
    [TestCase(4, "[^/.]*")]
    public void Like_BeyondTheRoom_EndsWithAnything(int room, string text)
    {
        Expression expression = Glances.Like("paypal", room);
        Assert.That(expression.Text, Is.EqualTo(text));
        Assert.That(expression.Weight, Is.LessThanOrEqualTo(room));
    }
}

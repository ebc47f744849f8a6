using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

internal sealed class NearestWordTests
{
    private static readonly string[] Words = ["add", "check", "coverage", "doctor", "install", "list", "uninstall"];

    [TestCase("chek", "check", TestName = "one letter lost of five")]
    [TestCase("hcekc", null, TestName = "two swaps of five letters")]
    [TestCase("dcotor", "doctor", TestName = "a swap of six letters")]
    [TestCase("dotcro", "doctor", TestName = "two of six")]
    [TestCase("dadoct", null, TestName = "too far")]
    [TestCase("ad", "add", TestName = "one of two letters")]
    [TestCase("a", null, TestName = "one letter")]
    [TestCase("check", null, TestName = "the word itself")]
    [TestCase("uninstal", "uninstall", TestName = "the nearer of two")]
    [TestCase("--format", null, TestName = "nothing like it")]
    public void Of_IsTheNearestWord_ThatIsNear(string word, string? nearest)
    {
        Assert.That(NearestWord.Of(word, Words), Is.EqualTo(nearest));
        Assert.That(NearestWord.Question(word, Words), Is.EqualTo(nearest is null ? "" : $"; did you mean {nearest}?"));
    }

    [Test]
    public void Of_AWordOfMegabytes_IsNothing_AndItsDistanceIsItsLength()
    {
        string word = new('k', 2_000_000);
        Assert.That(NearestWord.Of(word, Words), Is.Null);
        Assert.That(EditDistance.Osa(word, "add"), Is.EqualTo(word.Length));
    }
}

using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Tests.Data;

public sealed class ScriptsTests
{
    [TestCase("a", "Latin")]
    [TestCase("z", "Latin")]
    [TestCase("а", "Cyrillic")]
    [TestCase("1", "Common")]
    [TestCase("他", "Han")]
    [TestCase("\u0301", "Inherited")]
    [TestCase("\uE000", null, TestName = "a character for private use")]
    public void Of_IsTheLongName(string letter, string? script) => Assert.That(Scripts.Of(Rune.GetRuneAt(letter, 0)), Is.EqualTo(script));

    [TestCase("paypal", false)]
    [TestCase("pаypal", true)]
    [TestCase("раураӏ", false)]
    [TestCase("пример-1", false)]
    [TestCase("ρaypal", true)]
    [TestCase("paypal1-\u0301", false)]
    [TestCase("東京tokyo", false)]
    [TestCase("とうきょうトウキョウ東京", false)]
    [TestCase("한국korea", false)]
    [TestCase("ㄅㄆ拼音pinyin", false)]
    [TestCase("東京а", true)]
    [TestCase("", false)]
    public void AreMixed_CountsTheScriptsOfLetters(string label, bool areMixed) =>
        Assert.That(Scripts.AreMixed(label), Is.EqualTo(areMixed));
}

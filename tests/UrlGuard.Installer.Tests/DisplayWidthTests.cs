using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Tests;

internal sealed class DisplayWidthTests
{
    [TestCase("", 0)]
    [TestCase("paypal", 6)]
    [TestCase("pаypal", 6, TestName = "Cyrillic")]
    [TestCase("日本語", 6)]
    [TestCase("한국", 4)]
    [TestCase("カナ", 4)]
    [TestCase("𠀀", 2)]
    [TestCase("a\u0323b", 2)]
    [TestCase("कि", 2)]
    public void Of_CountsColumns(string text, int columns) => Assert.That(DisplayWidth.Of(text), Is.EqualTo(columns));
}

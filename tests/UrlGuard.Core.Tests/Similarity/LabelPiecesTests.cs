using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>Pieces of a name by which it is found although it is changed, and the names that are too short for any.</summary>
public sealed class LabelPiecesTests
{
    [TestCase(0, "")]
    [TestCase(9, "")]
    [TestCase(10, "0..5 5..10")]
    [TestCase(13, "0..6 6..13")]
    [TestCase(14, "0..5 1..6 2..7 3..8 4..9 5..10 6..11 7..12 8..13 9..14")]
    public void Of(int length, string pieces) => Assert.That(string.Join(' ', LabelPieces.Of(length)), Is.EqualTo(pieces));

    [TestCase("abc", true)]
    [TestCase("abcd", false)]
    [TestCase("a-bc", true)]
    [TestCase("a-b-c-d", false)]
    [TestCase("xn--abcd", true)]
    [TestCase("", true)]
    public void AreTooShort(string label, bool areTooShort) => Assert.That(LabelPieces.AreTooShort(label), Is.EqualTo(areTooShort));
}

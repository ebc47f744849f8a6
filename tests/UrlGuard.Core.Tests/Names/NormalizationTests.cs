using System.Globalization;
using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Names;

/// <summary>Composition, compared with what Python's unicodedata (NFC, Unicode 15) makes of the same code points.</summary>
public sealed class NormalizationTests
{
    // Marks: composed, put in order first, kept apart by another of their class, and without a letter before them.
    [TestCase("61 301", "E1")]
    [TestCase("61 323 302", "1EAD")]
    [TestCase("61 302 323", "1EAD")]
    [TestCase("61 301 302", "E1 302")]
    [TestCase("61 308 304", "1DF")]
    [TestCase("61 327 301", "E1 327")]
    [TestCase("61 301 327", "E1 327")]
    [TestCase("61 62 301", "61 62 301")]
    [TestCase("301 61", "301 61")]
    [TestCase("61 301 62 301 63 301", "E1 62 301 107")]
    [TestCase("64 327 1100 1161", "1E11 AC00")]
    // Hangul: the first and the last of each kind of part, and their neighbours.
    [TestCase("1100 1161", "AC00")]
    [TestCase("1100 1175", "AE30")]
    [TestCase("1112 1161", "D558")]
    [TestCase("1112 1175 11C2", "D7A3")]
    [TestCase("1100 1161 11A8", "AC01")]
    [TestCase("AC00 11A8", "AC01")]
    [TestCase("AC00 11C2", "AC1B")]
    [TestCase("D788 11C2", "D7A3")]
    [TestCase("10FF 1161", "10FF 1161")]
    [TestCase("1113 1161", "1113 1161")]
    [TestCase("1100 1160", "1100 1160")]
    [TestCase("1100 1176", "1100 1176")]
    [TestCase("AC00 11A7", "AC00 11A7")]
    [TestCase("AC00 11C3", "AC00 11C3")]
    [TestCase("AC01 11A8", "AC01 11A8")]
    [TestCase("ABFF 11A8", "ABFF 11A8")]
    [TestCase("D7A4 11A8", "D7A4 11A8")]
    public void Compose_IsTheCanonicalOne(string given, string composed)
    {
        List<int> text = [.. given.Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        Normalization.Compose(text);
        Assert.That(
            string.Join(' ', text.Select(codePoint => codePoint.ToString("X", CultureInfo.InvariantCulture))),
            Is.EqualTo(composed)
        );
    }
}

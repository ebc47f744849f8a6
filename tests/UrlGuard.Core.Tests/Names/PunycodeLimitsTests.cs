using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Names;

/// <summary>Code points at the ends of what there is, and numbers at the ends of what is counted with.</summary>
public sealed class PunycodeLimitsTests
{
    [TestCase(0x80, true)]
    [TestCase(0xD7FF, true)]
    [TestCase(0xD800, false, TestName = "the first surrogate")]
    [TestCase(0xDFFF, false, TestName = "the last surrogate")]
    [TestCase(0xE000, true)]
    [TestCase(0x10FFFF, true)]
    [TestCase(0x110000, false, TestName = "beyond Unicode")]
    public void Decode_GivesNothingButUnicode(int codePoint, bool isDecoded)
    {
        Span<char> aLabel = stackalloc char[HostName.MaxLabelLength];
        Assert.That(Punycode.TryEncode(['a', codePoint], aLabel, out int length), Is.True);
        Span<int> again = stackalloc int[2];
        Assert.That(Punycode.TryDecode(aLabel[..length], again, out int count), Is.EqualTo(isDecoded));
        if (isDecoded)
            Assert.That((count, again[0], again[1]), Is.EqualTo((2, (int)'a', codePoint)));
    }

    [TestCase(7, true)]
    [TestCase(6, false)]
    public void Decode_OfMoreThanThereIsRoomFor_Fails(int room, bool isDecoded)
    {
        int[] codePoints = new int[room];
        Assert.That(Punycode.TryDecode("xn--mnchen-3ya", codePoints, out int count), Is.EqualTo(isDecoded));
        if (isDecoded)
            Assert.That((count, codePoints[1]), Is.EqualTo((7, (int)'ü')));
    }

    [TestCase(14, true)]
    [TestCase(13, false)]
    [TestCase(3, false)]
    [TestCase(0, false)]
    public void Encode_IntoLessRoomThanItTakes_Fails(int room, bool isEncoded)
    {
        char[] aLabel = new char[room];
        Assert.That(Punycode.TryEncode(['m', 'ü', 'n', 'c', 'h', 'e', 'n'], aLabel, out int length), Is.EqualTo(isEncoded));
        if (isEncoded)
            Assert.That(new string(aLabel, 0, length), Is.EqualTo("xn--mnchen-3ya"));
    }

    /// <summary>The step to the last code point is counted once for each character before it: 31 bits are full at 1,928.</summary>
    [TestCase(1_926, true)]
    [TestCase(1_927, false)]
    public void Encode_KeepsToThirtyOneBits(int letters, bool isEncoded)
    {
        int[] codePoints = [.. Enumerable.Repeat((int)'a', letters), 0x10FFFF];
        char[] aLabel = new char[letters + 100];
        Assert.That(Punycode.TryEncode(codePoints, aLabel, out int length), Is.EqualTo(isEncoded));
        int[] again = new int[letters + 1];
        if (isEncoded)
            Assert.That(Punycode.TryDecode(aLabel.AsSpan(0, length), again, out _) && again.SequenceEqual(codePoints));
        else
            Assert.That(length, Is.Zero);
    }

    [TestCase("xn--", true)]
    [TestCase("xn-", false)]
    [TestCase("xn--a", true)]
    [TestCase("axn--a", false)]
    [TestCase("XN--a", false)]
    public void IsAce_GoesByThePrefix(string label, bool isAce) => Assert.That(Punycode.IsAce(label), Is.EqualTo(isAce));

    [TestCase("paypal", "paypal")]
    [TestCase("xn--a", "xn--a")]
    [TestCase("xn--mnchen-3y", "xn--mnchen-3y", TestName = "cut")]
    public void ToUnicode_OfWhatIsNotStrict_IsItself(string label, string shown) =>
        Assert.That(Punycode.ToUnicode(label), Is.EqualTo(shown));
}

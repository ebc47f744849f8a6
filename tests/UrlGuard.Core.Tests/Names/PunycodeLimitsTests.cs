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

    /// <summary>Labels for which another bound, or one that counts as over it, gives another bias (RFC 3492, 6.1).</summary>
    [TestCase("xn--90a576tq0sa9021jba", "4E2D 4E2D AC00 3042 AC00 431")]
    [TestCase("xn--4db548spq8z", "3042 5D0 1F600")]
    [TestCase("xn--80a703s887fba01533b", "1F600 2D95 AC00 430 AC00")]
    [TestCase("xn--aa-8kc216wciv", "61 1D17 61 430 3042")]
    public void TheBias_GoesByTheBound(string aLabel, string codePoints)
    {
        int[] expected = [.. codePoints.Split(' ').Select(hex => Convert.ToInt32(hex, 16))];
        int[] decoded = new int[HostName.MaxLabelLength];
        Assert.That(Punycode.TryDecode(aLabel, decoded, out int count), Is.True);
        Assert.That(decoded[..count], Is.EqualTo(expected));
        char[] encoded = new char[HostName.MaxLabelLength];
        Assert.That(Punycode.TryEncode(expected, encoded, out int length), Is.True);
        Assert.That(new string(encoded, 0, length), Is.EqualTo(aLabel));
    }

    [TestCase(Uts46.MaxLabelLength, true)]
    [TestCase(Uts46.MaxLabelLength + 1, false)]
    [TestCase(HostName.MaxLabelLength + 1, true)]
    public void ALabel_OfManyCodePoints_IsEncodedUpToTheLimit(int length, bool isEncoded)
    {
        string label = new('ü', length);
        Assert.That(Uts46.TryToAscii("a." + label + ".com", out string ascii), Is.EqualTo(isEncoded));
        Assert.That(ascii, isEncoded ? Does.StartWith("a.xn--").And.EndsWith(".com") : Is.Empty);
    }

    [TestCase("xn--", true)]
    [TestCase("xn-", false)]
    [TestCase("xn--a", true)]
    [TestCase("axn--a", false)]
    [TestCase("XN--a", false)]
    public void IsAce_GoesByThePrefix(string label, bool isAce) => Assert.That(Punycode.IsAce(label), Is.EqualTo(isAce));

    [TestCase("xn--_")]
    [TestCase("xn--a_")]
    [TestCase("xn--td_")]
    [TestCase("xn--t_a")]
    [TestCase("xn--_da")]
    [TestCase("xn--mnchen-3y_")]
    [TestCase("xn--mnchen-3y{")]
    [TestCase("xn--mnchen-3y`")]
    [TestCase("xn--mnchen-3y/")]
    [TestCase("xn--mnchen-3y:")]
    public void Decode_OfWhatIsNoDigit_Fails(string aLabel) =>
        Assert.That(Punycode.TryDecode(aLabel, new int[HostName.MaxLabelLength], out _), Is.False);

    [TestCase("paypal", "paypal")]
    [TestCase("xn--a", "xn--a")]
    [TestCase("xn--mnchen-3y", "xn--mnchen-3y", TestName = "cut")]
    public void ToUnicode_OfWhatIsNotStrict_IsItself(string label, string shown) =>
        Assert.That(Punycode.ToUnicode(label), Is.EqualTo(shown));
}

using System.Text;
using CsCheck;
using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Names;

public sealed class PunycodeTests
{
    // RFC 3492, section 7.1, and names in use.
    [TestCase("xn--mnchen-3ya", "münchen")]
    [TestCase("xn--pypal-4ve", "pаypal")]
    [TestCase("xn--80ak6aa92e", "аррӏе")]
    [TestCase("xn--ls8h", "💩")]
    [TestCase("xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文")]
    [TestCase("xn--fa-hia", "faß")]
    public void ToUnicode_Decodes(string aLabel, string uLabel)
    {
        Assert.That(Punycode.ToUnicode(aLabel), Is.EqualTo(uLabel));
        Assert.That(Punycode.IsStrict(aLabel), Is.True);
    }

    [TestCase("xn--")]
    [TestCase("xn---")]
    [TestCase("xn--a")]
    [TestCase("xn--a-")]
    [TestCase("xn--paypal-")]
    [TestCase("xn--\u00fc")]
    [TestCase("xn--99999999999999")]
    [TestCase("xn--zzzzzzzzzzzzzzzzzzzzzzzz")]
    public void IsStrict_OfABadLabel_IsFalse(string aLabel) => Assert.That(Punycode.IsStrict(aLabel), Is.False);

    [Test]
    public void Encode_ThenDecode_GivesTheSame() =>
        Gen.Int[0, 0x10FFFF]
            .Where(Rune.IsValid)
            .Where(c => c is >= 0x80 or '-' or >= 'a' and <= 'z')
            .Array[1, 30]
            .Where(label => Array.Exists(label, c => c >= 0x80))
            .Sample(label =>
            {
                Span<char> aLabel = stackalloc char[HostName.MaxLabelLength];
                if (!Punycode.TryEncode(label, aLabel, out int length))
                    return true; // longer than a label may be
                Span<int> again = stackalloc int[HostName.MaxLabelLength];
                return Punycode.TryDecode(aLabel[..length], again, out int count) && again[..count].SequenceEqual(label);
            });

    [Test]
    public void Decode_OfAnythingAtAll_NeverThrows() =>
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-\u00fc"], 0, 59]
            .Sample(text =>
            {
                _ = Punycode.IsStrict("xn--" + text);
            });
}

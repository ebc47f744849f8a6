using System.Text;
using System.Text.Json;
using CsCheck;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Tests;

public sealed class UntrustedJsonTests
{
    [TestCase("{\n \"a\": \"\\ud800\"}", 2, 8, "surrogate")]
    [TestCase("{\"a\": \"\\\\\\udc00\"}", 1, 10, "surrogate")]
    [TestCase("{\"\u00e4\": \"\\ud800\\u0041\"}", 1, 8, "surrogate")]
    [TestCase("{\"\\ud83d\\ud83d\\ude00\": 1}", 1, 3, "surrogate")]
    [TestCase("{\n\"a\": 1,\n\"a\": 2}", 3, 1, "a: is there twice")]
    [TestCase("{\"a\": 1, \"\\u0061\": 2}", 1, 10, "a: is there twice")]
    [TestCase("", 1, 1, "not JSON: there is nothing")]
    [TestCase("\uFEFF", 1, 1, "not JSON: there is nothing")]
    [TestCase("\uFEFF\n ", 2, 2, "not JSON: there is nothing")]
    [TestCase("{\u0000}", 1, 2, "not JSON: a control character (U+0000)")]
    [TestCase("{}\n\u0000", 2, 1, "not JSON: a control character (U+0000)")]
    [TestCase("{\"\u00e4\n", 1, 4, "not JSON: the end comes too early")]
    [TestCase("{\"a\": \"x\ny\"}", 1, 9, "not JSON: a text ends on the line on which it begins")]
    [TestCase("{\"a\": [1,2", 1, 11, "not JSON: the end comes too early")]
    [TestCase("{\"a\": 1,\n}", 2, 1, "not JSON: a comma too many")]
    [TestCase("[1,,2]", 1, 4, "not JSON: a comma too many")]
    [TestCase("// mine\n{}", 1, 1, "not JSON: comments are not allowed")]
    [TestCase("{'a': 1}", 1, 2, "not JSON: texts and keys stand in double quotation marks")]
    [TestCase("{a: 1}", 1, 2, "not JSON: a key stands in double quotation marks")]
    [TestCase("{} \u00e4", 1, 4, "not JSON: \u00e4 is not expected here")]
    [TestCase("[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]", 1, 17, "not JSON: nested deeper than 16 levels")]
    public void Examine_SaysWhatIsWrong_AndWhere(string text, int line, int column, string message)
    {
        JsonFault fault = UntrustedJson.Examine(Encoding.UTF8.GetBytes(text))!;
        Assert.That((fault.Line, fault.Column), Is.EqualTo((line, column)), fault.Message);
        Assert.That(fault.Message, Does.Contain(message));
    }

    [TestCase(0xFC, 2, 6)]
    [TestCase(0xC3, 2, 6)]
    [TestCase(0x80, 2, 6)]
    public void Examine_OfAByteThatIsNotUtf8_NamesItsPlace(byte odd, int line, int column)
    {
        JsonFault fault = UntrustedJson.Examine([.. "{\n \"\u00e4M"u8, odd, .. "nchen\": 1}"u8])!;
        Assert.That((fault.Line, fault.Column, fault.Message), Is.EqualTo((line, column - 1, $"not UTF-8: byte {odd:X2}")));
    }

    [Test]
    public void Examine_OfUtf16_IsAFaultAtItsFirstByte([Values] bool isBigEndian)
    {
        JsonFault fault = UntrustedJson.Examine([
            .. new UnicodeEncoding(isBigEndian, byteOrderMark: true).GetPreamble(),
            .. new UnicodeEncoding(isBigEndian, false).GetBytes("{}"),
        ])!;
        Assert.That((fault.Line, fault.Column), Is.EqualTo((1, 1)));
    }

    [TestCase(16, true)]
    [TestCase(17, false)]
    public void Examine_OfDepth_AtTheLimitAndOverIt(int depth, bool isGood) =>
        Assert.That(
            UntrustedJson.Examine(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))) is null,
            Is.EqualTo(isGood)
        );

    [Test]
    public void TryParse_OfDamagedText_NeverThrows_AndWhatItAcceptsCanBeReadWhole() =>
        DamagedText
            .Of(Encoding.UTF8.GetBytes(FullPolicy.Text))
            .Sample(
                bytes =>
                {
                    if (!UntrustedJson.TryParse(bytes, out JsonDocument? document, out JsonFault? fault))
                        return fault is { Line: > 0, Column: > 0 };
                    using (document)
                        ReadAll(document.RootElement);
                    return true;
                },
                iter: 20_000
            );

    private static void ReadAll(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            Assert.That(
                value.GetString()!.EnumerateRunes().Contains(Rune.ReplacementChar),
                Is.EqualTo(value.GetRawText().Contains('\uFFFD', StringComparison.Ordinal))
            );
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            value.EnumerateArray().ToList().ForEach(ReadAll);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            Assert.That(
                value
                    .EnumerateObject()
                    .Select(property =>
                    {
                        ReadAll(property.Value);
                        return property.Name;
                    }),
                Is.Unique
            );
        }
    }
}

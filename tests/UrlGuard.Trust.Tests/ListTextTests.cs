using System.Text;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

public sealed class ListTextTests
{
    [TestCase("paypal.com\n", "paypal.com")]
    [TestCase("paypal.com", "paypal.com", TestName = "no newline at the end")]
    [TestCase("\uFEFFpaypal.com\r\nexample.com\r\n", "paypal.com,example.com", TestName = "byte order mark and CRLF")]
    [TestCase("paypal.com\r", "paypal.com", TestName = "half a line end at the end of the file")]
    [TestCase("# mine\n\n  paypal.com  # the bank\n", "paypal.com")]
    [TestCase("https://WWW.Example.com/x#y\n", "example.com")]
    [TestCase("mail.example.co.uk\n", "example.co.uk")]
    [TestCase("MÜNCHEN.de\n", "xn--mnchen-3ya.de")]
    [TestCase("paypal.com\npaypal.com\nwww.paypal.com\n", "paypal.com")]
    [TestCase("", "")]
    public void Names_OfProtected_AreRegistrableDomains(string text, string names) =>
        Assert.That(Protected(text).Names, Is.EqualTo(names.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase(
        new byte[] { (byte)'p', 0xC3, (byte)'.', (byte)'c', (byte)'o', (byte)'m', (byte)'\n', 0xC3, 0xBC, (byte)'.', (byte)'d', (byte)'e' }
    )]
    [TestCase(new byte[] { (byte)'p', 0x9A, (byte)'.', (byte)'c', (byte)'o', (byte)'m' })]
    public void A_damaged_list_of_Utf8_keeps_its_fault(byte[] bytes) =>
        Assert.That(new ListText(ListKind.Protected, bytes).BadLines.Select(line => line.Number), Is.EqualTo(new[] { 1 }));

    [Test]
    public void Names_OfExempt_StayTheHostsTheyAre() =>
        Assert.That(new ListText(ListKind.Exempt, "shop.example.com\n"u8.ToArray()).Names, Is.EqualTo(new[] { "shop.example.com" }));

    [Test]
    public void BadLines_SayWhichAndWhy_AndSpoilNothingElse()
    {
        ListText text = Protected("paypal.com\nco.uk\n\n192.0.2.1\n\0\u0001\nlocalhost\nintranet\nexample.com\n");
        Assert.That(text.Names, Is.EqualTo(new[] { "paypal.com", "example.com" }));
        Assert.That(text.BadLines.Select(line => line.Number), Is.EqualTo(new[] { 2, 4, 5, 6, 7 }));
        Assert.That(text.BadLines.First().Message, Is.EqualTo("co.uk is a public suffix, not a site"));
    }

    [Test]
    public void Edits_KeepEveryOtherLine()
    {
        ListText text = Protected("# mine\nPayPal.com  # the bank\n\nnonsense!\nexample.com");
        Assert.That(text.Add("example.net"), Is.True);
        Assert.That(text.Add("paypal.com"), Is.False);
        Assert.That(text.Remove("example.com"), Is.True);
        Assert.That(text.Remove("example.com"), Is.False);
        Assert.That(Encoding.UTF8.GetString(text.ToBytes()), Is.EqualTo("# mine\nPayPal.com  # the bank\n\nnonsense!\nexample.net\n"));
    }

    /// <summary>Characters that browsers drop from an address, or that other programs take for the end of a line.</summary>
    private static readonly string[] Joiners =
    [
        "\t",
        "\r",
        "\0",
        "\u0001",
        "\v",
        "\f",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u00AD",
        "\u034F",
        "\u180B",
        "\u180E",
        "\u200B",
        "\u200C",
        "\u200D",
        "\u200E",
        "\u2028",
        "\u2029",
        "\u202E",
        "\u2060",
        "\u3000",
        "\uFE0F",
        "\uFEFF",
        "\uFFFD",
        "\U000E0100",
        "%09",
        "%E2%80%8B",
        " ",
        ",",
        " = ",
        "=",
        ";",
        "|",
    ];

    [TestCaseSource(nameof(Joiners))]
    public void ALineWithTwoNames_IsAFaultByItsNumber_AndNoThirdName(string between)
    {
        foreach (
            string line in new[]
            {
                $"paypal.com{between}google.com",
                $"https://paypal.com{between}google.com/",
                $"xn--mnchen-3ya.de{between}google.com",
                $"paypal.c{between}om",
            }
        )
        {
            ListText text = Protected($"example.com\n{line}\nexample.org\n");
            Assert.That(text.Names, Is.EqualTo(new[] { "example.com", "example.org" }), line);
            Assert.That(text.BadLines.Select(bad => bad.Number), Is.EqualTo(new[] { 2 }), line);
            Assert.That(
                text.BadLines.Single().Message.AsSpan().ContainsAnyInRange('\0', '\u001F'),
                Is.False,
                "nothing that a terminal would obey"
            );
        }
    }

    [TestCase("paypal.com\rgoogle.com\r", TestName = "line ends of an old Macintosh")]
    [TestCase("# mine\rpaypal.com\rgoogle.com\r", TestName = "the same behind a comment")]
    [TestCase("protected\tpaypal.com\tuser\n", TestName = "what urlguard list prints")]
    [TestCase("paypal.com\t# the bank\n", TestName = "a tab before the comment")]
    [TestCase("\tpaypal.com\n", TestName = "a tab before the name")]
    [TestCase("paypal.com = pp, pay pal\n", TestName = "names that it has besides")]
    public void WhiteSpaceOtherThanSpaces_IsAFault(string text)
    {
        Assert.That(Protected(text).Names, Is.Empty);
        Assert.That(Protected(text).BadLines.Select(bad => bad.Number), Is.EqualTo(new[] { 1 }));
    }

    [TestCase("  paypal.com  # the\tbank ü \u200B\n", TestName = "a comment may be anything")]
    [TestCase("https://example.com/%20x?y=%09#z\n", TestName = "and so may a path")]
    [TestCase("\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.com\n", TestName = "a joiner between letters that have one")]
    public void WhatFits_IsAnEntry(string text) => Assert.That(Protected(text).Names.Count(), Is.EqualTo(1));

    private static readonly Encoding[] Charsets =
    [
        new UTF8Encoding(true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(true, true),
    ];

    [Test]
    public void ACharset_IsReadAsItIsEdited_AndKept([ValueSource(nameof(Charsets))] Encoding charset, [Values("\n", "\r\n")] string end)
    {
        byte[] Bytes(params string[] lines) =>
            [.. charset.GetPreamble(), .. charset.GetBytes(string.Concat(lines.Select(line => line + end)))];
        ListText text = new ListText(ListKind.Protected, Bytes("# Ċmine", "paypal.com", "münchen.de", "example.com"));
        Assert.That(text.Names, Is.EqualTo(new[] { "paypal.com", "xn--mnchen-3ya.de", "example.com" }));
        text.Add("example.net");
        text.Remove("paypal.com");
        Assert.That(text.ToBytes(), Is.EqualTo(Bytes("# Ċmine", "münchen.de", "example.com", "example.net")));
        Assert.That(ListText.ReadNames(ListKind.Protected, text.ToBytes(), "", []), Is.EqualTo(text.Names));
    }

    [Test]
    public void Edits_KeepBytesThatAreNoText()
    {
        byte[] latin = [.. "# M\xFCnchen \xFF\xFE\x80\r\npaypal.com  # caf\xE9\n\xC3\nno end \xFF".Select(letter => (byte)letter)];
        ListText text = new ListText(ListKind.Protected, latin);
        text.Add("example.com");
        Assert.That(text.ToBytes(), Is.EqualTo((byte[])[.. latin, .. "\r\nexample.com\r\n"u8]));
        Assert.That(text.BadLines.Select(bad => bad.Number), Is.EqualTo(new[] { 3, 4 }));
    }

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF }, TestName = "that of UTF-8")]
    [TestCase(new byte[] { 0xFF, 0xFE }, TestName = "that of UTF-16")]
    [TestCase(new byte[] { 0xFE, 0xFF }, TestName = "that of UTF-16, the high byte first")]
    public void AMarkInTheMiddle_IsNoneWhereTheLineBeforeItGoes(byte[] mark)
    {
        ListText text = new ListText(
            ListKind.Protected,
            [.. "paypal.com\n"u8, .. mark, .. "example.org\n"u8, .. "example.com\nexample.net\n"u8]
        );
        Assert.That(text.Remove("paypal.com"));
        Assert.That(new ListText(ListKind.Protected, text.ToBytes()).Names, Is.EqualTo(new[] { "example.com", "example.net" }));
    }

    [Test]
    public void Edits_OfUtf16ThatEndsInHalfALetter_AreReadBack()
    {
        byte[] cut = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("paypal.com\nexample"), 0x2E];
        ListText text = new ListText(ListKind.Protected, cut);
        text.Add("example.com");
        Assert.That(text.ToBytes().AsSpan().StartsWith(cut));
        Assert.That(new ListText(ListKind.Protected, text.ToBytes()).Names, Is.EqualTo(new[] { "paypal.com", "example.com" }));
    }

    private static ListText Protected(string text) => new(ListKind.Protected, Encoding.UTF8.GetBytes(text));
}

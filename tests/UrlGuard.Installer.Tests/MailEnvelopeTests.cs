using System.Formats.Asn1;
using System.Text;
using UrlGuard.Core.Lists;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Mail;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>Texts that a message wraps in another format: what S/MIME signs, and what Outlook packs, which is not read.</summary>
internal sealed class MailEnvelopeTests : SandboxFixture
{
    private const string Head = "From: ada@nothing-like-it.net\nMIME-Version: 1.0\n";
    private const string Page = "Content-Type: text/html\n\n<a href=https://paypa1.com/>x</a>\n";

    private static readonly CheckedLists Lists = CheckLists.FromFiles(["paypal.com"], [], [], Knowledge.BuiltIn, TextWriter.Null);

    /// <summary>As openssl makes them: in one piece, and in pieces of unknown length.</summary>
    [Thorough]
    [TestCase("smime -sign -nodetach", true, false)]
    [TestCase("cms -sign -nodetach -stream", true, false)]
    [TestCase("cms -encrypt", false, false)]
    [TestCase("cms -data_create", false, true)]
    public async Task Smime_IsReadWhereItIsSignedOnly(string how, bool isFound, bool isLeftOut)
    {
        string key = sandbox.On("/key"),
            certificate = sandbox.On("/certificate");
        string[] make = [.. "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=ada -keyout".Split(' '), key];
        await RunAsync("", [.. make, "-out", certificate]);
        string[] use = how.Contains("-sign", StringComparison.Ordinal) ? ["-signer", certificate, "-inkey", key] : [];
        string[] last = how.Contains("-encrypt", StringComparison.Ordinal) ? [certificate] : [];
        MailReport report = Read(Head + await RunAsync(Page, [.. how.Split(' '), .. use, .. last]));
        Assert.That(report.Rows.Select(row => row.Input).Contains("paypa1.com"), Is.EqualTo(isFound));
        Assert.That(report.LeftOut, isLeftOut ? Is.EqualTo(new[] { "a signed part of it can't be read" }) : Is.Empty);
    }

    [TestCase("application/pkcs7-mime; smime-type=signed-data", "MAAA", "a signed part of it can't be read")]
    [TestCase("application/octet-stream; name=smime.p7m", "not ASN.1", "a signed part of it can't be read")]
    public void WhatCannotBeOpened_IsSaidToBeLeftOut(string type, string body, string said) =>
        Assert.That(Read($"{Head}Content-Type: {type}\n\n{body}\n").LeftOut, Is.EqualTo(new[] { said }));

    [TestCase("application/octet-stream; name=winmail.dat")]
    [TestCase("application/ms-tnef")]
    public void WhatOutlookPacks_IsAnArchive(string type) => Assert.That(Read($"{Head}Content-Type: {type}\n\nTNEF\n").LeftOut, Is.Empty);

    [TestCase("application/pkcs7-mime; name=a.p7m")]
    [TestCase("text/html; name=winmail.dat")]
    [TestCase("text/html; name=a.p7m")]
    public void AText_IsReadWhateverItsName(string type)
    {
        MailReport report = Read($"{Head}Content-Type: {type}\n\n<a href=https://paypa1.com/>x</a>\n");
        Assert.That(
            report.Rows.Select(row => row.Input).Contains("paypa1.com") || report.LeftOut.Count > 0,
            "found, or said to be left out"
        );
        if (type.StartsWith("text", StringComparison.Ordinal))
            Assert.That(report.LeftOut, Is.Empty);
    }

    [Test]
    public void DamagedSignatures_NeverEndTheReading()
    {
        Random random = new(20);
        int found = 0;
        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = Signed(Page);
            for (int times = random.Next(1, 4); times > 0; times--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            string base64 = Convert.ToBase64String(damaged[..random.Next(damaged.Length / 2, damaged.Length + 1)]);
            string message = $"{Head}Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n{base64}\n";
            MailReport report = Read(message);
            found += report.Rows.Count > 1 ? 1 : 0;
        }
        Assert.That(found, Is.InRange(5, 1_995));
    }

    /// <summary>A signature without a signer (RFC 5652, 5.1).</summary>
    private static byte[] Signed(string text)
    {
        Asn1Tag within = new(TagClass.ContextSpecific, 0);
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(within))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) { }
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    using (writer.PushSequence(within))
                        writer.WriteOctetString(Encoding.ASCII.GetBytes(text));
                }
            }
        }
        return writer.Encode();
    }

    private static async Task<string> RunAsync(string input, string[] arguments)
    {
        (int status, string output, string error) = await OtherProgram.RunAsync(input, "openssl", arguments);
        Assert.That(status, Is.Zero, error);
        return output;
    }

    private static MailReport Read(string message)
    {
        MailReport report = new(Lists.Judge, Lists.Knowledge);
        Assert.That(new MessageReader(report).TryRead(Encoding.UTF8.GetBytes(message)), "it is a message");
        return report;
    }
}

using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>Odd characters in what the command line is given, in each charset that it reads.</summary>
internal sealed class TypedAddressTests : SandboxFixture
{
    [TestCase("paypal.com\0")]
    [TestCase("\0paypal.com")]
    [TestCase("paypal.com\u0001")]
    [TestCase("paypal\u007f.com")]
    [TestCase("paypal.com\u0085")]
    [TestCase("paypal .com")]
    [TestCase("paypal.com joe")]
    [TestCase("paypal.com\tjoe.com")]
    [TestCase("https://paypal.com\u0001/")]
    [TestCase("\u0001https://paypal.com/")]
    [TestCase("https://paypal.com\u00a0/x")]
    [TestCase("pay\u3000pal.com")]
    [TestCase("paypal\u200d.com")]
    [TestCase("pay\u200cpal.com")]
    public void ANameWithSuchACharacter_IsNone(string address) =>
        Assert.That(TypedAddress.TryParse(address, out _), Is.EqualTo(UnjudgedReason.BadName));

    [TestCase(" paypal.com\t", "paypal.com")]
    [TestCase("https://pay\tpal.com/", "paypal.com")]
    [TestCase("https://paypal.com/a b?c d", "paypal.com")]
    [TestCase("https://paypal.com/a\u0001b", "paypal.com")]
    [TestCase("https://a b@paypal.com/", "paypal.com")]
    [TestCase("pay\u00adpal.com", "paypal.com")]
    [TestCase("pay\u200bpal.com", "paypal.com")]
    [TestCase("\ufeffpaypal.com", "paypal.com")]
    public void WhatABrowserTakesOut_OrIsNotOfTheName_DoesNotMatter(string address, string name)
    {
        Assert.That(TypedAddress.TryParse(address, out HostName host), Is.EqualTo(UnjudgedReason.None));
        Assert.That(host.ToString(), Is.EqualTo(name));
    }

    [Test]
    public void NoControlCharacter_InAName_IsJudged()
    {
        foreach (
            char c in Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
        )
        {
            for (int place = 0; place <= "paypal.com".Length; place++)
            {
                string name = "paypal.com".Insert(place, c.ToString());
                Assert.That(TypedAddress.TryParse(name, out _), Is.Not.EqualTo(UnjudgedReason.None), $"{(int)c:x2} {place}");
            }
        }
    }

    [Test]
    public void AJoiner_WhereLettersJoin_IsOfTheName() =>
        Assert.That(TypedAddress.TryParse("نامه\u200cای.com", out _), Is.EqualTo(UnjudgedReason.None));

    [Test]
    public async Task TheProgram_SaysSo()
    {
        sandbox.Write("/list.txt", "paypal.com\n");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "paypal.com\u0001\npaypal .com\n",
            "check",
            "--protect",
            sandbox.On("/list.txt")
        );
        Assert.That(result.Lines.Select(line => string.Join(' ', line.Split('\t')[1..6])), Has.All.EqualTo("unjudged    bad-name"));
        Assert.That((await UrlGuardProgram.RunAsync(sandbox, null, "records", "add", "paypal.com\u0001")).Status, Is.EqualTo(2));
    }

    [Test]
    public void EachCharset_IsReadByOneReader(
        [Values("utf-16", "utf-16BE", "iso-8859-1", "utf-8")] string charset,
        [Values(1, 3, 4096)] int piece
    )
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        string[] lines = ["müller.de", "", "paypal.com", "größe.de"];
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(string.Join("\r\n", lines))];
        LineReader reader = new(new SlowStream(bytes, piece), () => { });
        List<string> read = [];
        while (reader.TryRead(out string line, out bool isTooLong))
        {
            Assert.That(isTooLong, Is.False);
            read.Add(line);
        }
        Assert.That(read, Is.EqualTo(lines));
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class SlowStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
    }
}

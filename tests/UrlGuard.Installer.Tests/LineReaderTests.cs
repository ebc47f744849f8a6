using System.Text;
using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Tests;

/// <summary>Lines from a stream, at the border of the limit and in pieces of any size.</summary>
internal sealed class LineReaderTests
{
    [TestCase("", new string[0])]
    [TestCase("a", new[] { "a" })]
    [TestCase("a\n", new[] { "a" })]
    [TestCase("a\n\nb\n", new[] { "a", "", "b" })]
    [TestCase("\n", new[] { "" })]
    [TestCase("a\r\nb\r", new[] { "a", "b" })]
    [TestCase("ä\uFEFF\n\uFEFFb", new[] { "ä\uFEFF", "\uFEFFb" })]
    [TestCase("\uFEFFa\n", new[] { "a" })]
    public void Lines(string text, string[] expected) =>
        Assert.That(Read(new MemoryStream(Encoding.UTF8.GetBytes(text))), Is.EqualTo(expected));

    [Test]
    public void Line_ThatComesInPieces_IsOne() =>
        Assert.That(Read(new DripStream(Encoding.UTF8.GetBytes("pаypal.com\nb\n"))), Is.EqualTo(new[] { "pаypal.com", "b" }));

    [TestCase(LineReader.MaxLine - 1, false)]
    [TestCase(LineReader.MaxLine, false)]
    [TestCase(LineReader.MaxLine + 1, true)]
    [TestCase(50 * LineReader.MaxLine, true)]
    public void Line_IsCutAtTheLimit_AndTheNextIsWhole(int length, bool isTooLong)
    {
        LineReader reader = new(new MemoryStream([.. Enumerable.Repeat((byte)'x', length), .. "\nnext\n"u8]), () => { });
        Assert.That(reader.TryRead(out string line, out bool tooLong));
        Assert.That(line, Has.Length.EqualTo(Math.Min(length, LineReader.MaxLine)));
        Assert.That(tooLong, Is.EqualTo(isTooLong));
        Assert.That(reader.TryRead(out line, out tooLong));
        Assert.That((line, tooLong), Is.EqualTo(("next", false)));
    }

    [Test]
    public void BeforeEachRead_TheCallerMaySendItsAnswers()
    {
        int waits = 0;
        LineReader reader = new(new DripStream("ab\n"u8.ToArray()), () => waits++);
        while (reader.TryRead(out _, out _)) { }
        Assert.That(waits, Is.EqualTo(4), "three bytes and the end");
    }

    private static List<string> Read(Stream stream)
    {
        List<string> lines = [];
        LineReader reader = new(stream, () => { });
        while (reader.TryRead(out string line, out _))
            lines.Add(line);
        return lines;
    }

    /// <summary>Gives a byte at a time.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..1]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, 1);
    }
}

using System.Text;
using UrlGuard.Trust.Records;

namespace UrlGuard.Trust.Tests;

/// <summary>Chained records, and everything that may happen to them.</summary>
public sealed class RecordChainTests
{
    private static readonly string Later = KeptTime.Of(RecordSamples.Now.AddHours(1));

    [Test]
    public void AChain_IsReadAsItWasWritten()
    {
        RecordChain chain = RecordSamples.Chain("paypa1.com", "pаypal.com", "example.org", "paypal.com.evil.net");
        RecordChain read = RecordChain.Read(chain.ToBytes());
        Assert.That(read.Faults, Is.Empty);
        Assert.That(read.Head, Is.EqualTo(chain.Head));
        Assert.That(read.Entries.Select(entry => entry.Hash), Is.EqualTo(chain.Entries.Select(entry => entry.Hash)));
        Assert.That(read.Records.Select(record => record.LiveHost).First(), Is.EqualTo("paypa1.com"));
    }

    /// <summary>Each record's hash is the SHA-256 of its line, which anybody can take.</summary>
    [Test]
    public void Previous_IsTheHashOfTheLineBefore()
    {
        string[] lines = Encoding.UTF8.GetString(RecordSamples.Chain("paypa1.com", "example.org").ToBytes()).Split('\n');
        Assert.That(lines[0], Does.Contain($"\"previous\":\"{RecordChain.Genesis}\""));
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(lines[0])));
        Assert.That(lines[1], Does.Contain($"\"previous\":\"{hash}\""));
    }

    [Test]
    public void ABitThatIsFlippedAnywhere_IsFound()
    {
        RecordChain whole = RecordSamples.Chain("paypa1.com", "example.org", "pаypal.com", "paypal-login.net");
        byte[] text = whole.Without(new HashSet<string> { whole.Records.ElementAt(1).Id }, Later).ToBytes();
        Assert.That(RecordChain.Read(text).Faults, Is.Empty);
        for (int bit = 0; bit < text.Length * 8; bit++)
        {
            text[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(RecordChain.Read(text).Faults, Is.Not.Empty, $"bit {bit}");
            text[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Test]
    public void ACut_IsFound_WhereverItIs()
    {
        byte[] text = RecordSamples.Chain("paypa1.com", "example.org").ToBytes();
        for (int length = 1; length < text.Length; length++)
            Assert.That(RecordChain.Read(text.AsMemory(0, length)).Faults, Is.Not.Empty, $"{length} bytes");
    }

    /// <summary>Under a seal that was made anew the chain tells, and where.</summary>
    [TestCase("0 1 2 3", null)]
    [TestCase("1 2 3", "line 1: it follows on ")]
    [TestCase("0 2 3", "line 2: it follows on ")]
    [TestCase("0 2 1 3", "line 2: it follows on ")]
    [TestCase("1 0 2 3", "line 1: it follows on ")]
    [TestCase("0 1 2 2 3", "line 4: it follows on ")]
    public void ARecordTakenOutOrMoved_IsFound_AlsoUnderANewSeal(string order, string? fault)
    {
        RecordChain chain = RecordSamples.Chain("paypa1.com", "example.org", "pаypal.com", "paypal-login.net");
        string lines = string.Concat(order.Split(' ').Select(each => Encoding.UTF8.GetString(chain.Entries[each[0] - '0'].Line) + "\n"));
        string text = Seal(lines);
        Assert.That(
            RecordChain.Read(Encoding.UTF8.GetBytes(text)).Faults.Select(each => each.ToString()).FirstOrDefault(),
            fault is null ? Is.Null : Does.StartWith(fault)
        );
    }

    [Test]
    public void TheLastRecordTakenOut_IsFound_ByTheSeal()
    {
        byte[] text = RecordSamples.Chain("paypa1.com", "example.org").ToBytes();
        string[] lines = Encoding.UTF8.GetString(text).Split('\n');
        Assert.That(
            RecordChain.Read(Encoding.UTF8.GetBytes($"{lines[0]}\n{lines[2]}\n")).Faults.Single().Message,
            Is.EqualTo("the seal is of 2 entries, and there are 1")
        );
    }

    /// <summary>An export from before and one from after a deletion have the same head: neither proves less than it did.</summary>
    [Test]
    public void Without_LeavesAGap_ThatWhatFollowsHangsOn()
    {
        RecordChain chain = RecordSamples.Chain("paypa1.com", "example.org", "pаypal.com", "paypal-login.net");
        string[] ids = [.. chain.Records.Select(record => record.Id)];
        RecordChain shorter = chain.Without(new HashSet<string> { ids[1] }, Later);
        string text = Encoding.UTF8.GetString(shorter.ToBytes());
        Assert.That(RecordChain.Read(shorter.ToBytes()).Faults, Is.Empty);
        Assert.That(shorter.Head, Is.EqualTo(chain.Head));
        Assert.That(text, Does.Not.Contain("example").And.Not.Contain(ids[1]));

        RecordChain shortest = shorter.Without(new HashSet<string> { ids[0], ids[2] }, Later);
        Assert.That(RecordChain.Read(shortest.ToBytes()).Faults, Is.Empty);
        Assert.That(shortest.Head, Is.EqualTo(chain.Head));
        Assert.That(shortest.Entries, Has.Count.EqualTo(2), "gaps beside each other are one");
        Assert.That(shortest.Entries[0].Gap!.Count, Is.EqualTo(3));
        RecordChain none = shortest.Without(new HashSet<string> { ids[3] }, Later);
        Assert.That(none.Entries.Single().Gap!.Count, Is.EqualTo(4));
        Assert.That(RecordChain.Read(none.With(RecordSamples.Of("paypa1.com")).ToBytes()).Faults, Is.Empty);
    }

    /// <summary>Lines that somebody else wrote, sealed as they should be: none of them becomes a record.</summary>
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("not json")]
    [TestCase("{\"id\":1}")]
    [TestCase("{\"a\":1,\"a\":1}")]
    [TestCase("1e400")]
    [TestCase("{\"count\":0,\"deleted\":\"2026-11-30T09:00:00Z\",\"last\":\"0\",\"previous\":\"0\"}")]
    public void ALineThatIsNoRecord_IsAFaultOfItsOwn(string line)
    {
        RecordChain read = RecordChain.Read(Encoding.UTF8.GetBytes(Seal(line + "\n")));
        Assert.That(read.Faults.Select(fault => fault.Line), Is.EqualTo(new[] { 1 }));
        Assert.That(read.Records, Is.Empty);
    }

    [TestCase("\"host\":\"paypa1[.]com\"", "\"host\":\"paypa1.com\"")]
    [TestCase("\"host\":\"paypa1[.]com\"", "\"host\":\"<script>\"")]
    [TestCase("\"host\":\"paypa1[.]com\"", "\"host\":\"a\u202e[.]com\"")]
    [TestCase("\"verdict\":\"lookalike\"", "\"verdict\":\"criminal\"")]
    [TestCase("\"verdict\":\"lookalike\"", "\"verdict\":\"clear\"")]
    [TestCase("\"mode\":\"command-line\"", "\"mode\":\"\"")]
    [TestCase("\"op\":\"replaced\"", "\"op\":\"onload\"")]
    [TestCase("\"target\":\"paypal.com\"", "\"target\":\"pay pal\"")]
    [TestCase("08:00:00Z", "08:00:00+01:00")]
    [TestCase("\"format\":1", "\"format\":2")]
    [TestCase("\"urlguard\":\"1.0.0\"", "\"urlguard\":\"1.0.0\",\"user\":\"ada\"")]
    public void ARecordWithAWordThatIsNotOurs_IsNone(string ours, string other)
    {
        string line = Encoding.UTF8.GetString(RecordSamples.Chain("paypa1.com").Entries[0].Line);
        Assert.That(line, Does.Contain(ours));
        RecordChain read = RecordChain.Read(Encoding.UTF8.GetBytes(Seal(line.Replace(ours, other, StringComparison.Ordinal) + "\n")));
        Assert.That(read.Faults, Is.Not.Empty);
        Assert.That(read.Records, Is.Empty);
    }

    private static string Seal(string lines)
    {
        string hash = Sha256.HexOf(Encoding.UTF8.GetBytes(lines));
        return $"{lines}{{\"entries\":{lines.Count(c => c == '\n')},\"sha256\":\"{hash}\"}}\n";
    }
}

using System.Text;
using System.Text.Json;
using UrlGuard.Host.Messages;

namespace UrlGuard.Host.Tests;

/// <summary>The short way for checks says yes only to what the strict parser accepts.</summary>
public sealed class CheckFrameTests
{
    [TestCase("""{"id":7,"type":"check","host":"example.org"}""")]
    [TestCase(""" { "host" : "example.org" , "type" : "check" , "id" : 7 } """)]
    public void APlainCheck_IsRead_AndMeansTheSame(string body)
    {
        char[] host = new char[CheckFrame.MaxHost];
        Assert.That(CheckFrame.TryRead(Encoding.UTF8.GetBytes(body), host, out long id, out int length));
        CheckRequest request = JsonSerializer.Deserialize(body, RequestJson.Default.CheckRequest)!;
        Assert.That((id, new string(host, 0, length)), Is.EqualTo((request.Id, request.Host)));
    }

    [TestCase("""{"id":7,"type":"check"}""")]
    [TestCase("""{"id":7,"host":"a.org"}""")]
    [TestCase("""{"type":"check","host":"a.org"}""")]
    [TestCase("""{"id":7,"id":7,"type":"check","host":"a.org"}""")]
    [TestCase("""{"id":7,"type":"check","type":"check","host":"a.org"}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org","host":"a.org"}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org","\u0068ost":"b.org"}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org","extra":1}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org","url":"https://a.org"}""")]
    [TestCase("""{"id":7,"type":"check","host":null}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org",}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org"}{}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org\u002e"}""")]
    [TestCase("""{"id":7,"type":"check","host":"ä.org"}""")]
    [TestCase("""{"id":7.5,"type":"check","host":"a.org"}""")]
    [TestCase("""{"id":-7,"type":"check","host":"a.org"}""")]
    [TestCase("""{"id":9007199254740992,"type":"check","host":"a.org"}""")]
    [TestCase("""{"id":7,"type":"check","host":"a.org" """)]
    [TestCase("""[7]""")]
    [TestCase("")]
    public void AnythingElse_IsLeftToTheStrictParser(string body) =>
        Assert.That(CheckFrame.TryRead(Encoding.UTF8.GetBytes(body), new char[CheckFrame.MaxHost], out _, out _), Is.False);

    [Test]
    public void AHostThatIsTooLong_IsLeftToTheStrictParser([Values(0, 1)] int more)
    {
        string body = $$"""{"id":7,"type":"check","host":"{{new string('a', CheckFrame.MaxHost + more)}}"}""";
        Assert.That(CheckFrame.TryRead(Encoding.UTF8.GetBytes(body), new char[CheckFrame.MaxHost], out _, out _), Is.EqualTo(more == 0));
    }

    [Test]
    public void Reading_AllocatesNothing()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"id":7,"type":"check","host":"example.org"}""");
        char[] host = new char[CheckFrame.MaxHost];
        CheckFrame.TryRead(body, host, out _, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            CheckFrame.TryRead(body, host, out _, out _);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}

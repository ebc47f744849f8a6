using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using UrlGuard.Host.Handlers;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

public sealed class SessionTests
{
    [Test]
    public void ADefectInAHandler_IsAnError_AndTheNextRequestIsServed([Values] bool isSlow)
    {
        Mock<IRequestHandler> handler = new Mock<IRequestHandler>(MockBehavior.Strict);
        handler.SetupGet(h => h.Types).Returns(["status"]);
        handler.SetupGet(h => h.IsSlow).Returns(isSlow);
        handler.Setup(h => h.Read(It.IsAny<ReadOnlyMemory<byte>>())).Returns(new PlainRequest { Id = 1, Type = "status" });
        handler
            .SetupSequence(h => h.Answer(It.IsAny<Request>()))
            .Throws(new InvalidTimeZoneException("an inner detail"))
            .Returns(json => json.WriteString("type", "status"));

        List<JsonElement> replies = Run(handler.Object, """{"id":1,"type":"status"}""", """{"id":1,"type":"status"}""");

        Assert.That(replies.Select(reply => reply.Text("type")), Is.EqualTo(new[] { "hello", "error", "status" }));
        Assert.That(replies[1].Text("code"), Is.EqualTo("internal"));
        Assert.That(replies[1].Text("message"), Does.Not.Contain("an inner detail"));
        handler.Verify(h => h.Answer(It.IsAny<Request>()), Times.Exactly(2));
    }

    [Test]
    public void AReplyOverTheLimit_IsADefect_NotATornPort()
    {
        Mock<IRequestHandler> handler = new Mock<IRequestHandler>(MockBehavior.Strict);
        handler.SetupGet(h => h.Types).Returns(["status"]);
        handler.SetupGet(h => h.IsSlow).Returns(false);
        handler.Setup(h => h.Read(It.IsAny<ReadOnlyMemory<byte>>())).Returns(new PlainRequest { Id = 1, Type = "status" });
        handler
            .Setup(h => h.Answer(It.IsAny<Request>()))
            .Returns(json => json.WriteString("type", new string('x', FrameLimits.MaxOutbound)));

        Assert.That(Run(handler.Object, """{"id":1,"type":"status"}""")[1].Text("code"), Is.EqualTo("internal"));
    }

    private static List<JsonElement> Run(IRequestHandler handler, params string[] requests)
    {
        string folder = Directory.CreateTempSubdirectory("urlguard-session-").FullName;
        try
        {
            MemoryStream output = new MemoryStream();
            FrameOutput frames = new FrameOutput(output);
            using FrameWriter urgent = new FrameWriter(frames, isUrgent: true);
            using FrameWriter writer = new FrameWriter(frames, isUrgent: false);
            TrustStore store = new TrustStore(new TrustPaths(folder, folder, Path.Combine(folder, "policy.json")));
            MemoryStream input = new MemoryStream([.. requests.SelectMany(body => Frame.Of(body))]);
            Session session = new Session(
                new FrameReader(input, FrameLimits.MaxInbound),
                urgent,
                writer,
                [handler],
                store,
                NullLogger<Session>.Instance
            );
            Assert.That(session.Run(), Is.EqualTo(ExitCode.EndOfInput));

            List<JsonElement> replies = new List<JsonElement>();
            FrameReader reader = new FrameReader(new MemoryStream(output.ToArray()), FrameLimits.MaxOutbound);
            while (reader.Read(out ReadOnlyMemory<byte> body) == FrameStatus.Frame)
            {
                using JsonDocument document = JsonDocument.Parse(body);
                replies.Add(document.RootElement.Clone());
            }
            return replies;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using System.Text;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Tests how the server reads the name that a request was meant for: every zero in these tests rests on it.</summary>
public sealed class HttpHeadTests
{
    [TestCase("GET /a?b HTTP/1.1\r\nHost: Example.COM\r\n\r\n", "example.com", "/a?b", TestName = "OriginForm")]
    [TestCase("GET / HTTP/1.1\r\nHost: example.com:8080\r\n\r\n", "example.com", "/", TestName = "OriginForm_WithPort")]
    [TestCase(
        "GET http://example.com/a?b HTTP/1.1\r\nHost: other.test\r\n\r\n",
        "example.com",
        "/a?b",
        TestName = "AbsoluteForm_OverridesTheHeader"
    )]
    [TestCase("GET http://example.com HTTP/1.1\r\nHost: example.com\r\n\r\n", "example.com", "/", TestName = "AbsoluteForm_WithoutPath")]
    [TestCase(
        "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n",
        "example.com",
        "example.com:443",
        TestName = "AuthorityForm"
    )]
    [TestCase(
        "GET /?u=http://other.test/ HTTP/1.1\r\nHost: example.com\r\n\r\n",
        "example.com",
        "/?u=http://other.test/",
        TestName = "OriginForm_WithAnAddressInItsQuery"
    )]
    public async Task Head_IsMeantFor(string text, string host, string target)
    {
        using MemoryStream stream = new(Encoding.ASCII.GetBytes(text + "rest"));

        HttpHead? head = await HttpHead.ReadAsync(stream, default);

        Assert.That((head?.Host, head?.Target), Is.EqualTo((host, target)));
        Assert.That(stream.Position, Is.EqualTo(text.Length), "not a byte further: what follows is the body or a tunnel");
    }

    [TestCase("")]
    [TestCase("GET / HTTP/1.1\r\nHost: example.com\r\n")]
    [TestCase("\u0016\u0003\u0001\r\n\r\n", TestName = "TlsHandshake_IsNoHead")] // a control character in a name loses the test
    [TestCase("GET / HTTP/2\r\n\r\n")]
    public async Task WhatIsNoHead_IsNone(string text)
    {
        using MemoryStream stream = new(Encoding.Latin1.GetBytes(text));

        Assert.That(await HttpHead.ReadAsync(stream, default), Is.Null);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace UrlGuard.Driving;

/// <summary>
/// A loopback server behind every name: http, https and proxy requests on one port. It counts what reaches it, which is
/// the only proof that a navigation was stopped before a request.
/// </summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private const byte TlsHandshake = 0x16;

    /// <summary>More than any form here sends, and no reason to keep more.</summary>
    private const int MaxBody = 1024 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private readonly X509Certificate2 certificate = LoopbackCertificate.Create(TimeProvider.System);
    private readonly Task accepting;

    private readonly Func<SeenRequest, ServerAnswer?> answers;

    /// <param name="answers">What to answer; null, or none, shows the stand-in page.</param>
    public CountingServer(Func<SeenRequest, ServerAnswer?>? answers = null)
    {
        this.answers = answers ?? (static _ => null);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Every request so far, in the order of arrival.</summary>
    public IReadOnlyCollection<SeenRequest> Requests => requests;

    /// <summary>The number of requests that were meant for this host, by any path and method.</summary>
    public int CountFor(string host) => requests.Count(request => request.Host == host);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        certificate.Dispose();
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        ConcurrentDictionary<Task, bool> open = new ConcurrentDictionary<Task, bool>();
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(ending.Token);
                Task served = ServeAsync(client);
                open[served] = true;
                _ = served.ContinueWith(task => open.TryRemove(task, out _), TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open.Keys);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient _ = client;
        try
        {
            await using Stream stream = await OpenAsync(client, client.GetStream());
            if (await HttpHead.ReadAsync(stream, ending.Token) is not { } head)
                return;
            if (head.Method == "CONNECT")
            {
                // Not a request to the site yet: what comes through the tunnel is.
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), ending.Token);
                await using Stream tunnel = await OpenAsync(client, stream);
                if (await HttpHead.ReadAsync(tunnel, ending.Token) is { } inner)
                    await AnswerAsync(tunnel, inner);
                return;
            }
            await AnswerAsync(stream, head);
        }
        catch (Exception ended)
            when (ended
                    is IOException
                        or SocketException
                        or OperationCanceledException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            // The browser went away; what it asked before is counted.
        }
    }

    /// <summary>Looks at the first byte without taking it, and speaks TLS where the browser does.</summary>
    private async Task<Stream> OpenAsync(TcpClient client, Stream stream)
    {
        byte[] first = new byte[1];
        int got = await client.Client.ReceiveAsync(first, SocketFlags.Peek, ending.Token);
        if (got == 0 || first[0] != TlsHandshake)
            return stream;
        SslStream secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, ending.Token);
        return secure;
    }

    private async Task AnswerAsync(Stream stream, HttpHead head)
    {
        byte[] body = new byte[Math.Min(head.BodyLength, MaxBody)];
        int length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ending.Token);
        SeenRequest request = new SeenRequest(head.Method, head.Host, head.Target, head.Referrer, Encoding.UTF8.GetString(body, 0, length));
        requests.Enqueue(request);
        ServerAnswer answer = answers(request) ?? new ServerAnswer { Body = StandInPage.For(head.Host) };
        await stream.WriteAsync(answer.ToBytes(), ending.Token);
    }
}

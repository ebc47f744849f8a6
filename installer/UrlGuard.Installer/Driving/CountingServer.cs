using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace UrlGuard.Installer.Driving;

/// <summary>
/// A loopback server behind every name: http, https and proxy requests on one port. It counts what reaches it, which is
/// the only proof that a navigation was stopped before a request.
/// </summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private const byte TlsHandshake = 0x16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private readonly ConcurrentDictionary<string, (string Type, byte[] Body)> _files = new();
    private readonly X509Certificate2 _certificate = LoopbackCertificate.Create(TimeProvider.System);
    private readonly Task _accepting;

    public CountingServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Every request so far, in the order of arrival.</summary>
    public IReadOnlyCollection<SeenRequest> Requests => _requests;

    /// <summary>How many requests were meant for this host, by any path and method.</summary>
    public int CountFor(string host) => _requests.Count(request => request.Host == host);

    /// <summary>Serves a page of one's own at a path, on every name.</summary>
    public void Serve(string path, string type, byte[] body) => _files[path] = (type, body);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        _certificate.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new ConcurrentDictionary<Task, bool>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_ending.Token).ConfigureAwait(false);
                var served = ServeAsync(client);
                open[served] = true;
                _ = served.ContinueWith(task => open.TryRemove(task, out _), TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open.Keys).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = await OpenAsync(client, client.GetStream()).ConfigureAwait(false);
            if (await HttpHead.ReadAsync(stream, _ending.Token).ConfigureAwait(false) is not { } head)
            {
                return;
            }
            if (head.Method == "CONNECT")
            {
                // Not a request to the site yet: what comes through the tunnel is.
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _ending.Token).ConfigureAwait(false);
                await using var tunnel = await OpenAsync(client, stream).ConfigureAwait(false);
                if (await HttpHead.ReadAsync(tunnel, _ending.Token).ConfigureAwait(false) is { } inner)
                {
                    await AnswerAsync(tunnel, inner).ConfigureAwait(false);
                }
                return;
            }
            await AnswerAsync(stream, head).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException
            or System.Security.Authentication.AuthenticationException)
        {
            // The browser went away; what it asked before is counted.
        }
    }

    /// <summary>Looks at the first byte without taking it, and speaks TLS where the browser does.</summary>
    private async Task<Stream> OpenAsync(TcpClient client, Stream stream)
    {
        var first = new byte[1];
        var got = await client.Client.ReceiveAsync(first, SocketFlags.Peek, _ending.Token).ConfigureAwait(false);
        if (got == 0 || first[0] != TlsHandshake)
        {
            return stream;
        }
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _ending.Token).ConfigureAwait(false);
        return secure;
    }

    private async Task AnswerAsync(Stream stream, HttpHead head)
    {
        _requests.Enqueue(new SeenRequest(head.Method, head.Host, head.Target));
        var taken = new byte[Math.Min(head.BodyLength, 1024 * 1024)];
        await stream.ReadExactlyAsync(taken, _ending.Token).ConfigureAwait(false);
        var (type, body) = _files.TryGetValue(head.Target, out var file)
            ? file
            : ("text/html; charset=utf-8", StandInPage.For(head.Host));
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n"
            + "Cache-Control: no-store\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _ending.Token).ConfigureAwait(false);
        await stream.WriteAsync(body, _ending.Token).ConfigureAwait(false);
    }
}

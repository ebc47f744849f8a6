using System.Net;
using System.Net.Sockets;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A name server for which every name has an address: what a resolver refuses, it refuses by its filter.</summary>
internal sealed class StubResolver : IDisposable
{
    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));

    public StubResolver()
    {
        socket.Client.ReceiveBufferSize = 1 << 20;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)socket.Client.LocalEndPoint!).Port;

    public void Dispose() => socket.Dispose();

    private void Serve()
    {
        IPEndPoint from = new(IPAddress.Any, 0);
        try
        {
            while (true)
            {
                // A port that another program had a moment ago gets its late messages, too.
                if (DnsMessage.Answer(socket.Receive(ref from)) is byte[] answer)
                    socket.Send(answer, from);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }
}

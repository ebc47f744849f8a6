using System.Diagnostics;
using System.Net.Sockets;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>Asks a resolver for many names over one socket.</summary>
/// <param name="port">The port that it serves on.</param>
internal sealed class DnsClient(int port)
{
    /// <summary>Questions under way: fewer than dnsmasq forwards at once.</summary>
    private const int Window = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>True when it answers.</summary>
    public async Task<bool> AnswersAsync()
    {
        using UdpClient socket = new("127.0.0.1", port);
        using CancellationTokenSource soon = new(Patience);
        try
        {
            await socket.SendAsync(DnsMessage.Ask(0, "example.org"));
            return DnsMessage.Code((await socket.ReceiveAsync(soon.Token)).Buffer) == DnsMessage.NoError;
        }
        catch (Exception notYet) when (notYet is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The names that have no address; all others have one, or it fails.</summary>
    public async Task<HashSet<string>> FindRefusedAsync(IReadOnlyList<string> names)
    {
        Assert.That(names, Has.Count.LessThan(ushort.MaxValue));
        HashSet<string> refused = [];
        Dictionary<ushort, long> waiting = [];
        using UdpClient socket = new("127.0.0.1", port);
        for (int next = 0, answered = 0; answered < names.Count; )
        {
            for (; next < names.Count && waiting.Count < Window; next++)
                await AskAsync((ushort)next);
            using CancellationTokenSource late = new(Patience);
            try
            {
                byte[] reply = (await socket.ReceiveAsync(late.Token)).Buffer;
                ushort id = DnsMessage.Id(reply);
                if (!waiting.Remove(id))
                    continue; // asked twice
                answered++;
                if (DnsMessage.Code(reply) == DnsMessage.NoSuchName)
                    refused.Add(names[id]);
                else
                    Assert.That((DnsMessage.Code(reply), DnsMessage.Answers(reply)), Is.EqualTo((DnsMessage.NoError, 1)), names[id]);
            }
            catch (OperationCanceledException)
            {
                // A datagram was lost: some are asked again below.
            }
            foreach (ushort id in waiting.Where(one => Stopwatch.GetElapsedTime(one.Value) > Patience).Select(one => one.Key).ToArray())
                await AskAsync(id);
        }
        return refused;

        async Task AskAsync(ushort id)
        {
            waiting[id] = Stopwatch.GetTimestamp();
            await socket.SendAsync(DnsMessage.Ask(id, names[id]));
        }
    }
}

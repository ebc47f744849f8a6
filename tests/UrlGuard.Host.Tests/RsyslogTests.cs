using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using UrlGuard.Tests;

namespace UrlGuard.Host.Tests;

/// <summary>The example of docs/examples, as Debian's rsyslogd runs it; only file, address and port are others.</summary>
[Thorough]
public sealed class RsyslogTests
{
    private const int Hosts = 3,
        Events = 10_000,
        AtOnce = 50;

    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("urlguard-rsyslog-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void TenThousandEvents_OfThreeHosts_ArriveWhole_AndEachOnce()
    {
        string events = Path.Combine(folder, "events.jsonl"),
            collected = Path.Combine(folder, "collected.jsonl");
        int port = FreePort();
        using Rsyslog collector = new Rsyslog(
            Path.Combine(folder, "collector"),
            $$"""
            module(load="imtcp")
            input(type="imtcp" address="127.0.0.1" port="{{port}}" ruleset="collect")
            template(name="raw" type="string" string="%rawmsg%\n")
            ruleset(name="collect") { action(type="omfile" file="{{collected}}" template="raw") }
            """
        );
        using Rsyslog forwarder = new Rsyslog(Path.Combine(folder, "forwarder"), Example(events, port));

        Parallel.For(0, Hosts, new ParallelOptions { MaxDegreeOfParallelism = Hosts }, writer => Write(writer, events));

        IEnumerable<string> expected = Enumerable.Range(0, Events).Select(number => $"reason {number}");
        Assert.That(Reasons(events), Is.EquivalentTo(expected), "in the file");
        Assert.That(
            () => Lines(collected),
            Is.EqualTo(Events).After(120).Seconds.PollEvery(200).MilliSeconds,
            collector.Errors + forwarder.Errors
        );
        Assert.That(Reasons(collected), Is.EquivalentTo(expected), "at the collector");
    }

    private static void Write(int writer, string events)
    {
        using HostProcess host = new HostProcess();
        host.Ask(
            JsonSerializer.Serialize(
                new
                {
                    id = 1,
                    type = "policy",
                    managed = new { events = new { enabled = true, file = events } },
                }
            )
        );
        int[] numbers = [.. Enumerable.Range(0, Events).Where(number => number % Hosts == writer)];
        foreach (int[] chunk in numbers.Chunk(AtOnce))
        {
            foreach (int number in chunk)
            {
                host.Send(
                    JsonSerializer.Serialize(
                        new
                        {
                            id = number,
                            type = "event",
                            kind = "bypassed",
                            host = "paypa1.com",
                            reason = $"reason {number.ToString(CultureInfo.InvariantCulture)}",
                        }
                    )
                );
            }

            foreach (int _ in chunk)
                Assert.That(host.Read().GetProperty("written").GetBoolean(), Is.True);
        }
    }

    private static string Example(string events, int port) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "rsyslog-urlguard.conf"))
            .Replace("/var/log/urlguard/events.jsonl", events, StringComparison.Ordinal)
            .Replace("collector.example.com", "127.0.0.1", StringComparison.Ordinal)
            .Replace("\"6514\"", $"\"{port}\"", StringComparison.Ordinal);

    private static int Lines(string file) => File.Exists(file) ? File.ReadLines(file).Count() : 0;

    private static IEnumerable<string> Reasons(string file) =>
        File.ReadLines(file)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("event").Text("action") == "bypassed")
            .Select(line => line.GetProperty("event").Text("reason")!);

    private static int FreePort()
    {
        using TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

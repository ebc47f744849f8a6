using System.Diagnostics;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// A resolver for one browser, to which every name is this computer. It is dnsmasq, whose log says each name asked for. Needs root: a
/// program finds a resolver at port 53 only (resolv.conf(5)).
/// </summary>
internal sealed class CountingResolver : IDisposable
{
    private static int started;

    private readonly Process process;
    private readonly string log;

    private CountingResolver(Process process, string log)
    {
        this.process = process;
        this.log = log;
    }

    /// <summary>Starts it at a loopback address of its own, and makes it the resolver of a private <c>/etc</c>.</summary>
    public static async Task<CountingResolver> StartAsync(PrivateEtc etc, string log)
    {
        string address =
            $"127.{Environment.ProcessId / 250 % 250 + 1}.{Environment.ProcessId % 250 + 1}.{Interlocked.Increment(ref started)}";
        etc.Write("resolv.conf", $"nameserver {address}\n");
        ProcessStartInfo how = new ProcessStartInfo(
            "dnsmasq",
            [
                "--keep-in-foreground",
                "--no-resolv",
                "--no-hosts",
                "--conf-file=/dev/null",
                "--bind-interfaces",
                $"--listen-address={address}",
                "--port=53",
                "--address=/#/127.0.0.1",
                "--local-ttl=0",
                "--log-queries",
                $"--log-facility={log}",
                "--user=root",
                "--group=",
                "--pid-file",
            ]
        );
        Process process = Process.Start(how)!;
        await Poll.UntilAsync(
            "the resolver",
            GuardedBrowser.Deadline,
            () =>
                process.HasExited
                    ? throw new AssertionException("dnsmasq ended: port 53 needs root, and nobody else at the address")
                    : Task.FromResult(File.Exists(log) && File.ReadAllText(log).Contains("started", StringComparison.Ordinal) ? log : null)
        );
        return new CountingResolver(process, log);
    }

    /// <summary>The names that were asked for until now, each as often as it was.</summary>
    public string[] Asked()
    {
        using FileStream stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n')
            let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            let query = Array.FindIndex(words, word => word.StartsWith("query[", StringComparison.Ordinal))
            where query >= 0 && query + 1 < words.Length
            select words[query + 1],
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}

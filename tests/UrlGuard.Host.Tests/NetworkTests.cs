using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using UrlGuard.Tests;

namespace UrlGuard.Host.Tests;

/// <summary>Nothing about browsing leaves the machine: in a whole conversation the host makes no call that has to do with a network.</summary>
[Thorough]
public sealed class NetworkTests
{
    private const int Checks = 1000;

    // Names that would be looked up by a program that looks names up.
    private static readonly string[] Hosts =
    [
        "paypal.com",
        "paypa1.com",
        "www.google.com",
        "xn--pypal-4ve.com",
        "login.paypal.com.example.net",
        "localhost",
        "127.0.0.1",
        "example.invalid",
    ];

    private static IEnumerable<string> Ways => NetworkWatch.Ways;

    [TestCaseSource(nameof(Ways))]
    public void AWholeConversation_MakesNoNetworkCall(string way)
    {
        string[] talk =
        [
            """{"id":1,"type":"hello","min":1,"max":1}""",
            """{"id":2,"type":"status"}""",
            """{"id":3,"type":"policy","managed":{"protected":{"domains":["example.com"]},"events":{"enabled":true,"hostNames":"full"}}}""",
            """{"id":4,"type":"settings"}""",
            """{"id":5,"type":"protected-preview","names":["https://bank.example.org/x"]}""",
            """{"id":6,"type":"protected-add","names":["https://bank.example.org/x","co.uk"]}""",
            """{"id":7,"type":"protected-list"}""",
            """{"id":8,"type":"exempt-preview","names":["paypall.com"]}""",
            """{"id":9,"type":"exempt-add","names":["paypall.com"]}""",
            """{"id":10,"type":"exempt-list"}""",
            """{"id":11,"type":"coverage","name":"qq.com"}""",
            """{"id":12,"type":"plan","part":1}""",
            """{"id":13,"type":"event","kind":"warning-shown","host":"paypa1.com"}""",
            """{"id":14,"type":"event","kind":"bypassed","host":"paypa1.com","reason":"a test"}""",
            """{"id":15,"type":"exempt-remove","names":["paypall.com"]}""",
            """{"id":16,"type":"protected-remove","names":["bank.example.org"]}""",
            .. Enumerable
                .Range(100, Checks)
                .Select(id =>
                    id % 2 == 0
                        ? $$"""{"id":{{id}},"type":"check","host":"{{Hosts[id % Hosts.Length]}}"}"""
                        : $$"""{"id":{{id}},"type":"check","url":"https://{{Hosts[id % Hosts.Length]}}/a?b"}"""
                ),
        ];
        string[] requests = [.. talk, .. ProtocolDocumentTests.Requests().Where(request => !talk.Select(TypeOf).Contains(TypeOf(request)))];
        Assert.That(requests.Select(TypeOf).Distinct(), Is.EquivalentTo(TypesInTheProtocol()), "every kind of request");
        (string[] seen, JsonElement[] replies) = Talk(way, mayLog: false, requests);
        Assert.That(replies.Select(reply => reply.Text("type")), Has.None.EqualTo("error"));
        Assert.That(seen, Is.Empty);
    }

    [TestCaseSource(nameof(Ways))]
    public void WhereThePolicyWantsTheSystemsLog_ThatIsTheOnlySocket(string way)
    {
        (string[] seen, _) = Talk(
            way,
            mayLog: true,
            """{"id":1,"type":"policy","managed":{"log":{"eventLog":true},"protected":{"domains":[7]}}}""",
            """{"id":2,"type":"status"}""",
            "{"
        );
        Assert.That(seen, Is.Empty);
    }

    /// <summary>Otherwise the others would show nothing.</summary>
    [TestCaseSource(nameof(Ways))]
    public void AProgramThatOpensASocket_IsNoticed(string way)
    {
        foreach (string family in new[] { "AF_INET", "AF_INET6", "AF_NETLINK" })
        {
            using NetworkWatch watch = new(way);
            (string program, string[] arguments) = watch.Wrap(
                "python3",
                "-c",
                $"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', 'import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM)']) and {128 + 31})"
            );
            using Process process = Process.Start(program, arguments);
            process.WaitForExit();
            Assert.That(watch.Seen(process.ExitCode), Is.Not.Empty, family);
            Assert.That(watch.Seen(process.ExitCode, mayLog: true), Is.Not.Empty, family);
        }
    }

    private static (string[] Seen, JsonElement[] Replies) Talk(string way, bool mayLog, params string[] requests)
    {
        using NetworkWatch watch = new(way);
        (string program, string[] arguments) = watch.Wrap(
            HostProcess.Executable,
            "chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/",
            "--parent-window=0"
        );
        // qq.com: of a short name the coverage is soon counted, also on a machine that is out of breath.
        using HostProcess host = new("paypal.com\nqq.com\n", executable: program, arguments: arguments);
        JsonElement[] replies = [.. requests.Select(request => Reply(host, request))];
        int exitCode = host.Finish().ExitCode;
        Assert.That(exitCode, Is.Zero);
        return (watch.Seen(exitCode, mayLog), replies);
    }

    /// <summary>The reply to a request; what the host says unasked is passed over.</summary>
    private static JsonElement Reply(HostProcess host, string request)
    {
        host.Send(request);
        JsonElement frame = host.Read();
        while (frame.Text("type") is not "error" && !frame.TryGetProperty("id", out _))
            frame = host.Read();
        return frame;
    }

    private static string TypeOf(string request)
    {
        using JsonDocument document = JsonDocument.Parse(request);
        return document.RootElement.GetProperty("type").GetString()!;
    }

    /// <summary>docs/protocol.md has a section for each, and for what only the host says.</summary>
    private static string[] TypesInTheProtocol()
    {
        string section = File.ReadAllText(Path.Combine(Repository.Root, "docs", "protocol.md"))
            .Split("\n## Conversation\n")[1]
            .Split("\n## ")[0];
        return
        [
            .. Regex
                .Matches(section, "(?m)^### (.+)$")
                .SelectMany(heading => heading.Groups[1].Value.Split(", "))
                .Except(["changed", "superseded", "error"]),
        ];
    }
}

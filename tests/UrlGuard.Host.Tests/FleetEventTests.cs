using System.Text.Json;

namespace UrlGuard.Host.Tests;

public sealed class FleetEventTests
{
    private const string Key = "0123456789abcdef";

    [Test]
    public void Events_AreOff_UntilAPolicyAsks()
    {
        using HostProcess host = new HostProcess();
        JsonElement reply = host.Ask("""{"id":1,"type":"event","kind":"warning-shown","host":"paypa1.com"}""");
        Assert.That(reply.GetProperty("written").GetBoolean(), Is.False);
        Assert.That(File.Exists(FileOf(host)), Is.False);
    }

    [Test]
    public void WhatHappens_IsALineEach()
    {
        using HostProcess host = new HostProcess();
        JsonElement[] lines = Happen(host, """{"enabled":true,"hostNames":"full"}""");
        Assert.That(
            lines.Select(line => line.GetProperty("event").Text("action")),
            Is.EqualTo(new[] { "fault", "warning-shown", "bypassed", "exempted", "heartbeat" })
        );
        Assert.That(lines[0].GetProperty("error").Text("code"), Is.EqualTo("policy-invalid"));
        Assert.That(lines[1].GetProperty("event").GetProperty("type")[0].GetString(), Is.EqualTo("denied"));
        Assert.That(lines[1].GetProperty("rule").Text("name"), Is.EqualTo("homoglyph"));
        Assert.That(lines[2].GetProperty("event").Text("reason"), Is.EqualTo("our \"test\" system\n"));
        foreach (JsonElement line in lines[1..^1])
        {
            Assert.That(line.GetProperty("urlguard").Text("target"), Is.EqualTo("paypal.com"));
            Assert.That(line.GetProperty("urlguard").Text("target_source"), Is.EqualTo("user"));
        }
        Assert.That(
            lines.Select(line => line.GetProperty("event").Text("id")).Distinct().Count(),
            Is.EqualTo(lines.Length),
            "each its own"
        );
        Assert.That(
            lines.Select(line => line.GetProperty("event").GetProperty("severity").GetInt32()),
            Is.EqualTo(new[] { 47, 47, 73, 73, 0 })
        );
        Assert.That(lines.Select(line => line.GetProperty("host").Text("name")), Has.All.EqualTo(Environment.MachineName));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(FileOf(host)), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void AHoldThatNobodyAnswered_IsAnAlertOfItsOwn()
    {
        using HostProcess host = new HostProcess();
        Happen(host, """{"enabled":true,"hostNames":"full"}""");
        Assert.That(
            host.Ask("""{"id":9,"type":"event","kind":"held-unchecked","host":"paypla.com"}""").GetProperty("written").GetBoolean(),
            Is.True
        );
        JsonElement line = JsonDocument.Parse(File.ReadLines(FileOf(host)).Last()).RootElement;
        Assert.That(line.GetProperty("event").Text("action"), Is.EqualTo("held-unchecked"));
        Assert.That(line.GetProperty("event").Text("kind"), Is.EqualTo("alert"));
        Assert.That(line.GetProperty("event").GetProperty("type")[0].GetString(), Is.EqualTo("denied"));
        Assert.That(line.GetProperty("rule").Text("name"), Is.EqualTo("transposition"));
    }

    [TestCase("full", "login.paypa1.com", "paypa1.com")]
    [TestCase("registrable-domain", "paypa1.com", "paypa1.com")]
    [TestCase("keyed-hash", null, null)]
    [TestCase("none", null, null)]
    public void Names_AreToldAsFarAsThePolicyAllows(string form, string? domain, string? site)
    {
        using HostProcess host = new HostProcess();
        JsonElement[] lines = Happen(
            host,
            JsonSerializer.Serialize(
                new
                {
                    enabled = true,
                    hostNames = form,
                    key = Key,
                }
            )
        );
        foreach (JsonElement line in lines.Where(line => line.GetProperty("event").Text("action") is not ("fault" or "heartbeat")))
        {
            if (domain is not null)
            {
                string expected = line.GetProperty("event").Text("action") == "exempted" ? site! : domain;
                Assert.That(line.GetProperty("url").Text("domain"), Is.EqualTo(expected));
                Assert.That(line.GetProperty("url").Text("registered_domain"), Is.EqualTo(site));
            }
            else
            {
                Assert.That(line.GetRawText(), Does.Not.Contain("paypa"));
            }
            bool hasHash = line.GetProperty("urlguard").TryGetProperty("site_hash", out JsonElement hash);
            Assert.That(hasHash, Is.EqualTo(form == "keyed-hash"));
            if (hasHash)
                Assert.That(hash.GetString(), Is.EqualTo(Hash("paypa1.com")));
        }
    }

    [Test]
    public void AKeyedHashWithoutAKey_TellsNoName()
    {
        using HostProcess host = new HostProcess();
        JsonElement[] lines = Happen(host, """{"enabled":true,"hostNames":"keyed-hash"}""");
        Assert.That(lines[^1].GetProperty("urlguard").Text("names"), Is.EqualTo("none"));
        Assert.That(string.Concat(lines.Select(line => line.GetRawText())), Does.Not.Contain("paypa"));
    }

    [Test]
    public void AFileThatCannotBeWritten_IsAVisibleFault_AndVerdictsGoOn()
    {
        using HostProcess host = new HostProcess();
        host.Ask("""{"id":1,"type":"policy","managed":{"events":{"enabled":true,"file":"/proc/nowhere/events.jsonl"}}}""");
        Assert.That(
            host.Ask("""{"id":2,"type":"event","kind":"warning-shown","host":"paypa1.com"}""").GetProperty("written").GetBoolean(),
            Is.False
        );
        Assert.That(
            host.Ask("""{"id":3,"type":"status"}""").GetProperty("faults").EnumerateArray().Select(fault => fault.Text("code")),
            Does.Contain("events-unwritable")
        );
        Assert.That(host.Ask("""{"id":4,"type":"check","host":"paypa1.com"}""").Text("verdict"), Is.EqualTo("lookalike"));
    }

    [TestCase("""{"id":1,"type":"event","kind":"exempted","host":"paypa1.com"}""")]
    [TestCase("""{"id":1,"type":"event","kind":"bypassed","host":"no host"}""")]
    [TestCase("""{"id":1,"type":"event","kind":"bypassed","host":"paypa1.com","outcome":"maybe"}""")]
    [TestCase("""{"id":1,"type":"event","kind":"bypassed"}""")]
    public void AnEventThatIsNone_IsRefused(string message)
    {
        using HostProcess host = new HostProcess();
        Assert.That(host.Ask(message).Text("code"), Is.EqualTo("bad-request"));
    }

    [Test]
    public void EveryField_IsInTheTableOfTheDocuments()
    {
        SortedSet<string> fields = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string form in new[] { "full", "keyed-hash" })
        {
            using HostProcess host = new HostProcess();
            foreach (
                JsonElement line in Happen(
                    host,
                    JsonSerializer.Serialize(
                        new
                        {
                            enabled = true,
                            hostNames = form,
                            key = Key,
                        }
                    )
                )
            )
            {
                fields.UnionWith(FieldsOf(line, ""));
            }
        }
        string document = File.ReadAllText(Path.Combine(UrlGuard.Tests.Repository.Root, "docs", "enterprise.md"));
        string table = document[document.IndexOf("| Field |", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\n\n", StringComparison.Ordinal)];
        IEnumerable<string> documented = table.Split('\n').Skip(2).Select(row => row.Split('`')[1]);
        Assert.That(documented.Order(StringComparer.Ordinal), Is.EqualTo(fields));
    }

    private static IEnumerable<string> FieldsOf(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(member => FieldsOf(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
            : [path];

    [Test]
    public void AFaultInThePersonsOwnList_IsToldWithoutItsText()
    {
        using HostProcess host = new HostProcess("paypal.com\nmy secret line\n");
        host.Ask("""{"id":1,"type":"policy","managed":{"events":{"enabled":true}}}""");
        AwaitFault(host);
        string line = File.ReadAllText(FileOf(host));
        Assert.That(line, Does.Contain("list-line").And.Contain("protected.txt:2"));
        Assert.That(line, Does.Not.Contain("secret"));
    }

    [TestCase(500, "event")]
    [TestCase(501, "error")]
    public void AReason_AtTheLimitAndOverIt(int length, string type)
    {
        using HostProcess host = new HostProcess();
        Assert.That(
            host.Ask(
                    JsonSerializer.Serialize(
                        new
                        {
                            id = 1,
                            type = "event",
                            kind = "bypassed",
                            host = "paypa1.com",
                            reason = new string('x', length),
                        }
                    )
                )
                .Text("type"),
            Is.EqualTo(type)
        );
    }

    private static string FileOf(HostProcess host) => Path.Combine(host.State, "urlguard", "events.jsonl");

    private static string Hash(string site) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.HMACSHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(Key),
                System.Text.Encoding.ASCII.GetBytes(site)
            )
        );

    /// <summary>Waits for the fault: the policy is followed beside the conversation, perhaps a moment later.</summary>
    private static void AwaitFault(HostProcess host) =>
        Assert.That(
            () => File.Exists(FileOf(host)) && File.ReadAllText(FileOf(host)).Contains("\"fault\"", StringComparison.Ordinal),
            Is.True.After(30).Seconds.PollEvery(20).MilliSeconds
        );

    private static JsonElement[] Happen(HostProcess host, string events)
    {
        host.Ask(
            """{"id":1,"type":"policy","managed":{"firstRun":"no","events":EVENTS}}""".Replace("EVENTS", events, StringComparison.Ordinal)
        );
        AwaitFault(host);
        host.Ask("""{"id":2,"type":"event","kind":"warning-shown","host":"login.paypa1.com","outcome":"stopped-before-request"}""");
        host.Ask("""{"id":3,"type":"event","kind":"bypassed","host":"login.paypa1.com","reason":"our \"test\" system\n"}""");
        host.Ask("""{"id":4,"type":"exempt-add","names":["paypa1.com","paypa1.com"]}""");
        host.Ask("""{"id":5,"type":"browser","name":"Firefox","version":"153.0","extension":"1.0.0","mode":"blocking","private":false}""");
        return [.. File.ReadAllLines(FileOf(host)).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}

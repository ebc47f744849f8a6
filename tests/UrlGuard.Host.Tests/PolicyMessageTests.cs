using System.Text.Json;

namespace UrlGuard.Host.Tests;

public sealed class PolicyMessageTests
{
    [Test]
    public void Settings_SayWhatIsSet_ByWhom_AndKeepTheKeyToThemselves()
    {
        using HostProcess host = new HostProcess();
        host.Ask(
            """{"id":1,"type":"policy","managed":{"bypass":"forbid","events":{"key":"0123456789abcdef"},"knownSites":["contoso.com"],"sameOwner":[["a-bank.com","b-bank.com"]]}}"""
        );
        JsonElement reply = host.Ask("""{"id":2,"type":"settings"}""");
        Assert.That(
            reply.GetProperty("settings").GetRawText(),
            Is.EqualTo("""[{"key":"bypass","value":"forbid","source":"browser-policy"},{"key":"events.key","source":"browser-policy"}]""")
        );
        Assert.That(
            reply.GetProperty("knownSites").GetRawText(),
            Is.EqualTo("""[{"names":["contoso.com"],"total":1,"source":"browser-policy"}]""")
        );
        Assert.That(reply.GetProperty("sameOwnerTotal").GetInt32(), Is.EqualTo(1));
        Assert.That(reply.GetProperty("sameOwner")[0].GetProperty("names").GetRawText(), Is.EqualTo("""["a-bank.com","b-bank.com"]"""));
    }

    [Test]
    public void AHundredThousandSites_ArriveInParts_AndAreGuarded()
    {
        string policy = JsonSerializer.Serialize(
            new { managed = new { @protected = new { domains = Enumerable.Range(0, 100_000).Select(number => $"site{number}-bank.com") } } }
        );
        using HostProcess host = new HostProcess();
        const int Size = 250_000;
        int parts = (policy.Length + Size - 1) / Size;
        JsonElement reply = default;
        for (int part = 1; part <= parts; part++)
        {
            string text = policy[((part - 1) * Size)..Math.Min(policy.Length, part * Size)];
            reply = host.Ask(
                JsonSerializer.Serialize(
                    new
                    {
                        id = part,
                        type = "policy",
                        part,
                        parts,
                        text,
                    }
                )
            );
        }
        Assert.That(reply.GetProperty("whole").GetBoolean(), Is.True);
        Assert.That(host.Ask("""{"id":100,"type":"check","host":"site77777-bamk.com"}""").Text("target"), Is.EqualTo("site77777-bank.com"));
        Assert.That(host.Ask("""{"id":101,"type":"protected-list","offset":99999}""").GetProperty("total").GetInt32(), Is.EqualTo(100_001));
    }

    [TestCase("""{"id":1,"type":"policy","part":2,"parts":2,"text":"}"}""", TestName = "the second part first")]
    [TestCase("""{"id":1,"type":"policy","part":1,"parts":65,"text":"{"}""", TestName = "too many parts")]
    [TestCase("""{"id":1,"type":"policy","part":1,"parts":1,"text":"{"}""", TestName = "not JSON")]
    [TestCase("""{"id":1,"type":"policy","part":1,"parts":1,"text":"[]"}""", TestName = "no object")]
    [TestCase("""{"id":1,"type":"policy","part":1,"parts":1,"text":"{\"managed\":{\"a\":1,\"a\":1}}"}""", TestName = "a key twice")]
    [TestCase("""{"id":1,"type":"policy","part":1,"parts":1,"text":"{}"}""", TestName = "nothing managed")]
    [TestCase("""{"id":1,"type":"policy","text":"{}"}""", TestName = "which part?")]
    [TestCase("""{"id":1,"type":"policy","managed":{},"lastGood":7}""", TestName = "a number as the last good one")]
    public void WhatIsNoPolicy_IsRefused_AndTheNextOneTaken(string message)
    {
        using HostProcess host = new HostProcess();
        Assert.That(host.Ask(message).Text("code"), Is.EqualTo("bad-request"));
        Assert.That(
            host.Ask("""{"id":2,"type":"policy","part":1,"parts":1,"text":"{\"managed\":{\"firstRun\":false}}"}""")
                .GetProperty("whole")
                .GetBoolean(),
            Is.True
        );
    }

    [Test]
    public void LogLevel_IsFollowed()
    {
        using HostProcess host = new HostProcess();
        Assert.That(() => host.ReadLog(), Does.Contain("Started").After(30).Seconds.PollEvery(20).MilliSeconds);
        host.Ask("""{"id":1,"type":"policy","managed":{"log":{"level":"error"}}}""");
        host.Finish();
        Assert.That(host.ReadLog(), Does.Not.Contain("Ended"));
    }
}

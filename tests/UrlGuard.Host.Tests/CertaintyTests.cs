using System.Text;
using System.Text.Json;
using UrlGuard.Core.Verdicts;
using UrlGuard.Host.Events;
using UrlGuard.Host.Messages;
using UrlGuard.Tests;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

/// <summary>An unsure verdict, as replies and events tell it under each policy.</summary>
public sealed class CertaintyTests
{
    private static readonly Verdict Unsure = UnsureVerdict.Of("betterroblox.com", "roblox.com");

    [TestCase("{}", "unsure")]
    [TestCase("""{"unsure":"ask"}""", "unsure")]
    [TestCase("""{"unsure":"warn"}""", "sure")]
    public void Reply_SaysHowSureItIs_UnlessAPolicyWarnsOfAll(string policy, string told) =>
        Assert.That(Reply(policy, Unsure).Text("certainty"), Is.EqualTo(told));

    [Test]
    public void Reply_OfANameThatIsLetThrough_SaysThatThePolicyDid()
    {
        Verdict exempt = Unsure with { Code = VerdictCode.Exempt, Evidence = null };
        JsonElement reply = Reply("""{"unsure":"allow"}""", exempt);
        Assert.That((reply.Text("verdict"), reply.Text("source")), Is.EqualTo(("exempt", "machine-policy")));
        Assert.That(reply.TryGetProperty("certainty", out _), Is.False);
    }

    [TestCase("{}")]
    [TestCase("""{"unsure":"warn"}""")]
    public void Event_SaysHowSureTheJudgeIs_WhateverPagesSay(string policy)
    {
        FleetEvent what = new FleetEvent(FleetEventKind.WarningShown) { Host = "betterroblox.com", Verdict = Unsure };
        TrustSnapshot trust = Trust(policy);
        EventContext context = new EventContext(trust, new EventNames(trust.Policy), null, DateTimeOffset.UnixEpoch, []);
        byte[] line = EventJson.Line(what, context);
        Assert.That(JsonElement.Parse(line).GetProperty("urlguard").Text("certainty"), Is.EqualTo("unsure"));
    }

    private static JsonElement Reply(string policy, Verdict verdict)
    {
        using MemoryStream bytes = new MemoryStream();
        using (Utf8JsonWriter json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            VerdictJson.Write(json, verdict, Trust(policy));
            json.WriteEndObject();
        }
        return JsonElement.Parse(bytes.ToArray());
    }

    private static TrustSnapshot Trust(string policy) => TrustSnapshot.Of(Encoding.UTF8.GetBytes(policy), "policy");
}

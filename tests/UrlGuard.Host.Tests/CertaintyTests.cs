using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Tests;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

/// <summary>An unsure verdict, as replies and events tell it.</summary>
public sealed class CertaintyTests
{
    [Test]
    public void Reply_ToldOfAnUnsureVerdict_SaysSo() => Assert.That(Reply("{}").Text("certainty"), Is.EqualTo("unsure"));

    private static JsonElement Reply(string policy)
    {
        TrustSnapshot trust = TrustSnapshot.Of(System.Text.Encoding.UTF8.GetBytes(policy), "policy");
        using MemoryStream bytes = new MemoryStream();
        using (Utf8JsonWriter json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            VerdictJson.Write(json, UnsureVerdict.Of("betterroblox.com", "roblox.com"), trust);
            json.WriteEndObject();
        }
        return JsonElement.Parse(bytes.ToArray());
    }
}

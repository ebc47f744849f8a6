using System.Globalization;
using System.Text.Json;

namespace UrlGuard.Host.Tests;

/// <summary>A policy that lets lookalikes open, as the protocol tells it.</summary>
public sealed class ReportOnlyTests
{
    private const string Check = """{"id":2,"type":"check","host":"paypa1.com"}""";

    [Test]
    public void Verdicts_SayIt_AndNothingIsHeld()
    {
        using HostProcess host = new HostProcess();
        Set(host, """{"mode":"report-only"}""");
        JsonElement verdict = host.Ask(Check);
        Assert.That((verdict.Text("verdict"), verdict.GetProperty("reportOnly").GetBoolean()), Is.EqualTo(("lookalike", true)));
        JsonElement plan = host.Ask("""{"id":3,"type":"plan"}""");
        Assert.That((plan.GetProperty("patterns").GetArrayLength(), plan.GetProperty("release").GetArrayLength()), Is.EqualTo((0, 0)));
        JsonElement status = host.Ask("""{"id":4,"type":"status"}""");
        Assert.That(status.GetProperty("faults")[0].Text("code"), Is.EqualTo("report-only"));
        Assert.That(status.GetProperty("planComplete").GetBoolean(), Is.True);
    }

    [Test]
    public void SomeKinds_AreToldOfThemAlone()
    {
        using HostProcess host = new HostProcess();
        Set(host, """{"mode":"report-only","reportOnly":{"kinds":["transposition"]}}""");
        Assert.That(host.Ask(Check).TryGetProperty("reportOnly", out _), Is.False);
        Assert.That(host.Ask(Check.Replace("paypa1", "paypla")).GetProperty("reportOnly").GetBoolean(), Is.True);
        Assert.That(host.Ask("""{"id":3,"type":"plan"}""").GetProperty("patterns").GetArrayLength(), Is.Positive);
        JsonElement setting = host.Ask("""{"id":4,"type":"settings"}""")
            .GetProperty("settings")
            .EnumerateArray()
            .Single(each => each.Text("key") == "reportOnly.kinds");
        Assert.That(setting.Text("value"), Is.EqualTo("transposition"));
    }

    [Test]
    public void ItsEnd_IsToldToARunningBrowser()
    {
        using HostProcess host = new HostProcess();
        string ends = DateTimeOffset.UtcNow.AddSeconds(4).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Set(host, $$$"""{"mode":"report-only","reportOnly":{"ends":"{{{ends}}}"}}""");
        JsonElement before = host.Ask(Check);
        Assert.That(before.TryGetProperty("reportOnly", out _), Is.True);
        JsonElement changed = host.Read(); // nobody asked
        Assert.That(changed.Text("type"), Is.EqualTo("changed"));
        JsonElement after = host.Ask(Check);
        Assert.That(after.Text("verdict"), Is.EqualTo("lookalike"));
        Assert.That(after.TryGetProperty("reportOnly", out _), Is.False);
        Assert.That(after.Text("lists"), Is.EqualTo(changed.Text("lists")).And.Not.EqualTo(before.Text("lists")));
        Assert.That(host.Ask("""{"id":3,"type":"plan"}""").GetProperty("patterns").GetArrayLength(), Is.Positive);
    }

    [Test]
    public void AWithheldWarning_IsAnEvent_AndReportOnlyIsNoFaultAmongThem()
    {
        using HostProcess host = new HostProcess();
        Set(host, """{"mode":"report-only","events":{"enabled":true}}""");
        Assert.That(
            host.Ask("""{"id":5,"type":"event","kind":"warning-withheld","host":"login.paypa1.com"}""").GetProperty("written").GetBoolean(),
            Is.True
        );
        JsonElement line = JsonDocument.Parse(File.ReadAllText(Path.Combine(host.State, "urlguard", "events.jsonl"))).RootElement;
        JsonElement what = line.GetProperty("event");
        Assert.That((what.Text("action"), what.Text("kind")), Is.EqualTo(("warning-withheld", "alert")));
        Assert.That((what.GetProperty("type")[0].GetString(), what.GetProperty("severity").GetInt32()), Is.EqualTo(("allowed", 73)));
        Assert.That(line.GetProperty("rule").Text("name"), Is.EqualTo("homoglyph"));
        Assert.That(line.GetProperty("urlguard").Text("mode"), Is.EqualTo("report-only"));
        Assert.That(line.GetProperty("urlguard").Text("policy"), Has.Length.EqualTo(16));
    }

    private static void Set(HostProcess host, string policy) =>
        Assert.That(host.Ask($$"""{"id":1,"type":"policy","managed":{{policy}}}""").GetProperty("whole").GetBoolean(), Is.True, policy);
}

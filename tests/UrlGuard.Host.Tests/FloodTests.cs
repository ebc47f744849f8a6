using System.Text.Json;
using UrlGuard.Tests;

namespace UrlGuard.Host.Tests;

/// <summary>
/// Checks have a lane of their own: whatever else is asked, and however much of it. Told by the order of the replies, not by a
/// clock; what it costs is measured by tests/UrlGuard.Benchmarks --flood.
/// </summary>
[Thorough]
public sealed class FloodTests
{
    private const int Checks = 200;

    private static IEnumerable<TestCaseData> Floods()
    {
        yield return new TestCaseData(500, "\"type\":\"coverage\",\"name\":\"paypal.com\"") { TestName = "coverage" };
        yield return new TestCaseData(
            200,
            $"\"type\":\"protected-add\",\"names\":[{string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"flood-{i:x}.com\""))}]"
        )
        {
            TestName = "edits of 1,000 names",
        };
    }

    [TestCaseSource(nameof(Floods))]
    public void Checks_AreAnswered_WhileAlmostAllOfAFloodWaits_AndTheEndOfInputEndsTheHost(int count, string request)
    {
        using HostProcess host = new HostProcess();
        host.Read();
        int answered = 0;
        HashSet<int> open = [.. Enumerable.Range(1, Checks)];
        Task sending = Task.Run(() =>
        {
            for (int i = 0; i < count; i++)
                host.Send($"{{\"id\":{1000 + i},{request}}}");
            for (int check = 1; check <= Checks; check++)
                host.Send($$"""{"id":{{check}},"type":"check","host":"paypa1.com"}""");
        });
        while (open.Count > 0)
        {
            JsonElement reply = host.Read();
            if (!reply.TryGetProperty("id", out JsonElement id) || !open.Remove(id.GetInt32()))
                answered++;
            else
                Assert.That(reply.Text("verdict"), Is.EqualTo("lookalike"));
        }
        Assert.That(sending.Wait(TimeSpan.FromMinutes(2)));
        Assert.That(answered, Is.LessThan(count / 2), "slow requests that were answered before the last check");
        (IReadOnlyList<string> rest, int exitCode) = host.Finish(mayTear: true);
        Assert.That(exitCode, Is.Zero);
        Assert.That(rest.Count, Is.LessThan(count - answered), "what was not begun is left");
    }

    [Test]
    public void PastTheBound_ARequestIsBusy_AndNotBegun_AndEditsKeepTheirOrder()
    {
        const int Requests = SlowLane.MaxWaiting + 200,
            EditEvery = 6,
            Slow = 20;
        using HostProcess host = new HostProcess();
        host.Read();
        Task sending = Task.Run(() =>
        {
            for (int i = 0; i < Slow; i++)
                host.Send($$"""{"id":{{Requests + i}},"type":"coverage","name":"paypal.com"}""");
            for (int id = 0; id < Requests; id++)
            {
                host.Send(
                    $$"""{"id":{{id}},"type":"protected-{{(id % EditEvery == 0 ? "add" : "preview")}}","names":["flood-{{id}}.com"]}"""
                );
            }
        });
        List<int> made = new List<int>();
        List<int> busy = new List<int>();
        for (int replies = 0; replies < Requests + Slow; replies++)
        {
            JsonElement reply = host.Read();
            bool isError = reply.Text("type") == "error";
            (isError ? busy : made).Add(reply.GetProperty("id").GetInt32());
            Assert.That(!isError || reply.Text("code") == "busy");
        }
        Assert.That(sending.Wait(TimeSpan.FromMinutes(2)));
        int[] edits = [.. made.Where(id => id < Requests && id % EditEvery == 0)];
        Assert.That(busy.Where(id => id % EditEvery == 0), Is.Not.Empty);
        Assert.That(edits, Is.Ordered);
        Assert.That(
            File.ReadAllLines(host.ProtectedFile).Where(line => line.StartsWith("flood", StringComparison.Ordinal)),
            Is.EqualTo(edits.Select(id => $"flood-{id}.com"))
        );
    }
}

using System.Text.Json;
using UrlGuard.Host.Events;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

/// <summary>One heartbeat a day for each browser, however often it starts, and none that nobody guards.</summary>
public sealed class HeartbeatTests
{
    private static readonly Caller Firefox = new("Firefox", "153.0", "1.0.0", HoldMode.Blocking, IsPrivate: false);

    private readonly Clock clock = new();
    private TrustPaths paths = null!;

    [SetUp]
    public void MakePlaces()
    {
        string folder = Directory.CreateTempSubdirectory("urlguard-heartbeat-").FullName;
        paths = new TrustPaths(Path.Combine(folder, "config"), Path.Combine(folder, "state"), Path.Combine(folder, "policy.json"));
        Directory.CreateDirectory(paths.ConfigDirectory);
        File.WriteAllText(paths.PolicyFile, """{"events":{"enabled":true}}""");
        clock.Now = new DateTimeOffset(2026, 12, 24, 23, 50, 0, TimeSpan.Zero);
    }

    [TearDown]
    public void RemovePlaces() => Directory.Delete(Path.GetDirectoryName(paths.PolicyFile)!, recursive: true);

    [Test]
    public void TenStartsADay_WriteOne()
    {
        Assert.That(Enumerable.Range(0, 10).Select(_ => Host().Follow(Firefox)), Is.EqualTo(Enumerable.Range(0, 10).Select(i => i == 0)));
        Assert.That(Beats(), Has.Length.EqualTo(1));
        clock.Now = clock.Now.AddMinutes(11); // the next day
        Assert.That(Enumerable.Range(0, 10).Count(_ => Host().Follow(Firefox)), Is.EqualTo(1));
        Assert.That(Beats(), Has.Length.EqualTo(2));
        Assert.That(
            Directory.GetFiles(paths.StateDirectory, "heartbeat-*").Select(Path.GetFileName),
            Is.EqualTo(new[] { $"heartbeat-firefox_{Reduced(Environment.MachineName)}-2026-12-25" })
        );
    }

    [Test]
    public void MachinesThatShareAHome_HaveAMarkEach()
    {
        HeartbeatMark one = new HeartbeatMark(paths, "desk-1.Example"),
            other = new HeartbeatMark(paths, "desk-1"),
            odd = new HeartbeatMark(paths, "../desk 1");
        foreach (HeartbeatMark mark in new[] { one, other, odd })
            Assert.That((mark.TryTake("Firefox", clock.Now), mark.TryTake("Firefox", clock.Now)), Is.EqualTo((true, false)));
        Assert.That(new HeartbeatMark(paths, "desk-1").TryTake("Firefox", clock.Now), Is.False);
        Assert.That(other.TryTake("Firefox", clock.Now.AddMinutes(11)), Is.True, "the next day");
        Assert.That(
            Directory.GetFiles(paths.StateDirectory).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(
                new[]
                {
                    "heartbeat-firefox_---desk-1-2026-12-24",
                    "heartbeat-firefox_desk-1-2026-12-25",
                    "heartbeat-firefox_desk-1-example-2026-12-24",
                }
            ),
            "each deletes its own of earlier days"
        );
    }

    [Test]
    public void ABrowserThatRunsForDays_WritesOneEachDay()
    {
        FleetEvents host = Host();
        host.Follow(Firefox);
        Assert.That((host.Beat(), Beats().Length), Is.EqualTo((false, 1)));
        clock.Now = clock.Now.AddDays(1);
        Assert.That((host.Beat(), host.Beat(), Beats().Length), Is.EqualTo((true, false, 2)));
    }

    [Test]
    public void EachBrowser_HasItsOwn()
    {
        Host().Follow(Firefox);
        Host().Follow(Firefox with { Name = "Google Chrome", Mode = HoldMode.Planned });
        Assert.That(
            Beats().Select(line => (line.GetProperty("user_agent").Text("name"), line.GetProperty("urlguard").Text("holds"))),
            Is.EqualTo(new[] { ("Firefox", "blocking"), ("Google Chrome", "planned") })
        );
    }

    [Test]
    public async Task ManyHostsAtOnce_WriteOne()
    {
        FleetEvents[] hosts = [.. Enumerable.Range(0, 8).Select(_ => Host())];
        bool[] written = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Follow(Firefox))));
        Assert.That(written.Count(each => each), Is.EqualTo(1));
        Assert.That(Beats(), Has.Length.EqualTo(1));
    }

    [Test]
    public void PrivateWindows_AndAHostThatNoBrowserSpeaksTo_WriteNone()
    {
        FleetEvents host = Host();
        Assert.That(host.Beat(), Is.False, "as doctor starts one");
        Assert.That(host.Follow(Firefox with { IsPrivate = true }), Is.False);
        Assert.That(File.Exists(paths.EventsFile), Is.False);
        Assert.That(host.Follow(Firefox), Is.True, "a window that is not private opened");
    }

    [Test]
    public void WithoutEvents_ThereIsNone_UntilAPolicyAsks()
    {
        File.WriteAllText(paths.PolicyFile, "{}");
        TrustStore store = new TrustStore(paths);
        FleetEvents host = new FleetEvents(store, paths, clock);
        Assert.That(host.Follow(Firefox), Is.False);
        Assert.That(Directory.Exists(paths.StateDirectory) && Directory.GetFiles(paths.StateDirectory, "heartbeat-*").Length > 0, Is.False);
        File.WriteAllText(paths.PolicyFile, """{"events":{"enabled":true}}""");
        store.Refresh();
        Assert.That(host.Beat(), Is.True);
    }

    [Test]
    public void OneThatCannotBeWritten_IsTriedAgain()
    {
        Directory.CreateDirectory(paths.EventsFile); // something else lies in its place
        FleetEvents host = Host();
        Assert.That(host.Follow(Firefox), Is.False);
        Assert.That(host.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { "events-unwritable" }));
        Directory.Delete(paths.EventsFile);
        Assert.That(host.Beat(), Is.True);
    }

    [Test]
    public void WhereNoMarkCanBeKept_AHostWritesOneOfItsOwn()
    {
        string file = Path.Combine(Path.GetDirectoryName(paths.PolicyFile)!, "events.jsonl");
        File.WriteAllText(paths.PolicyFile, JsonSerializer.Serialize(new { events = new { enabled = true, file } }));
        paths = paths with { StateDirectory = "/proc/nowhere" };
        FleetEvents host = Host();
        Assert.That((host.Follow(Firefox), host.Beat()), Is.EqualTo((true, false)));
        Assert.That(File.ReadAllLines(file), Has.Length.EqualTo(1));
    }

    [Test]
    public void ItSaysWhatIsWrong()
    {
        Host().Follow(Firefox);
        JsonElement line = Beats().Single();
        Assert.That(
            line.GetProperty("urlguard").GetProperty("faults").EnumerateArray().Select(code => code.GetString()),
            Is.EqualTo(new[] { "list-empty" })
        );
        Assert.That(line.GetProperty("event").Text("kind"), Is.EqualTo("state"));
        Assert.That(line.GetProperty("urlguard").Text("extension"), Is.EqualTo("1.0.0"));
    }

    [TestCase("""{"id":1,"type":"browser","name":"","version":"1","extension":"1","mode":"blocking","private":false}""")]
    [TestCase("""{"id":1,"type":"browser","name":"a\nb","version":"1","extension":"1","mode":"blocking","private":false}""")]
    [TestCase("""{"id":1,"type":"browser","name":"A","version":"1","extension":"1","mode":"loose","private":false}""")]
    [TestCase("""{"id":1,"type":"browser","name":"A","version":"1","extension":"1","mode":"blocking"}""")]
    [TestCase(
        """{"id":1,"type":"browser","name":"12345678901234567890123456789012345678901","version":"1","extension":"1","mode":"blocking","private":false}"""
    )]
    public void ABrowserThatIsNone_IsRefused(string message)
    {
        using HostProcess host = new HostProcess();
        Assert.That(host.Ask(message).Text("code"), Is.EqualTo("bad-request"));
    }

    private static string Reduced(string name) => System.Text.RegularExpressions.Regex.Replace(name.ToLowerInvariant(), "[^a-z0-9]", "-");

    private FleetEvents Host() => new(new TrustStore(paths), paths, clock);

    private JsonElement[] Beats() => [.. File.ReadAllLines(paths.EventsFile).Select(line => JsonDocument.Parse(line).RootElement)];

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

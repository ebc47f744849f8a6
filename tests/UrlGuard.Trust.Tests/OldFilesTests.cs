using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

public sealed class OldFilesTests
{
    [TestCase(0, true, TestName = "exactly as old as it may be")]
    [TestCase(-1, false, TestName = "a tick younger")]
    public void Sweep_GoesByTheClockThatItIsGiven(long ticks, bool isTaken)
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "events.jsonl.1");
        File.WriteAllText(path, "");
        TimeSpan age = TimeSpan.FromDays(7);
        OldFiles.Sweep(
            folder.Path,
            "events.jsonl*",
            kept: 0,
            age,
            new FixedClock(File.GetLastWriteTimeUtc(path) + age + new TimeSpan(ticks))
        );
        Assert.That(File.Exists(path), Is.EqualTo(!isTaken));
    }

    [Test]
    public void Sweep_TakesWhatIsOlder_AndNothingElse()
    {
        string folder = Directory.CreateTempSubdirectory("urlguard-old-").FullName;
        foreach (
            (string name, double days) in new[]
            {
                ("events.jsonl", 1.0),
                ("events.jsonl.1", 6.9),
                ("events.jsonl.2", 7.1),
                ("protected.txt", 99),
            }
        )
        {
            File.WriteAllText(Path.Combine(folder, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        }
        OldFiles.Sweep(folder, "events.jsonl*", kept: 0, TimeSpan.FromDays(7), TimeProvider.System);
        string[] left = [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order()];
        Directory.Delete(folder, recursive: true);
        Assert.That(left, Is.EqualTo(new[] { "events.jsonl", "events.jsonl.1", "protected.txt" }));
        Assert.That(
            () => OldFiles.Sweep(folder, "*", kept: 0, TimeSpan.FromDays(7), TimeProvider.System),
            Throws.Nothing,
            "a folder that is not there"
        );
    }

    private sealed class FixedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

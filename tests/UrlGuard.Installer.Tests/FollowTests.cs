using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using UrlGuard.Installer.Filters;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard filter --follow</c>: the file is whole at every moment, and soon what the lists say.</summary>
internal sealed partial class FollowTests : SandboxFixture
{
    private const int Edits = 200,
        EditsBetweenKills = 40,
        MostRules = 300;

    /// <summary>Generous: beside other work one making, not compiled ahead, has taken half a minute.</summary>
    private static readonly TimeSpan AtLast = TimeSpan.FromMinutes(5);

    private static readonly HostsFormat Format = new();

    private string list = "",
        file = "";

    [SetUp]
    public void NameFiles()
    {
        list = sandbox.On("/list.txt");
        file = sandbox.On("/out/filter");
        sandbox.MakeFolder("/out");
    }

    [Test]
    public async Task TwoHundredEdits_AndKillsBetween_LeaveTheFileWhole_AndItBecomesCurrent()
    {
        string[] lists = ["td.com\n", "ing.de\n", "ing.de\ntd.com\n"];
        const string LastList = "dhl.de\n";
        Dictionary<string, string> whole = lists.Append(LastList).ToDictionary(text => text, Make);
        long began = Stopwatch.GetTimestamp();
        Make(lists[^1]);
        TimeSpan making = Stopwatch.GetElapsedTime(began);

        Random random = new(20);
        Process following = Follow(lists[0]);
        using CancellationTokenSource end = new();
        Task<HashSet<string>> reading = Task.Run(() => ReadUntil(end.Token));
        try
        {
            for (int edit = 1; edit < Edits; edit++)
            {
                Edit(lists[edit % lists.Length]);
                await Task.Delay(30);
                if (edit % EditsBetweenKills != 0)
                    continue;
                await BecomesAsync(whole[lists[edit % lists.Length]]);
                Edit(lists[(edit + 1) % lists.Length]);
                await Task.Delay(random.Next(500)); // before, while and after it is made and written
                await StopAsync(following);
                following = Follow(lists[edit % lists.Length]);
            }
            await BecomesAsync(whole[File.ReadAllText(list)]); // at work again after the last kill
            Edit(LastList);
            TimeSpan took = await BecomesAsync(whole[LastList]);
            TestContext.Out.WriteLine($"current after {took.TotalMilliseconds:F0} ms; making takes {making.TotalMilliseconds:F0} ms");
        }
        finally
        {
            await StopAsync(following);
            await end.CancelAsync();
        }
        HashSet<string> seen = await reading;
        Assert.That(seen.Where(text => RulesSaid(text) != RulesIn(text)), Is.Empty);
        Assert.That(seen, Is.SubsetOf(whole.Values));
        Assert.That(seen, Has.Count.GreaterThan(2), "it was seen to change");
    }

    [TestCase("not a name\n", "line 1")]
    [TestCase("# as editors leave it for a moment\n", "no site is protected")]
    public async Task AListThatCannotBeUsed_LeavesTheFileAsItIs(string edited, string said)
    {
        string first = Make("td.com\n");
        using Process following = Follow("td.com\n");
        try
        {
            await BecomesAsync(first);
            Edit(edited);
            Assert.That(await following.StandardError.ReadLineAsync(), Does.Contain("stays as it is").And.Contain(said));
            Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(first));
        }
        finally
        {
            await StopAsync(following);
        }
    }

    [Test]
    public async Task AFileThatIsTakenAway_IsWrittenAgain_AndTheLeftOverOfAKilledWriterGoes()
    {
        string first = Make("td.com\n");
        foreach (string name in new[] { ".filter.abcdefgh.ijk", ".filter.old", ".filter.abcdefgh.new" })
            sandbox.Write("/out/" + name, "");
        foreach (string name in new[] { ".filter.abcdefgh.ijk", ".filter.old" })
            File.SetLastWriteTimeUtc(sandbox.On("/out/" + name), DateTime.UtcNow.AddHours(-1));
        using Process following = Follow("td.com\n");
        try
        {
            await BecomesAsync(first);
            Assert.That(sandbox.Tree, Does.Not.Contain("/out/.filter.abcdefgh.ijk"));
            Assert.That(sandbox.Tree, Does.Contain("/out/.filter.old").And.Contain("/out/.filter.abcdefgh.new"), "it may be at work");
            File.Delete(file);
            await BecomesAsync(first);
        }
        finally
        {
            await StopAsync(following);
        }
    }

    [Test]
    public async Task APipeInAListsPlace_DoesNotStopIt()
    {
        string first = Make("td.com\n"),
            last = Make("dhl.de\n");
        using Process following = Follow("td.com\n");
        try
        {
            await BecomesAsync(first);
            File.Delete(list);
            sandbox.MakePipe("/list.txt");
            Assert.That(await following.StandardError.ReadLineAsync(), Does.Contain("stays as it is"));
            File.Delete(list);
            Edit("dhl.de\n");
            await BecomesAsync(last);
        }
        finally
        {
            await StopAsync(following);
        }
    }

    [Test]
    public async Task APipe_IsRefused_SinceItCanBeReadOnce()
    {
        string pipe = sandbox.MakePipe("/pipe");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "",
            ["filter", "hosts", "--protect", pipe, "--out", file, "--follow"]
        );
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(pipe).And.Contain("--follow reads a list again"));
    }

    /// <summary>Starts it on a list.</summary>
    private Process Follow(string text)
    {
        Edit(text);
        Dictionary<string, string> home = new() { ["HOME"] = sandbox.On(Sandbox.Home) };
        return UrlGuardProgram.Start(home, ["filter", Format.Name, "--most", $"{MostRules}", "--protect", list, "--out", file, "--follow"]);
    }

    private static async Task StopAsync(Process following)
    {
        following.Kill();
        await following.WaitForExitAsync();
    }

    private void Edit(string text) => File.WriteAllText(list, text);

    private string Make(string text)
    {
        Edit(text);
        return new FilterSource([list], [], TextWriter.Null).Make(Format, MostRules);
    }

    /// <summary>Waits until the file is this; the time that it took.</summary>
    private async Task<TimeSpan> BecomesAsync(string text)
    {
        long began = Stopwatch.GetTimestamp();
        while (!File.Exists(file) || await File.ReadAllTextAsync(file) != text)
        {
            Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(AtLast), "the file does not follow");
            await Task.Delay(5);
        }
        return Stopwatch.GetElapsedTime(began);
    }

    private HashSet<string> ReadUntil(CancellationToken end)
    {
        HashSet<string> seen = [];
        for (; !end.IsCancellationRequested; Thread.Sleep(1))
        {
            if (File.Exists(file))
                seen.Add(File.ReadAllText(file));
        }
        return seen;
    }

    private static int RulesSaid(string text) => int.Parse(RulesPattern().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    private static int RulesIn(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => !line.StartsWith(Format.Comment, StringComparison.Ordinal));

    [GeneratedRegex(@"rules: (\d+) ")]
    private static partial Regex RulesPattern();
}

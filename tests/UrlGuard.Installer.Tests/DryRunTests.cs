using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using UrlGuard.Installer.Tests.Support;
using Visit = UrlGuard.Installer.Tests.Support.BrowserHistory.Visit;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard policy dry-run</c>: the built program over histories as browsers leave them.</summary>
internal sealed class DryRunTests : SandboxFixture
{
    private const string Policy =
        """{ "protected": { "domains": ["paypal.com", "northwind-bank.com"] }, "exempt": { "domains": ["paypal-helpdesk.com"] } }""";

    private static readonly Visit[] Visits =
    [
        new("https://www.paypal.com/signin", Day(1)),
        new("https://paypa1.com/", Day(2)),
        new("https://paypa1.com/", Day(5)),
        new("http://paypa1.com:8080/x?y#z", Day(9)),
        new("https://login.paypal.com.evil-shop.net/", Day(3)),
        new("https://www.northwind-bamk.com/", Day(4)),
        new("https://paypall.com/in-a-frame", Day(4), InFrame: true),
        new("https://paypal-helpdesk.com/", Day(4)),
        new("https://example.org/?next=https://paypa1.com/", Day(20)),
        new("about:blank", Day(6)),
        new("file:///home/ada/paypa1.com.html", Day(6)),
    ];

    private string PolicyFile => sandbox.On("/home/ada/org.json");

    [SetUp]
    public void FillSandbox()
    {
        sandbox.Write("/home/ada/org.json", Policy);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task BrowsersHistory_IsReplayed_WithoutFrames_AndWithTimes(bool isFirefox)
    {
        string file = History(isFirefox, Visits);
        JsonNode report = await JsonAsync("--history", file);
        Assert.That(((int)report["visits"]!, (int)report["hosts"]!, (int)report["others"]!), Is.EqualTo((8, 6, 2)));
        Assert.That(
            report["warned"]!
                .AsArray()
                .Select(site =>
                    $"{site!["visits"]} {site["first"]} {site["last"]} {site["kind"]} {site["host"]} {site["target"]} {site["exemption"]}"
                ),
            Is.EqualTo(
                new[]
                {
                    "3 2026-03-02T12:00:00Z 2026-03-09T12:00:00Z homoglyph paypa1.com paypal.com ",
                    "1 2026-03-03T12:00:00Z 2026-03-03T12:00:00Z embedding login.paypal.com.evil-shop.net paypal.com ",
                    "1 2026-03-04T12:00:00Z 2026-03-04T12:00:00Z typo www.northwind-bamk.com northwind-bank.com northwind-bamk.com",
                }
            )
        );
        Assert.That(report["warned"]!.AsArray().Select(site => (string?)site!["reason"]), Has.All.Not.Empty);
    }

    [Test]
    public async Task ExemptionsThatAreOffered_SilenceWhatMayBeHonest_AndNothingThatNobodyHasByAccident()
    {
        string file = History(isFirefox: true, Visits);
        JsonNode report = await JsonAsync("--history", file);
        Assert.That(report["exempt"]!["domains"]!.AsArray().Select(name => (string?)name), Is.EqualTo(new[] { "northwind-bamk.com" }));
        JsonNode policy = JsonNode.Parse(Policy)!;
        policy["exempt"]!["domains"]!.AsArray().Add("northwind-bamk.com");
        sandbox.Write("/home/ada/org.json", policy.ToJsonString());
        Assert.That(
            (await JsonAsync("--history", file))["warned"]!.AsArray().Select(site => (string?)site!["host"]),
            Is.EqualTo(new[] { "paypa1.com", "login.paypal.com.evil-shop.net" })
        );
        string table = (await RunAsync("--history", file)).Output;
        Assert.That(table, Does.Contain("4 warnings for 2 hosts:").And.Contain("2 sites are not proposed").And.Not.Contain("\"exempt\""));
    }

    [Test]
    public async Task HostsOfOneSite_AreSilencedByTheNameTheyShare()
    {
        sandbox.Write(
            "/home/ada/list",
            "https://a.login.paypla.com/\nhttps://b.login.paypla.com/\nhttps://www.paypall.com\n# no visit\n\npaypall.com\n"
        );
        JsonNode report = await JsonAsync("--history", sandbox.On("/home/ada/list"));
        Assert.That(
            report["exempt"]!["domains"]!.AsArray().Select(name => (string?)name),
            Is.EqualTo(new[] { "login.paypla.com", "paypall.com" })
        );
        Assert.That(report["warned"]!.AsArray().Select(site => site!["first"]), Has.All.Null, "a list has no times");
    }

    /// <summary>One host that nobody has by accident speaks for its whole site.</summary>
    [Test]
    public async Task ASiteWithOneHostThatIsNoAccident_IsNotProposed()
    {
        sandbox.Write("/home/ada/list", "https://paypall.com/\nhttps://paypal.com.paypall.com/\n");
        JsonNode report = await JsonAsync("--history", sandbox.On("/home/ada/list"));
        Assert.That(report["warned"]!.AsArray().Select(site => (string?)site!["kind"]), Has.Some.EqualTo("embedding"));
        Assert.That(report["exempt"]!["domains"]!.AsArray(), Is.Empty);
    }

    [TestCase("DELETE")]
    [TestCase("WAL")]
    public async Task HistoryThatABrowserHolds_IsRead_AndNothingIsMadeOrChanged(string journal)
    {
        string file = History(isFirefox: true, Visits);
        using SqliteConnection browser = BrowserHistory.Open(file);
        BrowserHistory.Execute(
            browser,
            $"PRAGMA journal_mode = {journal}; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; "
                + "INSERT INTO moz_places (id, url) VALUES (99, 'https://paypal.com.new.example/')"
        );
        string[] before = Look();
        UrlGuardProgram.Result result = await RunAsync("--history", file);
        Assert.That(result.Output, Does.Contain("3  2026-03-02  2026-03-09  homoglyph  sure       paypa1.com"), result.Error);
        Assert.That(Look(), Is.EqualTo(before));

        string[] Look() =>
            [
                .. sandbox
                    .Tree.Where(path => File.Exists(sandbox.On(path)) && !path.EndsWith("-shm", StringComparison.Ordinal))
                    .Select(path =>
                        $"{path} {File.GetLastWriteTimeUtc(sandbox.On(path)):O} {Convert.ToHexString(SharedBytes(sandbox.On(path)))}"
                    ),
            ];
    }

    [Test]
    public async Task VisitsThatAreNotInTheFileYet_AreMentioned()
    {
        string file = History(isFirefox: true, Visits);
        using SqliteConnection browser = BrowserHistory.Open(file);
        BrowserHistory.Execute(
            browser,
            "PRAGMA journal_mode = WAL; INSERT INTO moz_places (id, url) VALUES (99, 'https://paypa1.com/new')"
        );
        Assert.That((await RunAsync("--history", file)).Error, Does.Contain($"{file}: a browser has it open"));
    }

    [Test]
    public async Task Folder_GivesTheHistoriesOfItsProfiles_EachOnce()
    {
        sandbox.MakeFolder("/home/ada/.mozilla/one");
        sandbox.MakeFolder("/home/ada/.mozilla/two");
        BrowserHistory.Write(sandbox.On("/home/ada/.mozilla/one/places.sqlite"), true, Visits);
        BrowserHistory.Write(sandbox.On("/home/ada/.mozilla/two/History"), false, Visits);
        string folder = sandbox.On("/home/ada/.mozilla");
        JsonNode report = await JsonAsync("--history", folder, "--history", folder + "/one/places.sqlite");
        Assert.That((int)report["visits"]!, Is.EqualTo(16));
    }

    [Test]
    public async Task Out_WritesThatFile_AndNothingElse()
    {
        string file = History(isFirefox: false, Visits);
        string report = sandbox.On("/home/ada/report.txt");
        string[] before = sandbox.Tree;
        string shown = (await RunAsync("--history", file)).Output;
        Assert.That(sandbox.Tree, Is.EqualTo(before), "nothing is written unless asked");
        UrlGuardProgram.Result result = await RunAsync("--history", file, "--out", report);
        Assert.That(result.Output, Is.Empty);
        Assert.That(await File.ReadAllTextAsync(report), Is.EqualTo(shown));
        Assert.That(sandbox.Tree.Except(before), Is.EqualTo(new[] { "/home/ada/report.txt" }));
    }

    [TestCase("nothing-here", "there is no such file")]
    [TestCase("empty", "no places.sqlite and no History in it")]
    [TestCase("binary", "neither a browser's history nor a list")]
    [TestCase("other.sqlite", "neither Firefox's places.sqlite nor a Chromium browser's History")]
    [TestCase("torn.sqlite", "can't be read as a browser's history")]
    [TestCase("odd.sqlite", "can't be read as a browser's history")]
    [TestCase("pipe", "it is no file, but a folder, a pipe or a device")]
    public async Task UnusableHistory_IsNamed(string name, string why)
    {
        sandbox.MakeFolder("/home/ada/empty");
        await File.WriteAllBytesAsync(sandbox.On("/home/ada/binary"), [1, 0, 2]);
        using (SqliteConnection other = BrowserHistory.Open(sandbox.On("/home/ada/other.sqlite")))
            BrowserHistory.Execute(other, "CREATE TABLE recipes (name TEXT)");
        using (SqliteConnection odd = BrowserHistory.Open(sandbox.On("/home/ada/odd.sqlite")))
        {
            BrowserHistory.Execute(odd, "CREATE TABLE urls (id, url); CREATE TABLE visits (url, visit_time, transition)");
            BrowserHistory.Execute(odd, "INSERT INTO urls VALUES (1, NULL); INSERT INTO visits VALUES (1, NULL, 0)");
        }
        sandbox.MakePipe("/home/ada/pipe");
        byte[] torn = await File.ReadAllBytesAsync(History(isFirefox: true, Visits));
        await File.WriteAllBytesAsync(sandbox.On("/home/ada/torn.sqlite"), torn[..5000]);
        string path = sandbox.On("/home/ada/" + name);
        UrlGuardProgram.Result result = await RunAsync("--history", path).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.That(result.Status, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain(path).And.Contain(why));
    }

    [Test]
    public async Task UnusablePolicy_IsNamed()
    {
        sandbox.Write("/home/ada/org.json", """{ "protected": { "domains": ["co.uk"] } }""");
        UrlGuardProgram.Result result = await RunAsync("--history", History(isFirefox: true, Visits));
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(PolicyFile).And.Contain("protected.domains[0]").And.Contain("co.uk is a public suffix"));
    }

    [Test]
    public async Task AMillionVisits_AreReplayed_In200MB_WithABarOnATerminal()
    {
        const int visits = 1_000_000,
            hosts = 20_000;
        string file = History(
            isFirefox: true,
            Enumerable
                .Range(0, visits)
                .Select(i => new Visit(
                    i % 100_000 == 0
                        ? "https://paypa1.com/"
                        : $"https://www.site-{i % hosts}.example.org/an/article/of/the/usual/length/{i % 400_000}?page={i % 7}",
                    Day(1).AddSeconds(i)
                ))
        );
        ProcessStartInfo terminal = new(
            "script",
            [
                "--quiet",
                "--return",
                "--command",
                $"exec '{UrlGuardProgram.Path}' policy dry-run '{PolicyFile}' --history '{file}'",
                "/dev/null",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        terminal.Environment["TERM"] = "xterm";
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(terminal)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOfChildren(process.Id));
            await Task.Delay(20);
        }
        string shown = await output;
        Assert.That(process.ExitCode, Is.Zero, shown);
        Assert.That(shown, Does.Contain("1,000,000 visits to 20,001 hosts").And.Contain("10 warnings for 1 host:"));
        Assert.That(shown, Does.Match(@"\r\[#+\.+\]  \d\d %  .*places\.sqlite").And.Contain("100 %  judging"));
        await TestContext.Out.WriteLineAsync($"a million visits: {watch.Elapsed.TotalSeconds:F1} s, {peak >> 20} MB");
        Assert.That(peak, Is.Positive.And.LessThan(200L << 20));
    }

    [Test]
    public async Task NobodyAtATerminal_GetsNoBar() =>
        Assert.That((await RunAsync("--history", History(isFirefox: true, Visits))).Error, Is.Empty);

    /// <summary>The largest resident set so far (VmHWM) of what a process has started.</summary>
    private static long PeakOfChildren(int parent)
    {
        try
        {
            return File.ReadAllText($"/proc/{parent}/task/{parent}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(child =>
                    File.ReadLines($"/proc/{child}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                )
                .Max(line =>
                    line is null
                        ? 0
                        : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) << 10
                );
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static DateTime Day(int day) => new(2026, 3, day, 12, 0, 0, DateTimeKind.Utc);

    private static byte[] SharedBytes(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private string History(bool isFirefox, IEnumerable<Visit> visits)
    {
        string path = sandbox.On("/home/ada/" + (isFirefox ? "places.sqlite" : "History"));
        BrowserHistory.Write(path, isFirefox, visits);
        return path;
    }

    private async Task<JsonNode> JsonAsync(params string[] arguments)
    {
        UrlGuardProgram.Result result = await RunAsync([.. arguments, "--format", "json"]);
        Assert.That(result.Status, Is.Zero, result.Error);
        return JsonNode.Parse(result.Output)!;
    }

    private Task<UrlGuardProgram.Result> RunAsync(params string[] arguments) =>
        UrlGuardProgram.RunAsync(sandbox, "", ["policy", "dry-run", PolicyFile, .. arguments]);
}

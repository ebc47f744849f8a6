using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Protocol;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard policy report</c> over the files that hosts write, and over what others may put into them.</summary>
internal sealed class PolicyReportTests : SandboxFixture
{
    private string Folder => sandbox.On("/collected");

    [SetUp]
    public void MakeFolder() => sandbox.MakeFolder("/collected");

    [Test]
    public async Task ThreeHostsFiles_AreSummedUp()
    {
        HostWrites(
            "ada",
            """{"name":"Firefox","version":"153.0","extension":"1.0.0","mode":"blocking","private":false}""",
            "warning-withheld northwind-bamk.com",
            "warning-withheld paypa1.com"
        );
        HostWrites(
            "bob",
            """{"name":"Google Chrome","version":"156.0.1.2","extension":"1.0.0","mode":"planned","private":false}""",
            "warning-shown northwind-bamk.com",
            "bypassed northwind-bamk.com our own test",
            "warning-shown exampel.com"
        );
        HostWrites(
            "cho",
            """{"name":"Firefox","version":"140.0","extension":"0.9.0","mode":"backstop","private":false}""",
            "warning-withheld northwind-bamk.com",
            "held-unchecked paypa1.com"
        );
        JsonNode report = await JsonAsync(Folder);
        Assert.That(((int)report["files"]!, (int)report["events"]!), Is.EqualTo((3, 10)));
        Assert.That(
            report["actions"]!.AsObject().Select(action => $"{action.Key} {action.Value}").Order(),
            Is.EqualTo(new[] { "bypassed 1", "heartbeat 3", "held-unchecked 1", "warning-shown 2", "warning-withheld 3" })
        );
        Assert.That(
            report["sites"]!
                .AsArray()
                .Select(site => $"{site!["site"]} {site["warned"]} {site["withheld"]} {site["held"]} {site["bypassed"]}"),
            Is.EqualTo(new[] { "northwind-bamk.com 1 2 0 1", "paypa1.com 0 1 1 0", "exampel.com 1 0 0 0" })
        );
        Assert.That(
            report["kinds"]!.AsObject().Select(kind => $"{kind.Key} {kind.Value}"),
            Is.EqualTo(new[] { "typo 3", "homoglyph 2", "transposition 1" })
        );
        Assert.That(
            report["browsers"]!.AsArray().Select(each => $"{each!["browser"]} {each["extension"]} {each["mode"]}").Order(),
            Is.EqualTo(new[] { "Firefox 140.0 0.9.0 report-only", "Google Chrome 156.0.1.2 1.0.0 report-only" }),
            "of one machine, two browsers: the last event says"
        );
        Assert.That(report["browsers"]!.AsArray().Select(each => (string?)each!["lastHeartbeat"]), Has.All.Not.Null);
        Assert.That((int)report["reasons"]!["our own test"]!, Is.EqualTo(1));
        Assert.That(Proposed(report), Is.EqualTo(new[] { "northwind-bamk.com" }), "nobody went to exampel.com");
        Assert.That((int)report["notProposed"]!, Is.EqualTo(1), "paypa1.com is opened by nobody by accident");

        string table = (await RunAsync(Folder)).Output;
        Assert.That(table, Does.StartWith("10 events in 3 files, "));
        Assert.That(table, Does.Match(@"  3 +2 +1 +0 +1 .*typo +northwind-bamk\.com +northwind-bank\.com"));
        Assert.That(table, Does.Contain("\"northwind-bamk.com\"").And.Not.Contain("\"paypa1.com\""));
        Assert.That(table, Does.Contain("1 site is not proposed: nobody has such a name by accident."));
    }

    [TestCase("paypa1.com", "homoglyph", "typo", TestName = "a homoglyph that says it is a typo")]
    [TestCase("xn--pypal-4ve.com", "homoglyph", "tld-swap", TestName = "another script that says it is another suffix")]
    [TestCase("paypal-login.com", "combosquat", "separator", TestName = "bait that says it is a hyphen")]
    [TestCase("example.org", "clear", "typo", TestName = "no lookalike at all")]
    public async Task WhatAnEventSaysOfItself_IsNotBelieved(string site, string truth, string claimed)
    {
        Write("forged.jsonl", Line("bypassed", site, claimed));
        JsonNode report = await JsonAsync(Folder);
        Assert.That(Proposed(report), Is.Empty, truth);
        string said = (await RunAsync(Folder)).Output;
        Assert.That(said.Contains("no site of these lists is imitated there", StringComparison.Ordinal), Is.EqualTo(truth == "clear"));
        Assert.That(said.Contains("nobody has such a name by accident", StringComparison.Ordinal), Is.EqualTo(truth != "clear"));
        sandbox.Write("/org.json", """{ "protected": { "domains": ["paypal.com"] } }""");
        Assert.That(Proposed(await JsonAsync(Folder, "--policy", sandbox.On("/org.json"))), Is.Empty);
    }

    /// <summary>The forger names another site as the imitated one; the true one is in an honest event, or in the policy.</summary>
    [Test]
    public async Task ASiteThatImitatesAnotherTargetToo_IsNotProposed()
    {
        string forged = Line("bypassed", "paypa1.com", "typo", target: "paypai.com");
        Write("forged.jsonl", forged);
        sandbox.Write("/org.json", """{ "protected": { "domains": ["paypal.com"] } }""");
        Assert.That(Proposed(await JsonAsync(Folder, "--policy", sandbox.On("/org.json"))), Is.Empty);
        Write("forged.jsonl", forged, Line("warning-shown", "paypla.com", "transposition"));
        Assert.That(Proposed(await JsonAsync(Folder)), Is.Empty);
    }

    /// <summary>Whoever may append to a file could have every imitation of a site proposed.</summary>
    [Test]
    public async Task OfManyNames_TheMostMetAreProposed_AndTheOthersCounted()
    {
        string[] sites = [.. Enumerable.Range('a', 26).Select(letter => $"pay{(char)letter}al.com")];
        string[] lines = [.. sites.Select(site => Line("bypassed", site, "typo")), Line("warning-shown", "payxal.com", "typo")];
        Write("many.jsonl", lines);
        JsonNode report = await JsonAsync(Folder, "--top", "1");
        Assert.That(Proposed(report), Is.EqualTo(new[] { "payxal.com" }));
        int more = (int)report["moreToPropose"]!;
        Assert.That(more + (int)report["notProposed"]!, Is.EqualTo(25));
        Assert.That(more, Is.GreaterThan(10));
        string table = (await RunAsync(Folder, "--top", "1")).Output;
        Assert.That(table, Does.Contain($"{more} sites more could be proposed, but were met less (--top)"));
        Assert.That(table, Does.Contain("the events' own word"));
        sandbox.Write("/org.json", """{ "protected": { "domains": ["paypal.com"] } }""");
        Assert.That((await RunAsync(Folder, "--policy", sandbox.On("/org.json"))).Output, Does.Not.Contain("the events' own word"));
    }

    [Test]
    public async Task UnreadableLines_AreCountedByFileAndLine()
    {
        Write(
            "one.jsonl",
            "",
            Line("warning-shown", "paypla.com", "transposition"),
            "{",
            "7",
            """{"event":{"action":"warning-shown"}}""",
            Line("warning-shown", "no site", "typo"),
            Line("warning-shown", "paypla.com", "typo").Replace("2026-12-24", "24.12.2026"),
            "\"" + new string('x', 2 << 20),
            "\0\0"
        );
        Write("two.jsonl.1", Line("warning-shown", "paypla.com", "transposition"));
        Write("three.jsonl", "half a li");
        JsonNode report = await JsonAsync(Folder);
        Assert.That(
            report["unreadable"]!
                .AsArray()
                .Select(file => $"{Path.GetFileName((string)file!["file"]!)} {file["lines"]} {file["first"]!.ToJsonString()}"),
            Is.EqualTo(new[] { "one.jsonl 7 [3,4,5,6,7]", "three.jsonl 1 [1]" })
        );
        Assert.That(((int)report["files"]!, (int)report["events"]!), Is.EqualTo((3, 2)));
        Assert.That((await RunAsync(Folder)).Output, Does.Contain("one.jsonl: 7 lines that can't be read: 3, 4, 5, 6, 7, …\n"));
    }

    [Test]
    public async Task AnEventInTwoFiles_CountsOnce()
    {
        string line = Line("warning-shown", "paypla.com", "transposition");
        Write("one.jsonl", line, Line("warning-shown", "paypla.com", "transposition"));
        Write("two.jsonl", line);
        JsonNode report = await JsonAsync(Folder, sandbox.On("/collected/one.jsonl"));
        Assert.That(((int)report["files"]!, (int)report["events"]!, (int)report["repeated"]!), Is.EqualTo((2, 2, 1)));
    }

    [Test]
    public async Task WhatATerminalWouldObey_IsEscaped()
    {
        string odd = "\u001b[2J\u202e\tx";
        JsonNode line = JsonNode.Parse(Line("bypassed", "paypla.com", odd))!;
        (line["event"]!["reason"], line["host"]) = (odd, new JsonObject { ["name"] = odd });
        Write("odd.jsonl", line.ToJsonString());
        string output = (await RunAsync(Folder)).Output;
        Assert.That(output, Does.Not.Contain("\u001b").And.Not.Contain("\t").And.Contain(@"\u001b[2J"));
    }

    [Test]
    public async Task HashedNames_AreCounted_AndNotProposed()
    {
        JsonNode line = JsonNode.Parse(Line("bypassed", "paypla.com", "transposition"))!;
        line.AsObject().Remove("url");
        line["urlguard"] = new JsonObject { ["site_hash"] = new string('a', 64), ["certainty"] = "unsure" };
        Write("hashed.jsonl", line.ToJsonString());
        JsonNode report = await JsonAsync(Folder);
        Assert.That((string?)report["sites"]![0]!["siteHash"], Is.EqualTo(new string('a', 64)));
        Assert.That((Proposed(report).Length, (int)report["notProposed"]!), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Top_AndOut_AndCompressedFiles()
    {
        Write("one.jsonl", [.. Enumerable.Range(0, 30).Select(i => Line("warning-shown", $"paypal-{i}.com", "combosquat"))]);
        Write("old.jsonl.2.gz", "\u001f\u008b");
        UrlGuardProgram.Result result = await RunAsync(Folder, "--top", "5", "--out", sandbox.On("/report.txt"));
        Assert.That((result.Status, result.Output), Is.EqualTo((0, "")));
        Assert.That(result.Error, Does.Contain("old.jsonl.2.gz: it is compressed and was not read"));
        Assert.That(await File.ReadAllTextAsync(sandbox.On("/report.txt")), Does.Contain("and 25 sites more (--top)"));
    }

    [Test]
    public async Task CompressedFilesAlone_AreNoReport()
    {
        Write("old.jsonl.2.gz", "\u001f\u008b");
        UrlGuardProgram.Result result = await RunAsync(Folder);
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("it is compressed and was not read").And.Contain("none of the files could be read"));
    }

    [TestCase("x")]
    [TestCase("1.5")]
    [TestCase("99999999999")]
    [TestCase("0")]
    [TestCase("-1")]
    public async Task ATopThatIsNoNumber_IsOneSentence(string top)
    {
        Write("one.jsonl", Line("warning-shown", "paypla.com", "transposition"));
        UrlGuardProgram.Result result = await RunAsync(Folder, $"--top={top}");
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith($"urlguard: --top {top}: not a number from 1 on\n"));
        Assert.That(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2), "and where help is");
    }

    /// <summary>By its own path, by another, and by that of a link to it, which would be all that is left.</summary>
    [TestCase("/collected/one.jsonl")]
    [TestCase("/collected/../collected/one.jsonl")]
    [TestCase("/other/one.jsonl")]
    [TestCase("/link.jsonl")]
    [TestCase("/org.json")]
    public async Task AFileThatIsRead_IsNotWritten(string output)
    {
        Write("one.jsonl", Line("warning-shown", "paypla.com", "transposition"));
        Write("two.jsonl", Line("warning-shown", "paypla.com", "transposition"));
        sandbox.Write("/org.json", "{}");
        File.CreateSymbolicLink(Raw("/other"), Folder);
        File.CreateSymbolicLink(Raw("/link.jsonl"), sandbox.On("/collected/one.jsonl"));
        output = Raw(output);
        string before = await File.ReadAllTextAsync(output);
        UrlGuardProgram.Result result = await RunAsync(Folder, "--policy", sandbox.On("/org.json"), "--out", output);
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain($"--out: {output} is one of the files that are read"));
        Assert.That(await File.ReadAllTextAsync(output), Is.EqualTo(before));
    }

    [Test]
    public async Task AFileThatCannotBeOpened_IsNamed_AndTheOthersAreSummedUp()
    {
        sandbox.MakePipe("/collected/a.jsonl");
        UrlGuardProgram.Result alone = await RunAsync(Folder);
        Assert.That((alone.Status, alone.Output), Is.EqualTo((2, "")), "none is left");
        Write("b.jsonl", Line("warning-shown", "paypla.com", "transposition"));
        File.CreateSymbolicLink(Raw("/collected/c.jsonl"), "/nowhere");
        Write("d.jsonl", Line("warning-shown", "paypla.com", "transposition"));
        UrlGuardProgram.Result result = await RunAsync(Folder, "--format", "json");
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain(sandbox.On("/collected/a.jsonl")).And.Contain(Raw("/collected/c.jsonl")));
        JsonNode report = JsonNode.Parse(result.Output)!;
        Assert.That(((int)report["files"]!, (int)report["events"]!), Is.EqualTo((2, 2)));
    }

    [TestCase("/nothing", "there is no such file or folder")]
    [TestCase("/collected", "no file *.jsonl* in it")]
    public async Task NoEvents_AreNamed(string path, string why)
    {
        UrlGuardProgram.Result result = await RunAsync(sandbox.On(path));
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(sandbox.On(path)).And.Contain(why));
    }

    private static string[] Proposed(JsonNode report) => [.. report["exempt"]!["domains"]!.AsArray().Select(name => (string)name!)];

    /// <summary>A host of its own that writes its event file: its browser, then a line for each event.</summary>
    private void HostWrites(string person, string browser, params string[] events)
    {
        sandbox.Write($"/{person}/config/urlguard/protected.txt", "paypal.com\nnorthwind-bank.com\nexample.com\n");
        sandbox.MakeFolder($"/collected/{person}");
        string file = sandbox.On($"/collected/{person}/events.jsonl");
        ProcessStartInfo how = new(UrlGuardProgram.Host);
        how.Environment["XDG_CONFIG_HOME"] = sandbox.On($"/{person}/config");
        how.Environment["XDG_STATE_HOME"] = sandbox.On($"/{person}/state");
        using HostClient host = new(how);
        _ = host.Read(TimeSpan.FromMinutes(1)); // its hello
        string policy = JsonSerializer.Serialize(new { mode = "report-only", events = new { enabled = true, file } });
        Ask($$"""{"id":1,"type":"policy","managed":{{policy}}}""");
        Ask($$"""{"id":2,"type":"browser",{{browser[1..]}}""");
        foreach (string[] words in events.Select(each => each.Split(' ', 3)))
        {
            string reason = words.Length == 3 ? $",\"reason\":\"{words[2]}\"" : "";
            Ask($$"""{"id":3,"type":"event","kind":"{{words[0]}}","host":"www.{{words[1]}}"{{reason}}}""");
        }

        void Ask(string request)
        {
            host.Send(request);
            string reply;
            do reply = System.Text.Encoding.UTF8.GetString(host.Read(TimeSpan.FromMinutes(1))!);
            while (!reply.Contains("\"id\"", StringComparison.Ordinal));
            Assert.That(reply, Does.Not.Contain("\"error\"").And.Not.Contain("\"written\":false"), request);
        }
    }

    private static string Line(string action, string site, string kind, string target = "paypal.com") =>
        new JsonObject
        {
            ["@timestamp"] = "2026-12-24T18:00:00.000Z",
            ["event"] = new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["action"] = action,
                ["module"] = "urlguard",
            },
            ["url"] = new JsonObject { ["registered_domain"] = site },
            ["rule"] = new JsonObject { ["name"] = kind },
            ["host"] = new JsonObject { ["name"] = "desk-1" },
            ["urlguard"] = new JsonObject { ["target"] = target, ["certainty"] = "sure" },
        }.ToJsonString();

    /// <summary>A path whose links are this computer's, not the sandbox's.</summary>
    private string Raw(string path) => Path.Join(sandbox.On("/"), path);

    private void Write(string name, params string[] lines) => sandbox.Write($"/collected/{name}", string.Join('\n', lines));

    private async Task<JsonNode> JsonAsync(params string[] arguments)
    {
        UrlGuardProgram.Result result = await RunAsync([.. arguments, "--format", "json"]);
        Assert.That(result.Status, Is.Zero, result.Error);
        return JsonNode.Parse(result.Output)!;
    }

    private Task<UrlGuardProgram.Result> RunAsync(params string[] arguments) =>
        UrlGuardProgram.RunAsync(sandbox, "", ["policy", "report", .. arguments]);
}

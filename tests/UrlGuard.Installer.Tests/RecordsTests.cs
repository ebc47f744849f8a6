using System.Diagnostics;
using System.Text;
using System.Text.Json;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard records</c>: real processes, real files.</summary>
internal sealed class RecordsTests : SandboxFixture
{
    private const string State = "/home/ada/.local/state/urlguard",
        Kept = State + "/records.jsonl";

    /// <summary>With three letters more and a domain of 11 characters it is of 253, what DNS carries.</summary>
    private const string Long =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa."
        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private string Export => sandbox.On("/home/ada/export");

    [SetUp]
    public void Protect() => sandbox.Write("/home/ada/.config/urlguard/protected.txt", "paypal.com\n");

    [Test]
    public async Task WithoutARecord_NothingIsWritten()
    {
        Assert.That((await RunAsync("check", "paypa1.com")).Output, Does.Contain("lookalike"));
        Assert.That((await RunRecordsAsync("list")).Lines, Is.Empty);
        Assert.That((await RunRecordsAsync("verify")).Output, Does.StartWith("All holds: 0 records"));
        Assert.That(sandbox.Tree, Has.None.Contains("records"));
        UrlGuardProgram.Result none = await RunRecordsAsync("export", "--out", Export);
        Assert.That((none.Status, none.Error), Is.EqualTo((1, "urlguard: no record is kept: there is nothing to export\n")));
    }

    [Test]
    public async Task Add_KeepsHostAndVerdict_NeverWhatStandsAroundTheHost()
    {
        string[] row = await AddAsync("https://ada:hunter2@paypa1.com:8443/account/4111?token=s3cret#part");
        Assert.That(row[2..6], Is.EqualTo(new[] { "paypa1[.]com", "lookalike", "homoglyph", "paypal.com" }));
        Assert.That(
            sandbox.Read(Kept),
            Does.Not.Contain("ada")
                .And.Not.Contain("hunter2")
                .And.Not.Contain("8443")
                .And.Not.Contain("account")
                .And.Not.Contain("s3cret")
                .And.Not.Contain(Environment.MachineName)
                .And.Not.Contain(Environment.UserName + "\"")
        );
        Assert.That((await RunRecordsAsync("list")).Lines.Single().Split('\t'), Is.EqualTo(row));
        UrlGuardProgram.Result shown = await RunRecordsAsync("show", row[0][..8]);
        Assert.That(
            shown.Output,
            Does.Contain("The sixth letter is the digit 1").And.Contain("paypa1[.]com").And.Not.Contain("paypa1.com")
        );
        using JsonDocument json = JsonDocument.Parse((await RunRecordsAsync("show", row[0], "--format", "json")).Output);
        Assert.That(json.RootElement.GetProperty("outcome").GetString(), Is.EqualTo("not-observed"));
    }

    /// <summary>The person may be right where the judge is not; what has no registrable domain can't be told to anybody.</summary>
    [TestCase("example.org", 0, "known")]
    [TestCase("paypal.com", 0, "protected")]
    [TestCase("a-site-near-nothing.net", 0, "clear")]
    [TestCase("192.0.2.1", 2, "ip-address")]
    [TestCase("localhost", 2, "localhost")]
    [TestCase("co.uk", 2, "public-suffix")]
    [TestCase("mailto:ada@example.org", 2, "not-web")]
    [TestCase("hxxp://paypa1[.]com/x", 0, "paypa1[.]com")]
    [TestCase("hXXps[:]//login(dot)paypa1[.]com", 0, "login[.]paypa1[.]com")]
    [TestCase("paypa1[.]com", 0, "paypa1[.]com")]
    [TestCase(@"https://example.org\.paypa1.com/", 0, "example[.]org")]
    [TestCase(Long + "aaa.paypa1.com", 0, "paypa1[.]com")]
    [TestCase(Long + "aaaa.paypa1.com", 2, "longer than any name that can be looked up")]
    public async Task Add_TakesEveryNameThatSomebodyOwns(string address, int status, string word)
    {
        UrlGuardProgram.Result result = await RunRecordsAsync("add", address);
        Assert.That(result.Status, Is.EqualTo(status));
        Assert.That(status == 0 ? result.Output : result.Error, Does.Contain(word));
        Assert.That(File.Exists(sandbox.On(Kept)), Is.EqualTo(status == 0));
    }

    [TestCase("\u202emoc.lapyap.paypa1.com")]
    [TestCase("a\u0007\u001b[31m.paypa1.com")]
    [TestCase("مثال.paypal.com.evil.net")]
    [TestCase("pаypal.com")]
    [TestCase("-'\"<svg>.paypa1.com")]
    [TestCase("=1+1.paypa1.com")]
    public async Task HostileHosts_AreKeptOrRefused_AndNoOutputObeysThem(string host)
    {
        UrlGuardProgram.Result result = await RunRecordsAsync("add", host, "--hop", host);
        Assert.That(result.Status, Is.EqualTo(0).Or.EqualTo(2), result.Error);
        Assert.That(result.Output + result.Error, Does.Not.Contain("\u202e").And.Not.Contain("\u001b").And.Not.Contain("\u0007"));
        if (result.Status == 2)
            return;
        string id = result.Output.Split('\t')[0];
        Assert.That((await RunRecordsAsync("show", id)).Output, Does.Contain("[.]"));
        Assert.That((await RunRecordsAsync("export", "--out", Export)).Status, Is.Zero);
        Assert.That((await RunRecordsAsync("verify", Export)).Status, Is.Zero);
        await CheckWithOtherProgramsAsync();
    }

    [Test]
    public async Task Export_SpeaksTheLanguageThatIsAskedFor()
    {
        await AddAsync("paypa1.com");
        Assert.That((await RunRecordsAsync("export", "--out", Export, "--language", "ar")).Status, Is.Zero);
        Assert.That(sandbox.Read("/home/ada/export/html.html"), Does.Contain("<html lang=\"ar\" dir=\"rtl\">"));
        UrlGuardProgram.Result unknown = await RunRecordsAsync("export", "--out", Export, "--language", "tlh");
        Assert.That(unknown.Status, Is.EqualTo(2));
        Assert.That(unknown.Error, Does.Contain("--language: tlh is none of ar, de, en"));
    }

    [Test]
    public async Task AnEarlierRecord_IsConfirmedAndWithdrawn_BySecondOnes()
    {
        string id = (await AddAsync("paypa1.com"))[0];
        string[] confirmed =
        [
            .. (await RunRecordsAsync("add", "--about", id[..8], "--fraud", "--statement", "They took\nmy money."))
                .Output.TrimEnd('\n')
                .Split('\t'),
        ];
        Assert.That(confirmed[6..], Is.EqualTo(new[] { "fraud", id }));
        await RunRecordsAsync("export", "--out", Export, "--format", "stix");
        Assert.That(await File.ReadAllTextAsync(Path.Join(Export, "stix.json")), Does.Contain("\"indicator\"").And.Not.Contain("revoked"));
        // About the second is about the first.
        string[] withdrawn = [.. (await RunRecordsAsync("add", "--about", confirmed[0], "--withdrawn")).Output.TrimEnd('\n').Split('\t')];
        Assert.That(withdrawn[6..], Is.EqualTo(new[] { "withdrawn", id }));
        await RunRecordsAsync("export", "--out", Export, "--format", "stix");
        Assert.That(await File.ReadAllTextAsync(Path.Join(Export, "stix.json")), Does.Contain("\"revoked\":true"));
        Assert.That((await RunRecordsAsync("delete", id, "--yes")).Lines, Has.Length.EqualTo(3), "with those about it");
    }

    [TestCase("an address is needed", "add")]
    [TestCase("an address is needed", "add", "a.com", "--about", "12345678")]
    [TestCase("--withdrawn takes an earlier record back", "add", "a.com", "--withdrawn")]
    [TestCase("there is no record 12345678", "add", "--about", "12345678")]
    [TestCase("a text has control characters", "add", "a.com", "--statement", "\u001b[2J")]
    [TestCase("name the records to delete", "delete")]
    [TestCase("name the records to delete", "delete", "--all", "12345678")]
    [TestCase("there is no record 12345678", "delete", "12345678", "--yes")]
    [TestCase("there is no record 12345678", "show", "12345678")]
    [TestCase("nobody can be asked here", "delete", "--all")]
    [TestCase("there is no such folder", "verify", "/nowhere/at/all")]
    public async Task WhatCannotBeUsed_IsSaid_AndNothingIsKept(string expected, params string[] arguments)
    {
        UrlGuardProgram.Result result = await RunRecordsAsync(arguments);
        Assert.That(result.Status, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain(expected));
        Assert.That(File.Exists(sandbox.On(Kept)), Is.False);
    }

    /// <summary>A name and a statement are searched in every file below the home; the export is the person's own and elsewhere.</summary>
    [Test]
    public async Task Delete_LeavesNoCopy_AndAGapThatVerifyExplains()
    {
        string id = (await AddAsync("paypa1.com", "--statement", "a most unusual sentence"))[0];
        await AddAsync("paypal-login.net");
        UrlGuardProgram.Result unasked = await RunRecordsAsync("delete", id);
        Assert.That((unasked.Status, unasked.Error), Is.EqualTo((2, "urlguard: nobody can be asked here whether to delete: say --yes\n")));
        Assert.That((await RunRecordsAsync("delete", id, "--yes")).Output, Is.EqualTo($"deleted\t{id}\n"));
        Assert.That(Everything(), Does.Not.Contain("paypa1").And.Not.Contain("unusual").And.Not.Contain(id).And.Contain("paypal-login"));
        UrlGuardProgram.Result verified = await RunRecordsAsync("verify");
        Assert.That(verified.Status, Is.Zero, verified.Error);
        Assert.That(verified.Output, Does.StartWith("gap  1 record deleted, the last at ").And.Contain("All holds: 1 record, "));
        Assert.That((await RunRecordsAsync("delete", "--all", "--yes")).Status, Is.Zero);
        Assert.That(Everything(), Does.Not.Contain("paypal-login"));
        Assert.That((await RunRecordsAsync("verify")).Output, Does.StartWith("gap  2 records deleted"));
    }

    [TestCase("n\n", 1, 1)]
    [TestCase("\n", 1, 1)]
    [TestCase("y\n", 0, 0)]
    [Platform("Linux")]
    public async Task OnATerminal_DeleteAsks(string answer, int status, int left)
    {
        string id = (await AddAsync("paypa1.com"))[0];
        string program = UrlGuardProgram.Path;
        ProcessStartInfo how = new("script", ["-qec", $"'{program}' records delete {id}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        how.Environment["HOME"] = sandbox.On(Sandbox.Home);
        how.Environment.Remove("XDG_STATE_HOME");
        how.Environment.Remove("XDG_CONFIG_HOME");
        using Process process = Process.Start(how)!;
        await process.StandardInput.WriteAsync(answer);
        await process.StandardInput.FlushAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(output, Does.Contain($"Delete record {id} for good? [y/N] "));
        Assert.That(process.ExitCode, Is.EqualTo(status));
        Assert.That((await RunRecordsAsync("list")).Lines, Has.Length.EqualTo(left));
    }

    [Test]
    [Platform("Linux")]
    public async Task WhereAPolicyForbidsRecords_NoneIsKept_AndThatIsSaid()
    {
        await AddAsync("paypa1.com");
        sandbox.Write("/etc/urlguard/policy.json", """{"records":{"allowed":false}}""");
        string before = sandbox.Read(Kept);
        (int status, string error) = await AddUnderPolicyAsync("paypal-login.net");
        Assert.That(
            (status, error),
            Is.EqualTo((1, "urlguard: your organisation's policy forbids records (records.allowed): nothing was kept\n"))
        );
        Assert.That(sandbox.Read(Kept), Is.EqualTo(before));
        sandbox.Write("/etc/urlguard/policy.json", "{}");
        Assert.That(await AddUnderPolicyAsync("paypal-login.net"), Is.EqualTo((0, "")));
    }

    /// <summary>Adds where the sandbox's <c>/etc</c> is the machine's: in a mount namespace of its own.</summary>
    private async Task<(int Status, string Error)> AddUnderPolicyAsync(string name)
    {
        ProcessStartInfo how = new(
            "unshare",
            [
                "--mount",
                .. Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["--map-root-user"],
                "sh",
                "-c",
                "mount --bind \"$0\" /etc && exec \"$@\"",
                sandbox.On("/etc"),
                UrlGuardProgram.Path,
                "records",
                "add",
                name,
            ]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        how.Environment["HOME"] = sandbox.On(Sandbox.Home);
        how.Environment.Remove("XDG_STATE_HOME");
        how.Environment.Remove("XDG_CONFIG_HOME");
        using Process process = Process.Start(how)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error);
    }

    [Test]
    public async Task ManyAtOnce_AreAllKept_InOneChain()
    {
        const int programs = 12;
        UrlGuardProgram.Result[] results = await Task.WhenAll(
            Enumerable.Range(0, programs).Select(i => RunRecordsAsync("add", "paypa1.com", "--statement", $"number {i}"))
        );
        Assert.That(results.Select(result => (result.Status, result.Error)), Is.All.EqualTo((0, "")));
        Assert.That((await RunRecordsAsync("list")).Lines, Has.Length.EqualTo(programs));
        Assert.That((await RunRecordsAsync("verify")).Status, Is.Zero);
    }

    /// <summary>Killed at any moment, a program leaves the old chain or the new one, and the next one goes on.</summary>
    [Test]
    public async Task AKillInBetween_LosesNothing()
    {
        int kept = 0;
        for (int i = 0; i < 12; i++)
        {
            using Process process = UrlGuardProgram.Start(
                new Dictionary<string, string> { ["HOME"] = sandbox.On(Sandbox.Home) },
                "records",
                "add",
                "paypa1.com",
                "--statement",
                new string('x', 4000)
            );
            // As soon as the next text is beside the file, or a bit later.
            while (
                !process.HasExited && !File.Exists(sandbox.On(State + "/.records.jsonl.tmp")) && new FileInfo(sandbox.On(Kept)) is var file
            )
            {
                if (file.Exists && file.Length > (kept + 1) * 4000)
                    break;
            }
            if (i % 3 > 0)
                await Task.Delay(i % 3);
            process.Kill();
            await process.WaitForExitAsync();
            UrlGuardProgram.Result listed = await RunRecordsAsync("list");
            Assert.That((listed.Status, listed.Error), Is.EqualTo((0, "")));
            Assert.That(listed.Lines, Has.Length.InRange(kept, kept + 1));
            kept = listed.Lines.Length;
        }
        await AddAsync("paypal-login.net");
        Assert.That((await RunRecordsAsync("list")).Lines, Has.Length.EqualTo(kept + 1));
        Assert.That(sandbox.Tree, Has.None.Contains(".tmp"));
    }

    [Test]
    public async Task AFileThatWasChangedByHand_IsNamed_NotWritten_AndNotExported()
    {
        await AddAsync("paypa1.com");
        await AddAsync("example.org");
        string changed = sandbox.Read(Kept).Replace("paypa1", "paypa2", StringComparison.Ordinal);
        sandbox.Write(Kept, changed);
        foreach (string verb in new[] { "verify", "list" })
        {
            UrlGuardProgram.Result result = await RunRecordsAsync(verb);
            Assert.That(result.Status, Is.EqualTo(1));
            Assert.That(result.Error, Does.StartWith($"urlguard: {sandbox.On(Kept)}: line 2: it follows on "));
        }
        Assert.That((await RunRecordsAsync("add", "example.com")).Status, Is.EqualTo(1));
        Assert.That((await RunRecordsAsync("export", "--out", Export)).Status, Is.EqualTo(1));
        Assert.That(Directory.Exists(Export), Is.False);
        Assert.That(sandbox.Read(Kept), Is.EqualTo(changed));
    }

    [Test]
    public async Task Export_WritesEveryForm_ForThisUserOnly_WhichOtherProgramsRead()
    {
        await AddAsync(
            "paypa1.com",
            "--fraud",
            "--statement",
            "=HYPERLINK(\"x\"), \"quoted\"\nand a second line",
            "--contact",
            "ada@example.org"
        );
        await AddAsync("pаypal.com", "--hop", "t.co", "--hop", "bit.ly");
        UrlGuardProgram.Result result = await RunRecordsAsync("export", "--out", Export);
        Assert.That(result.Status, Is.Zero, result.Error);
        string[] names = [.. Directory.GetFiles(Export).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.That(result.Lines.Select(path => Path.GetFileName(path)), Is.EquivalentTo(names));
        foreach (string form in new[] { "html", "stix", "misp", "xarf", "csv" })
            Assert.That(names, Has.Some.StartsWith(form));
        Assert.That(names, Does.Contain("SHA256SUMS"));
        Assert.That(
            Directory.GetFiles(Export).Select(File.GetUnixFileMode),
            Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
        await CheckWithOtherProgramsAsync();

        UrlGuardProgram.Result verified = await RunRecordsAsync("verify", Export);
        Assert.That(verified.Status, Is.Zero, verified.Error);
        Assert.That(verified.Output, Does.Contain("All holds: 2 records, ").And.Contain("It does not show that a statement"));
        string touched = Directory.GetFiles(Export, "misp*").Single();
        await File.AppendAllTextAsync(touched, " ");
        verified = await RunRecordsAsync("verify", Export);
        Assert.That(verified.Status, Is.EqualTo(1));
        Assert.That(verified.Error, Does.Contain($"{touched}: it is not as it was exported"));
    }

    [Test]
    public async Task Export_ReplacesItsOwnFolder_AndNobodyElses()
    {
        await AddAsync("paypa1.com");
        Assert.That((await RunRecordsAsync("export", "--out", Export)).Status, Is.Zero);
        Assert.That((await RunRecordsAsync("export", "--out", Export, "--format", "stix", "--format", "csv")).Status, Is.Zero);
        Assert.That(
            Directory.GetFiles(Export).Select(path => Path.GetFileName(path)),
            Is.EquivalentTo(new[] { "records.jsonl", "stix.json", "csv.csv", "SHA256SUMS" })
        );
        await File.WriteAllTextAsync(Path.Join(Export, "screenshot.png"), "mine");
        UrlGuardProgram.Result refused = await RunRecordsAsync("export", "--out", Export);
        Assert.That(refused.Status, Is.EqualTo(1));
        Assert.That(refused.Error, Does.Contain("name another folder or remove it"));
        Assert.That(Directory.GetFiles(Export), Has.Length.EqualTo(5));
        Assert.That(Directory.GetFileSystemEntries(sandbox.On(Sandbox.Home)).Where(path => path.Contains("export.")), Is.Empty);
    }

    /// <summary>A folder that a killed export leaves beside its own holds names: the next one removes it, and nobody else's.</summary>
    [Test]
    public async Task Export_SweepsWhatKilledOnesLeft()
    {
        await AddAsync("paypa1.com");
        int ended;
        using (Process process = Process.Start("true"))
        {
            await process.WaitForExitAsync();
            ended = process.Id;
        }
        string[] left = [$"export.{ended}-abcdefgh.ijk.new", $"export.{ended}-abcdefgh.ijk.old"],
            others =

            [
                $"export.{Environment.ProcessId}-abcdefgh.ijk.new",
                $"exports.{ended}-abcdefgh.ijk.new",
                $"export.{ended}-abcdefgh.ijk.mine",
                "export.new",
            ];
        foreach (string name in left.Concat(others))
            sandbox.Write($"/home/ada/{name}/records.jsonl", "paypa1");
        Assert.That((await RunRecordsAsync("export", "--out", Export)).Status, Is.Zero);
        string[] there = [.. Directory.GetDirectories(sandbox.On(Sandbox.Home), "export*").Select(path => Path.GetFileName(path))];
        Assert.That(there, Is.EquivalentTo([.. others, "export"]));
    }

    /// <summary>Killed at any moment, an export leaves the old folder, the new one or none; after the next one only that is there.</summary>
    [Test]
    public async Task AKilledExport_IsSweptByTheNext()
    {
        await AddAsync("paypa1.com");
        for (int i = 0; i < 6; i++)
        {
            using Process process = UrlGuardProgram.Start(
                new Dictionary<string, string> { ["HOME"] = sandbox.On(Sandbox.Home) },
                "records",
                "export",
                "--out",
                Export
            );
            while (!process.HasExited && !Directory.EnumerateDirectories(sandbox.On(Sandbox.Home), "export.*").Any())
                await Task.Yield();
            process.Kill();
            await process.WaitForExitAsync();
        }
        Assert.That((await RunRecordsAsync("export", "--out", Export)).Status, Is.Zero);
        Assert.That(Directory.GetDirectories(sandbox.On(Sandbox.Home), "export*"), Is.EqualTo(new[] { Export }));
    }

    private async Task<string[]> AddAsync(params string[] arguments)
    {
        UrlGuardProgram.Result result = await RunRecordsAsync(["add", .. arguments]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return result.Output.TrimEnd('\n').Split('\t');
    }

    /// <summary>All bytes of all files below the home.</summary>
    private string Everything() =>
        string.Concat(
            Directory
                .EnumerateFiles(sandbox.On(Sandbox.Home), "*", SearchOption.AllDirectories)
                .Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path)))
        );

    /// <summary>sha256sum(1), and Python's own modules for CSV, JSON, UUIDs of version 5 and HTML.</summary>
    private async Task CheckWithOtherProgramsAsync()
    {
        Assert.That(await ExitAsync("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"), Is.Empty);
        const string script = """
            import csv, glob, html.parser, json, re, uuid
            records = [json.loads(line) for line in open("records.jsonl", encoding="utf-8")][:-1]
            rows = list(csv.DictReader(open("csv.csv", encoding="utf-8", newline=""), strict=True))
            assert [row["id"] for row in rows] == [each["id"] for each in records], rows
            assert all(None not in row and None not in row.values() for row in rows), rows
            assert not [cell for row in rows for cell in row.values() if re.match(r"\s*[=+\-@]", cell)], rows
            raw = open("csv.csv", "rb").read()
            assert raw.endswith(b"\r\n") and raw.count(b"\r\n") == len(rows) + 1
            space = uuid.UUID("00abedb4-aa42-466c-9c01-fed23315a9b7")
            for each in json.load(open("stix.json", encoding="utf-8"))["objects"]:
                if each["type"] == "domain-name":
                    name = json.dumps({"value": each["value"]}, separators=(",", ":"), ensure_ascii=False)
                    assert each["id"] == "domain-name--" + str(uuid.uuid5(space, name)), each
            misp = json.load(open("misp.json", encoding="utf-8"))["Event"]
            values = [each["value"] for each in misp["Attribute"] + [each["Attribute"][0] for each in misp["Object"]]]
            assert values and len(values) == len(set(values)), values
            assert len([json.load(open(path, encoding="utf-8")) for path in glob.glob("xarf-*.json")]) == len(rows)
            class Page(html.parser.HTMLParser):
                open = []
                def handle_starttag(self, tag, attributes):
                    assert tag not in ("script", "img", "a", "iframe", "object", "link"), tag
                    assert not [name for name, _ in attributes if name.startswith("on") or name in ("src", "href")], attributes
                    if tag not in ("meta",): self.open.append(tag)
                def handle_startendtag(self, tag, attributes): pass
                def handle_endtag(self, tag): assert self.open.pop() == tag, tag
            page = Page(); page.feed(open("html.html", encoding="utf-8").read()); page.close()
            assert not page.open, page.open
            """;
        Assert.That(await ExitAsync("python3", "-c", script), Is.Empty);
    }

    /// <summary>Runs a program in the export; what it says, where it fails.</summary>
    private async Task<string> ExitAsync(string program, params string[] arguments)
    {
        ProcessStartInfo how = new(program, arguments)
        {
            WorkingDirectory = Export,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(how)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{program}: {output}{await error}";
    }

    private Task<UrlGuardProgram.Result> RunRecordsAsync(params string[] arguments) => RunAsync(["records", .. arguments]);

    private Task<UrlGuardProgram.Result> RunAsync(params string[] arguments) => UrlGuardProgram.RunAsync(sandbox, "", arguments);
}

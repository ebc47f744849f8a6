using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard check</c> as other programs may rely on it: the built program, seen from outside.</summary>
internal sealed class CheckTests : SandboxFixture
{
    private string list = null!,
        exempt = null!;

    [SetUp]
    public void FillSandbox()
    {
        sandbox.Write("/list.txt", "# Ada's\npaypal.com\nhttps://www.Example.com/x\n");
        sandbox.Write("/exempt.txt", "paypa1.com # a friend's\n");
        list = sandbox.On("/list.txt");
        exempt = sandbox.On("/exempt.txt");
    }

    [Test]
    public async Task AList_MayNameASiteAtAPublicSuffix_AndWhatASiteIsAlsoKnownAs()
    {
        sandbox.Write("/list.txt", "gov.uk\nkp.org = Kaiser Permanente # health\n");
        UrlGuardProgram.Result result = await CheckAsync("hmrc.gov.uk\ngov.uk-refund.com\nkaiserpermanente.net\n");
        Assert.That(
            result.Lines.Select(line => string.Join(' ', line.Split('\t')[..4])),
            Is.EqualTo(
                new[]
                {
                    "hmrc.gov.uk protected  ",
                    "gov.uk-refund.com lookalike embedding gov.uk",
                    "kaiserpermanente.net lookalike tld-swap kp.org",
                }
            )
        );
    }

    [TestCase("paypal.com\nkp.org = PayPal\n", "kp.org: PayPal is, or resembles, the name of paypal.com")]
    [TestCase("paypal.com\nkp.org = KP\n", "line 2: KP is too short")]
    public async Task AList_WithAnUnusableName_IsUnusable(string text, string message)
    {
        sandbox.Write("/list.txt", text);
        UrlGuardProgram.Result result = await CheckAsync("paypa1.com\n");
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
    }

    [TestCase("paypal.com", "protected", "", "", "", "", "")]
    [TestCase("https://www.paypal.com/signin?a=b#c", "protected", "", "", "", "", "")]
    [TestCase("example.com", "protected", "", "", "", "", "")]
    [TestCase("google.com", "known", "", "", "", "", "")]
    [TestCase("nothing-like-it.net", "clear", "", "", "", "", "")]
    [TestCase("127.0.0.1", "unjudged", "", "", "", "ip-address", "")]
    [TestCase("[::1]", "unjudged", "", "", "", "ip-address", "")]
    [TestCase("localhost", "unjudged", "", "", "", "localhost", "")]
    [TestCase("intranet", "unjudged", "", "", "", "single-label", "")]
    [TestCase("co.uk", "unjudged", "", "", "", "public-suffix", "")]
    [TestCase("a^b.com", "unjudged", "", "", "", "bad-name", "")]
    [TestCase("a..b", "clear", "", "", "", "", "")]
    [TestCase("xn--login.nothing-like-it.net", "clear", "", "", "", "", "")]
    [TestCase("mailto:a@paypa1.com", "unjudged", "", "", "", "not-web", "")]
    public async Task Row_OfAnythingButALookalike(string input, params string[] cells)
    {
        UrlGuardProgram.Result result = await CheckAsync($"{input}\n");
        Assert.That(result.Output, Is.EqualTo(string.Join('\t', [input, .. cells]) + "\n"), result.Error);
        Assert.That(result.Status, Is.Zero);
    }

    [TestCase("paypa1.com", "homoglyph", "paypal.com", "1")]
    [TestCase("paypla.com", "transposition", "paypal.com", "1")]
    [TestCase("paypall.com", "typo", "paypal.com", "1")]
    [TestCase("xn--pypal-4ve.com", "homoglyph", "paypal.com", "1")]
    [TestCase("http://pаypal.com/", "homoglyph", "paypal.com", "1")]
    [TestCase("paypal.co", "tld-swap", "paypal.com", null)]
    [TestCase("examp1e.com", "homoglyph", "example.com", "1")]
    public async Task Row_OfALookalike(string input, string kind, string target, string? distance)
    {
        string[] cells = (await CheckAsync($"{input}\n")).Lines.Single().Split('\t');
        Assert.That(cells, Has.Length.EqualTo(7));
        Assert.That(cells[..4], Is.EqualTo(new[] { input, "lookalike", kind, target }));
        if (distance is not null)
            Assert.That(cells[4], Is.EqualTo(distance));
        Assert.That(cells[5], Is.Not.Empty, "what differs, in words");
        Assert.That(cells[6], Is.EqualTo("sure"));
    }

    [Test]
    public async Task Exemption_Wins() =>
        Assert.That((await CheckAsync("www.paypa1.com\n", "--exempt", exempt)).Output, Is.EqualTo("www.paypa1.com\texempt\t\t\t\t\t\n"));

    [Test]
    public async Task NoKnown_LeavesTheKnownSitesOut() =>
        Assert.That((await CheckAsync("google.com\n", "--no-known")).Output, Is.EqualTo("google.com\tclear\t\t\t\t\t\n"));

    [Test]
    public async Task Arguments_AreJudgedInOrder_AndStandardInputIsLeftAlone()
    {
        UrlGuardProgram.Result result = await CheckAsync("never read\n", "paypal.com", "@nothing", "[::1]", "paypa1.com");
        Assert.That(
            result.Lines.Select(line => line.Split('\t')[..2]),
            Is.EqualTo(
                new[] { new[] { "paypal.com", "protected" }, ["@nothing", "unjudged"], ["[::1]", "unjudged"], ["paypa1.com", "lookalike"] }
            )
        );
    }

    [TestCase("a\tb", @"a\tb")]
    [TestCase("a\u0000b\u001b[31m", @"a\u0000b\u001b[31m")]
    [TestCase("a\rb", @"a\rb")]
    [TestCase("a\u2028b\u0085", @"a\u2028b\u0085")]
    [TestCase("a\u202eb\u2066c", @"a\u202eb\u2066c")]
    [TestCase("  spaces kept  ", "  spaces kept  ")]
    [TestCase("", "")]
    public async Task Input_CannotBreakItsRow(string input, string cell)
    {
        UrlGuardProgram.Result result = await CheckAsync($"{input}\npaypal.com\n");
        string[] rows = result.Output.Split('\n');
        Assert.That(rows, Has.Length.EqualTo(3));
        Assert.That(rows[0].Split('\t')[0], Is.EqualTo(cell));
        Assert.That(rows[0].Split('\t'), Has.Length.EqualTo(7));
        Assert.That(rows[1], Does.StartWith("paypal.com\tprotected"));
    }

    [Test]
    public async Task Lines_MayEndInCrLf_BeginWithAByteOrderMark_AndLackTheLastFeed() =>
        Assert.That(
            (await CheckAsync("\uFEFFpaypal.com\r\nexample.com")).Output,
            Is.EqualTo("paypal.com\tprotected\t\t\t\t\t\nexample.com\tprotected\t\t\t\t\t\n")
        );

    [Test]
    public async Task Json_HasTheSameKeysInEveryLine()
    {
        UrlGuardProgram.Result result = await CheckAsync("paypal.com\npaypa1.com\nco.uk\na\tb\n", "--format", "json");
        JsonObject[] rows = [.. result.Lines.Select(line => JsonNode.Parse(line)!.AsObject())];
        foreach (JsonObject row in rows)
        {
            Assert.That(
                row.Select(member => member.Key),
                Is.EqualTo(new[] { "input", "verdict", "kind", "target", "distance", "reason", "certainty", "evidence" })
            );
        }

        Assert.That(rows.Select(row => (string?)row["input"]), Is.EqualTo(new[] { "paypal.com", "paypa1.com", "co.uk", "a\tb" }));
        Assert.That(rows[0]["kind"], Is.Null);
        Assert.That((string?)rows[1]["kind"], Is.EqualTo("homoglyph"));
        Assert.That((int?)rows[1]["distance"], Is.EqualTo(1));
        Assert.That((string?)rows[1]["certainty"], Is.EqualTo("sure"));
        Assert.That((string?)rows[2]["reason"], Is.EqualTo("public-suffix"));
    }

    [Test]
    public async Task Evidence_IsTheOneThatTheHostSends()
    {
        const string seen = "xn--pypal-4ve.com";
        sandbox.Write(Sandbox.Home + "/.config/urlguard/protected.txt", "paypal.com\n");
        string row = (await CheckAsync(seen + "\n", "--format", "json")).Output;
        string reply = HostConversation.Ask(sandbox, $$"""{"id":1,"type":"check","host":"{{seen}}"}""");
        using JsonDocument ours = JsonDocument.Parse(row),
            theirs = JsonDocument.Parse(reply);
        Assert.That(
            ours.RootElement.GetProperty("evidence").GetRawText(),
            Is.EqualTo(theirs.RootElement.GetProperty("evidence").GetRawText())
        );
    }

    [Test]
    public async Task Protect_ReadsNeitherThePersonsListsNorFails()
    {
        sandbox.Write(Sandbox.Home + "/.config/urlguard/protected.txt", "mybank.test\n\u0000broken..\n");
        sandbox.Write(Sandbox.Home + "/.config/urlguard/exempt.txt", "paypa1.com\n");
        UrlGuardProgram.Result result = await CheckAsync("paypa1.com\nmybank.test\n");
        Assert.That(result.Lines.Select(line => line.Split('\t')[1]), Is.EqualTo(new[] { "lookalike", "clear" }));
        Assert.That(result.Error, Is.Empty);
    }

    [Test]
    public async Task WithoutProtect_ThePersonsListsCount_AndTheirFaultsAreTold()
    {
        sandbox.Write(Sandbox.Home + "/.config/urlguard/protected.txt", "mybank.example\nco.uk\n");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "mybank.example\n", "check");
        Assert.That(result.Output, Is.EqualTo("mybank.example\tprotected\t\t\t\t\t\n"));
        Assert.That(result.Error, Does.Contain("protected.txt:2: co.uk is a public suffix"));
        Assert.That(result.Status, Is.Zero);
    }

    [Test]
    public async Task BadLine_OfANamedList_IsUnusable_AndEachIsNamed()
    {
        sandbox.Write("/list.txt", "paypal.com\nco.uk\n\n10.0.0.1\n");
        UrlGuardProgram.Result result = await CheckAsync("paypal.com\n");
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain($"{list}: line 2: co.uk").And.Contain($"{list}: line 4: 10.0.0.1"));
    }

    [Test]
    public async Task EmptyList_IsJudgedBy_ButNotInSilence()
    {
        sandbox.Write("/list.txt", "# nothing yet\n");
        UrlGuardProgram.Result result = await CheckAsync("paypa1.com\n");
        Assert.That(result.Output, Is.EqualTo("paypa1.com\tclear\t\t\t\t\t\n"));
        Assert.That(result.Error, Does.Contain("no site is protected"));
        Assert.That(result.Status, Is.Zero);
    }

    [Test]
    public async Task MissingList_IsUnusable_AndNamed()
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "",
            "check",
            "--protect",
            list,
            "--protect",
            "/nowhere/list.txt"
        );
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("/nowhere/list.txt"));
    }

    [TestCase("--protect")]
    [TestCase("--exempt")]
    public async Task ListWithoutAnEnd_IsUnusable_AndNamed(string option)
    {
        UrlGuardProgram.Result result = await CheckAsync("", option, "/dev/zero");
        Assert.That(result.Status, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith("urlguard: /dev/zero: it is longer than the 67108864 bytes").And.Not.Contain("   at "));
    }

    /// <summary>A shell's <c>&lt;(command)</c> is a pipe.</summary>
    [Test]
    public async Task ListFromAPipe_IsRead()
    {
        string pipe = sandbox.MakePipe("/pipe");
        Task<UrlGuardProgram.Result> run = UrlGuardProgram.RunAsync(sandbox, "", "check", "--protect", pipe, "paypa1.com");
        await Task.Run(() => File.WriteAllText(pipe, "paypal.com\n")).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.That((await run).Output, Does.StartWith("paypa1.com\tlookalike\t"));
    }

    [TestCase("--format", "xml")]
    [TestCase("--protect")]
    [TestCase("--nonsense")]
    public async Task BadArguments_AreUnusable(params string[] arguments)
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "", ["check", .. arguments]);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain(arguments[^1]));
    }

    [Test]
    public async Task Stream_Of100000Lines_ComesOutInOrder()
    {
        string[] names = [.. Enumerable.Range(0, 100_000).Select(i => i % 1000 == 7 ? "paypa1.com" : $"site-{i}.tests-{i % 97}.net")];
        Stopwatch clock = Stopwatch.StartNew();
        UrlGuardProgram.Result result = await CheckAsync(string.Join('\n', names) + "\n");
        TestContext.Out.WriteLine($"100,000 lines in {clock.Elapsed.TotalSeconds:0.00} s");
        Assert.That(result.Lines.Select(line => line.Split('\t')[0]), Is.EqualTo(names));
        Assert.That(result.Lines.Count(line => line.Split('\t')[1] == "lookalike"), Is.EqualTo(100));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(3)), "practical, even unoptimised and beside other work");
    }

    [Test]
    public async Task Stream_IsAnsweredBeforeItEnds()
    {
        using Process process = UrlGuardProgram.Start(new Dictionary<string, string>(), "check", "--protect", list);
        await process.StandardInput.WriteAsync("paypa1.com\n");
        await process.StandardInput.FlushAsync();
        string? row = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.That(row, Does.StartWith("paypa1.com\tlookalike\t"));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Reader_ThatGoesAway_EndsItQuietly()
    {
        using Process process = UrlGuardProgram.Start(new Dictionary<string, string>(), "check", "--protect", list);
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.Close();
        try
        {
            for (int i = 0; i < 100_000; i++)
                await process.StandardInput.WriteAsync("paypal.com\n");
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, as it should.
        }
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.That(await error, Does.Not.Contain("defect").And.Not.Contain("Unhandled"));
        Assert.That(process.ExitCode, Is.Not.Zero);
    }

    private Task<UrlGuardProgram.Result> CheckAsync(string input, params string[] more) =>
        UrlGuardProgram.RunAsync(sandbox, input, ["check", "--protect", list, .. more]);
}

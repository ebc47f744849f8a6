using System.Text.Json.Nodes;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard coverage</c>: the built program, seen from outside.</summary>
internal sealed class CoverageTests : SandboxFixture
{
    [Test]
    public async Task Table_HasALineForEachTechnique_AndAddsUp()
    {
        UrlGuardProgram.Result result = await RunAsync("https://www.PayPal.com/x");
        Assert.That(result.Status, Is.Zero, result.Error);
        string[][] rows = [.. result.Lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.That(rows[0], Is.EqualTo(new[] { "paypal.com", "variants", "caught", "excused", "missed" }));
        string[][] techniques = [.. rows.Skip(1).TakeWhile(row => row[0] != "all")];
        string[] all = rows.Single(row => row[0] == "all");
        Assert.That(techniques, Has.Length.GreaterThan(30));
        for (int column = 1; column <= 4; column++)
            Assert.That(techniques.Sum(row => Number(row[column])), Is.EqualTo(Number(all[column])));
        Assert.That(Number(all[1]), Is.EqualTo(Number(all[2]) + Number(all[3]) + Number(all[4])));
    }

    [Test]
    public async Task Json_SaysTheSame_OneObjectADomain()
    {
        UrlGuardProgram.Result json = await RunAsync("paypal.com", "amazon.com", "--format", "json"),
            table = await RunAsync("paypal.com", "amazon.com");
        JsonObject[] reports = [.. json.Lines.Select(line => JsonNode.Parse(line)!.AsObject())];
        Assert.That(reports.Select(report => (string?)report["domain"]), Is.EqualTo(new[] { "paypal.com", "amazon.com" }));
        Assert.That(
            reports[0].Select(member => member.Key),
            Is.EqualTo(new[] { "domain", "variants", "caught", "excused", "missed", "asked", "unplanned", "classes", "techniques" })
        );
        Assert.That(
            reports[0]["excused"]!.AsObject().Select(member => member.Key),
            Is.EqualTo(new[] { "known-site", "same-owner", "exempt", "protected" })
        );
        int[] variants =
        [
            .. table
                .Lines.Where(line => line.StartsWith("all ", StringComparison.Ordinal))
                .Select(line => Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])),
        ];
        Assert.That(reports.Select(report => (int)report["variants"]!), Is.EqualTo(variants));
    }

    [Test]
    public async Task List_PrintsTheNames_AndWhatBecomesOfThem()
    {
        sandbox.Write("/also.txt", "paypol.com\n");
        sandbox.Write("/exempt.txt", "paypa1.com\n");
        string[] excused = (
            await RunAsync("paypal.com", "--list", "excused", "--protect", sandbox.On("/also.txt"), "--exempt", sandbox.On("/exempt.txt"))
        ).Lines;
        Assert.That(excused, Does.Contain("paypol.com\tvowel-swap\tprotected").And.Contain("paypa1.com\tascii-homoglyph\texempt"));
        Assert.That(excused, Has.Some.EndsWith("\tknown-site"));
        Assert.That((await RunAsync("paypal.com", "--list", "caught")).Lines, Does.Contain("paypla.com\ttransposition\ttransposition"));
    }

    [Test]
    public async Task List_InJson_StandsBesideTheCounts()
    {
        JsonObject report = JsonNode
            .Parse((await RunAsync("paypal.com", "--list", "missed", "--format", "json")).Lines.Single())!
            .AsObject();
        Assert.That(report["names"]!.AsArray(), Has.Count.EqualTo((int)report["missed"]!));
    }

    [Test]
    public async Task NoKnown_LeavesTheKnownSitesOut() =>
        Assert.That((await RunAsync("paypal.com", "--no-known", "--list", "excused")).Output, Does.Not.Contain("\tknown-site"));

    [Test]
    public async Task Add_SaysOnStandardErrorWhatIsHardlyStopped()
    {
        UrlGuardProgram.Result added = await AddAsync("td.com");
        Assert.That(added.Output, Is.EqualTo("added\ttd.com\n"));
        Assert.That(
            added.Error,
            Does.Match(@"(?m)^urlguard: td\.com: short name: \d+ % of what would be tried is stopped; of .*wrong letters \d+ %")
        );
        Assert.That((await AddAsync("td.com")).Error, Is.Empty, "it was there already");
    }

    [Test]
    public async Task Add_OfAnExemptionOrOfALongList_SaysNoMore()
    {
        Assert.That((await AddAsync("--exempt", "td.com")).Error, Is.Empty);
        Assert.That((await AddAsync([.. Enumerable.Range(0, 11).Select(i => $"a{i}.com")])).Error, Is.Empty);
    }

    [TestCase("co.uk", "co.uk is a public suffix")]
    [TestCase("localhost", "localhost")]
    [TestCase("paypal.com --list nothing", "nothing")]
    [TestCase("paypal.com --format xml", "xml")]
    [TestCase("", "DOMAIN")]
    public async Task BadArguments_AreUnusable(string arguments, string said)
    {
        UrlGuardProgram.Result result = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain(said));
    }

    private static int Number(string text) =>
        int.Parse(text.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private Task<UrlGuardProgram.Result> AddAsync(params string[] arguments) =>
        UrlGuardProgram.RunAsync(sandbox, "", ["add", .. arguments]);

    private Task<UrlGuardProgram.Result> RunAsync(params string[] arguments) =>
        UrlGuardProgram.RunAsync(sandbox, "", ["coverage", .. arguments]);
}

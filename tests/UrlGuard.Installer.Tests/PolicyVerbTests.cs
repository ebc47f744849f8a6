using UrlGuard.Installer.Policies;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard policy check</c>, <c>diff</c> and <c>show</c>: the built program, seen from outside.</summary>
internal sealed class PolicyVerbTests : SandboxFixture
{
    [Test]
    public async Task Check_OfAGoodFile_ExplainsEveryKey()
    {
        UrlGuardProgram.Result result = await CheckAsync(FullPolicy.Text);
        Assert.That(result.Status, Is.Zero, result.Output + result.Error);
        Assert.That(
            result.Output,
            Does.Contain(
                "protected: 3 sites, in the place of people's own lists\n    northwind-bank.com\n    paypal.com\n    xn--bcher-kva.example\n"
            )
        );
        foreach (PolicyKey key in PolicySchema.Leaves.Where(key => key.IsSingle && !key.Path.EndsWith(".mode", StringComparison.Ordinal)))
        {
            Assert.That(result.Output, Does.Contain($"{key.Path} = ").And.Contain(key.Description), key.Path);
        }

        Assert.That(result.Output, Does.Not.Contain("0123456789abcdef"), "a secret");
    }

    [TestCase("{}", "note: no site is protected")]
    [TestCase(
        """{ "protected": { "domains": ["a-bank.com"] }, "exempt": { "domains": ["a-bank.com"] } }""",
        "note: a-bank.com is protected"
    )]
    [TestCase(
        """{ "protected": { "domains": ["northwind-bank.com", "northwind-bamk.com"] } }""",
        "note: protected.domains: northwind-bamk.com looks like northwind-bank.com, which is protected too. A slip?"
    )]
    [TestCase(
        """{ "protected": { "domains": ["paypal.com"] }, "exempt": { "domains": ["paypall.com"] } }""",
        "note: exempt.domains: paypall.com looks like paypal.com, which is protected. A slip?"
    )]
    [TestCase(
        """{ "protected": { "domains": ["paypal.com"] }, "knownSites": ["papyal.com"] }""",
        "note: knownSites: papyal.com looks like paypal.com, which is protected. A slip?"
    )]
    [TestCase(
        """{ "protected": { "domains": ["paypal.com"] }, "sameOwner": [["paypal.com", "paypa1.com"]] }""",
        "note: sameOwner: paypa1.com looks like paypal.com, which is protected. A slip?"
    )]
    [TestCase("""{ "mode": "report-only" }""", "note: report-only: lookalikes open and are counted, nobody is warned of them\n")]
    [TestCase("""{ "mode": "report-only" }""", "note: mode: report-only has no end")]
    [TestCase("""{ "mode": "report-only" }""", "note: mode: nothing is written of it")]
    [TestCase("""{ "mode": "report-only", "bypass": "forbid" }""", "note: bypass: it forbids nothing until")]
    [TestCase("""{ "mode": "report-only", "reportOnly": { "ends": "2026-01-01" } }""", "note: reportOnly.ends: that is over")]
    [TestCase("""{ "reportOnly": { "ends": "2026-01-01" } }""", "note: reportOnly: it changes nothing without")]
    [TestCase("""{ "mode": "warn" }""", "note: events tell it as policy ")]
    [TestCase("\uFEFF{ \"bypass\": \"forbid\" }", "bypass = \"forbid\"")]
    public async Task Check_SaysWhatIsWorthKnowing(string policy, string said)
    {
        UrlGuardProgram.Result result = await CheckAsync(policy);
        Assert.That((result.Status, result.Output), Is.EqualTo((0, result.Output)));
        Assert.That(result.Output, Does.Contain(said));
    }

    [TestCase("""{ "protected": { "domains": ["paypal.com", "paypal.de", "northwind-bank.com"] } }""")]
    [TestCase(
        """{ "protected": { "domains": ["northwind-bank.com", "northwind-bank.org"] }, "sameOwner": [["northwind-bank.com", "northwind-bank.org"]] }"""
    )]
    public async Task Check_OfSitesOfOneOwner_SuspectsNoSlip(string policy) =>
        Assert.That((await CheckAsync(policy)).Output, Does.Not.Contain("A slip?"));

    [TestCase("{\n  \"bypass\": \"maybe\"\n}", ":2:3: bypass: expected one of identify, allow, allow-with-reason, forbid")]
    [TestCase("{ \"warning\": {\n\t\"language\": \"fr\",\n\t\"colour\": 1 } }", ":3:2: warning.colour: there is no such key")]
    [TestCase("{ \"warning\": { \"message\": \"日本\", \"contact\": 7 } }", ":1:33: warning.contact: expected a text")]
    [TestCase(
        "{ \"protected\": { \"domains\": [\n\"a-bank.com\",\n  \"co.uk\" ] } }",
        ":3:3: protected.domains[1]: co.uk is a public suffix"
    )]
    [TestCase("{ \"sameOwner\": [[\"a-bank.com\"]] }", ":1:17: sameOwner[0]: expected an array of two names")]
    [TestCase("{ \"thresholds\": { \"typoSameSuffix\": 1 } }", ":1:19: thresholds.typoSameSuffix: expected a whole number from 4 to 8")]
    [TestCase("{ \"events\": {\n \"hostNames\": \"keyed-hash\" } }", ":1:3: events.key: a keyed hash needs a key")]
    [TestCase("{ \"bypass\": \"allow\",\n  \"bypass\": \"forbid\" }", ":2:3: bypass: is there twice")]
    [TestCase("{\n  \"bypass\": \"allow\",\n}", ":3:1: not JSON: ")]
    [TestCase("[]", ":1:1: a policy is a JSON object")]
    [TestCase("", ":1:1: not JSON: ")]
    [TestCase("{} {}", ":1:4: not JSON: ")]
    [TestCase("{ \"warning\": {\n \"message\": \"\\ud800\" } }", ":2:14: half a surrogate pair")]
    [TestCase("{ \"\\udc00\": 1 }", ":1:4: half a surrogate pair")]
    public async Task Check_OfABadFile_NamesThePlace(string policy, string fault)
    {
        UrlGuardProgram.Result result = await CheckAsync(policy);
        Assert.That(result.Status, Is.EqualTo(2), result.Error);
        Assert.That(result.Output, Does.StartWith(sandbox.On("/home/ada/org.json") + fault));
        Assert.That(result.Lines, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Check_NamesEveryFault()
    {
        UrlGuardProgram.Result result = await CheckAsync("{ \"bypass\": 1, \"firstRun\": 2,\n \"colour\": 3 }");
        Assert.That(
            result.Lines.Select(line => line[(sandbox.On("/home/ada/org.json").Length + 1)..].Split(' ')[0] + line.Split(' ')[1]),
            Is.EqualTo(new[] { "1:3:bypass:", "1:16:firstRun:", "2:2:colour:" })
        );
    }

    [Test]
    public async Task Diff_SaysWhatDiffers_WhateverTheOrderAndSpelling()
    {
        sandbox.Write(
            "/home/ada/old.json",
            """{ "bypass": "allow", "protected": { "domains": ["a-bank.com", "WWW.b-bank.com", "kp.org"] }, "events": { "key": "0123456789abcdef" }, "sameOwner": [["x-shop.com", "y-shop.com"]] }"""
        );
        sandbox.Write(
            "/home/ada/same.json",
            """{ "sameOwner": [["y-shop.com", "x-shop.com"]], "events": { "key": "0123456789abcdef" }, "protected": { "domains": ["b-bank.com", "kp.org", "a-bank.com"] }, "bypass": "allow" }"""
        );
        sandbox.Write(
            "/home/ada/new.json",
            """{ "bypass": "forbid", "firstRun": false, "protected": { "domains": ["a-bank.com", "c-bank.com", "kp.org = Kaiser Permanente"] }, "events": { "key": "fedcba9876543210" }, "exempt": { "domains": ["d-shop.com"] } }"""
        );
        UrlGuardProgram.Result same = await DiffAsync("old", "same"),
            changed = await DiffAsync("old", "new");
        Assert.That((same.Status, same.Output), Is.EqualTo((0, "")));
        Assert.That(changed.Status, Is.EqualTo(1));
        Assert.That(
            changed.Lines,
            Is.EqualTo(
                new[]
                {
                    "~ bypass: \"allow\" → \"forbid\"",
                    "~ events.key: (set) → (set)",
                    "~ firstRun: not set → false",
                    "- protected.domains: b-bank.com",
                    "- protected.domains: kp.org",
                    "+ protected.domains: c-bank.com",
                    "+ protected.domains: kp.org = Kaiser Permanente",
                    "+ exempt.domains: d-shop.com",
                    "- sameOwner: x-shop.com = y-shop.com",
                }
            )
        );
    }

    [TestCase("nowhere")]
    [TestCase("broken")]
    public async Task Diff_WithAFileThatCantBeUsed_IsTrouble(string name)
    {
        sandbox.Write("/home/ada/old.json", "{}");
        sandbox.Write("/home/ada/broken.json", """{ "bypass": 1 }""");
        UrlGuardProgram.Result result = await DiffAsync("old", name);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(sandbox.On($"/home/ada/{name}.json")));
    }

    [Test]
    public async Task Show_HasEveryEntryAndKey_WithWhoSetIt()
    {
        // The tests' machine has no policy of its own: what is shown is the person's and what is built in.
        sandbox.Write("/home/ada/.config/urlguard/protected.txt", "a-bank.com\n");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "", "policy", "show");
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(result.Lines, Has.Member("protected.domains\ta-bank.com\tuser").And.Member("bypass\t\"identify\"\tbuilt-in"));
        foreach (
            PolicyKey key in PolicySchema.Leaves.Where(key =>
                key.Default is not null && !key.Path.EndsWith(".mode", StringComparison.Ordinal)
            )
        )
        {
            Assert.That(result.Lines, Has.Member($"{key.Path}\t{key.Default}\tbuilt-in"));
        }
    }

    [TestCase("2020-01-01", "mode\t\"report-only\" (over: people are warned)\tmachine-policy")]
    [TestCase("9999-01-01", "mode\t\"report-only\"\tmachine-policy")]
    public void Show_SaysWhenReportOnlyIsOver(string ends, string line)
    {
        sandbox.Write("/home/ada/org.json", $$$"""{"mode":"report-only","reportOnly":{"ends":"{{{ends}}}"}}""");
        TrustPaths paths = new(sandbox.On("/home/ada/config"), sandbox.On("/home/ada/state"), sandbox.On("/home/ada/org.json"));
        Assert.That(EffectiveValues.Write(new TrustStore(paths).Current).Split('\n'), Has.Member(line));
    }

    [Test]
    public void Show_SaysWhichEntriesAreTheOrganisations_AndKeepsTheSecret()
    {
        sandbox.Write("/home/ada/.config/urlguard/protected.txt", "mine-shop.com\n");
        sandbox.Write("/home/ada/org.json", FullPolicy.Text.Replace("\"replace\"", "\"add\"", StringComparison.Ordinal));
        TrustPaths paths = new(
            sandbox.On("/home/ada/.config/urlguard"),
            sandbox.On("/home/ada/.local/state/urlguard"),
            sandbox.On("/home/ada/org.json")
        );
        string[] lines = EffectiveValues.Write(new TrustStore(paths).Current).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(
            lines.Select(line => line.Split('\t')).Where(cells => cells[2] == "user").Select(cells => cells[1]),
            Is.EqualTo(new[] { "mine-shop.com" })
        );
        Assert.That(
            lines,
            Has.None.EndsWith("built-in").And.None.Contains("0123456789abcdef").And.Member("events.key\t(set)\tmachine-policy")
        );
        Assert.That(lines.Select(line => line.Split('\t')[0]).Distinct(), Is.EquivalentTo(PolicySchema.Leaves.Select(key => key.Path)));
        Assert.That(
            lines,
            Has.Member("sameOwner\tnorthwind-bank.com northwind.eu\tmachine-policy")
                .And.Member("exempt.domains\tnorthwind.jobs\tmachine-policy")
        );
    }

    private Task<UrlGuardProgram.Result> CheckAsync(string policy)
    {
        sandbox.Write("/home/ada/org.json", policy);
        return UrlGuardProgram.RunAsync(sandbox, "", "policy", "check", sandbox.On("/home/ada/org.json"));
    }

    private Task<UrlGuardProgram.Result> DiffAsync(string old, string changed) =>
        UrlGuardProgram.RunAsync(
            sandbox,
            "",
            "policy",
            "diff",
            sandbox.On($"/home/ada/{old}.json"),
            sandbox.On($"/home/ada/{changed}.json")
        );
}

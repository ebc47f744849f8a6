using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using UrlGuard.Installer.Filters;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard filter</c>: the files as other programs read them.</summary>
internal sealed class FilterTests : SandboxFixture
{
    private static readonly ConcurrentDictionary<string, Func<string, bool>> Matchers = new();

    private static IEnumerable<string> Formats => FilterFormats.All.Select(format => format.Name);

    [TestCase("hosts", @"^0\.0\.0\.0 [a-z0-9.-]+( www\.[a-z0-9.-]+)?$")]
    [TestCase("dnsmasq", @"^(address=/[a-z0-9.-]+/|server=/[a-z0-9.-]+/#)$")]
    [TestCase("unbound", @"^(server:|  local-zone: ""[a-z0-9.-]+\."" (always_nxdomain|always_transparent))$")]
    [TestCase("rpz", @"^(\$TTL 300|@ IN (SOA|NS) .+|(\*\.)?[a-z0-9.-]+ IN CNAME (\.|rpz-passthru\.))$")]
    [TestCase("adguard", @"^(/(\(\^\|\\\.\)|\^).+\$/|@@\|\|[a-z0-9.-]+\^)$")]
    [TestCase("pihole", @"^(\(\^\|\\\.\)|\^)[][()|?+*a-z0-9\\._-]+\$$")]
    [TestCase("spamassassin", @"^(header|uri|meta|describe|score) (__)?URLGUARD_\w+ .+$")]
    public void EveryLine_IsOfTheFormat(string format, string line)
    {
        string[] rules = MadeFilters.Rules(format);
        Assert.That(rules, Has.Length.GreaterThan(10));
        Assert.That(rules.Where(rule => !Regex.IsMatch(rule, line)), Is.Empty);
    }

    [TestCaseSource(nameof(Formats))]
    public void Head_IsOfComments_AndSaysListsRulesAndShare(string format)
    {
        string comment = FilterFormats.All.Single(one => one.Name == format).Comment;
        string[] head =
        [
            .. MadeFilters.Text(format).Split('\n').TakeWhile(line => line.StartsWith(comment + " ", StringComparison.Ordinal)),
        ];
        Assert.That(head[1], Is.EqualTo($"{comment} lists: {MadeFilters.Lists.Version}"));
        Assert.That(head[2], Does.Match(@"rules: [1-9]\d* "));
        Assert.That(head[4], Does.Contain("looks ").And.Contain("in-front "));
        Assert.That(head[5], Does.Contain("homoglyph ").And.Contain("combosquat "));
    }

    [TestCase("hosts")]
    [TestCase("adguard")]
    public void Share_IsWhatAnotherMatcherCounts(string format)
    {
        string[] drawn = MadeFilters.Drawn;
        double counted = 100.0 * drawn.Count(Blocks(format)) / drawn.Length;
        Assert.That(counted, Is.EqualTo(MadeFilters.ShareSaid(format)).Within(1));
    }

    [TestCase("hosts")]
    [TestCase("adguard")]
    [TestCase("pihole")]
    public void WhatTheJudgeLetsThrough_IsNotBlocked(string format)
    {
        Func<string, bool> blocks = Blocks(format);
        string[] sites =
        [
            .. MadeFilters.Lists.Knowledge.Sites.Concat(MadeFilters.Sites).Append(MadeFilters.Exempt).Append("www." + MadeFilters.Exempt),
        ];
        Assert.That(sites.Where(site => blocks(site) && !MadeFilters.IsWarned(site)), Is.Empty);
    }

    [Thorough]
    [TestCase("popular")]
    [TestCase("companies")]
    [TestCase("schools")]
    public void OrdinarySites_AreNotBlocked_BeyondTheJudgesOwnAlarms(string corpus)
    {
        Func<string, bool> adguard = Blocks("adguard"),
            pihole = Blocks("pihole");
        string[] sites = [.. Repository.Corpus($"generated/{corpus}.tsv").Select(row => row[0])];
        Assert.That(sites, Has.Length.GreaterThan(5000));
        Assert.That(sites.Where(site => (adguard(site) || pihole(site)) && !MadeFilters.IsWarned(site)), Is.Empty);
    }

    [TestCase("www.paypla.de")]
    [TestCase("paypal-login.top")]
    [TestCase("comrnerzbank.info")]
    [TestCase("xn--pypal-4ve.com")]
    [TestCase("paypla-login.top")]
    [TestCase("paypal-login.web.app")]
    public void Expressions_HoldNamesUnderOtherEndings_AndBelow(string host)
    {
        Assert.That(Blocks("adguard")(host), Is.True);
        Assert.That(Blocks("pihole")(host), Is.True);
    }

    [Test]
    public void NamesInFrontOfAStrangers_AreHeld_WhereKnownSitesCanBeLetThrough()
    {
        Assert.That(Blocks("adguard")("www.paypal.com.q7zx2.top"), Is.True);
        Assert.That(Blocks("adguard")("paypal.com-login.icu"), Is.True);
        Assert.That(Blocks("pihole")("paypal.com-login.icu"), Is.True);
        foreach (string site in MadeFilters.Lists.Knowledge.Sites.Where(site => site.EndsWith(".top", StringComparison.Ordinal)))
        {
            Assert.That(Blocks("adguard")($"paypal.com.{site}"), Is.False, site);
            Assert.That(Blocks("pihole")($"paypal.com.{site}"), Is.False, site);
        }
    }

    [Test]
    public void LetThrough_IsWrittenInTheFormatsOwnWay()
    {
        Assert.That(MadeFilters.Rules("adguard"), Does.Contain("@@||paypal.com^").And.Contain("@@||shop.paypa1.com^"));
        Assert.That(MadeFilters.Rules("dnsmasq"), Does.Contain("address=/paypla.com/"));
        if (MadeFilters.Rules("dnsmasq").Contains("address=/paypa1.com/"))
            Assert.That(MadeFilters.Rules("dnsmasq"), Does.Contain("server=/shop.paypa1.com/#"));
    }

    [Test]
    public async Task Out_IsTheSameBytes_EachTime_AndWithoutIt_StandardOutput()
    {
        sandbox.Write("/list.txt", "paypal.com\n");
        string file = sandbox.On("/filter.conf");
        string[] arguments = ["filter", "dnsmasq", "--most", "20", "--protect", sandbox.On("/list.txt")];
        UrlGuardProgram.Result printed = await UrlGuardProgram.RunAsync(sandbox, "", arguments),
            written = await UrlGuardProgram.RunAsync(sandbox, "", [.. arguments, "--out", file]);
        Assert.That(printed.Status, Is.Zero, printed.Error);
        Assert.That(written.Output, Is.Empty);
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(printed.Output));
        Assert.That(printed.Lines.Count(line => !line.StartsWith('#')), Is.EqualTo(20));
    }

    [Test]
    public async Task Out_ThatCannotBeWritten_LeavesTheOldFile()
    {
        sandbox.Write("/list.txt", "paypal.com\n");
        sandbox.Write("/folder/old", "");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "",
            ["filter", "hosts", "--most", "5", "--protect", sandbox.On("/list.txt"), "--out", sandbox.On("/folder")]
        );
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(sandbox.Tree, Is.EqualTo(new[] { "/folder", "/folder/old", "/list.txt" }));
    }

    [TestCase("hosts --follow", "--follow needs --out")]
    [TestCase("xml", "xml")]
    [TestCase("hosts --most 0", "--most 0")]
    [TestCase("hosts --most many", "many")]
    [TestCase("", "missing for command: 'filter'")]
    public async Task BadArguments_AreUnusable(string arguments, string said)
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "",
            ["filter", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
        );
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain(said));
    }

    /// <summary>Other tests start dnsmasq, Unbound and rspamd.</summary>
    [Thorough]
    [TestCase("rpz", "named-checkzone rpz.urlguard FILE")]
    [TestCase("spamassassin", "spamassassin -L -x --lint --cf FILE")]
    public async Task File_IsReadByTheRealProgram(string format, string command)
    {
        string file = sandbox.On("/filter");
        File.WriteAllText(file, MadeFilters.Text(format));
        if (format == "spamassassin")
            command = command.Replace("--cf FILE", $"--siteconfigpath={MakeSpamAssassinFolder()}", StringComparison.Ordinal);
        string[] words = command.Replace("FILE", file, StringComparison.Ordinal).Split(' ');
        (int status, string output, string error) = await OtherProgram.RunAsync("", words[0], words[1..]);
        Assert.That(status, Is.Zero, output + error);
    }

    private string MakeSpamAssassinFolder()
    {
        foreach (string file in Directory.GetFiles("/etc/spamassassin").Where(file => Path.GetExtension(file) is ".pre" or ".cf"))
            sandbox.Write("/sa/" + Path.GetFileName(file), File.ReadAllText(file));
        sandbox.Write("/sa/urlguard.cf", MadeFilters.Text("spamassassin"));
        return sandbox.On("/sa");
    }

    private static Func<string, bool> Blocks(string format) =>
        Matchers.GetOrAdd(format, name => FilterMatcher.Of(name, MadeFilters.Text(name)));
}

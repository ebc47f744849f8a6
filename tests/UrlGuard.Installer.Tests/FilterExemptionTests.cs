using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Filters;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>Names let through free themselves and what is below them, in every form, and nothing else is held that is clear.</summary>
internal sealed class FilterExemptionTests : SandboxFixture
{
    private const string Site = "paypal.com";

    /// <summary>Names that filters of all forms, or of those with expressions alone, hold.</summary>
    private static readonly string[] Imitations = ["paypla.com", "paypa1.com", "paypla.net", "paypal-login.top", "paypal-login.web.app"];

    private static readonly string[] Prefixes = ["", "www.", "login.", "a.login.", "b.a.login.", "xlogin.", "log.in."];

    private static IEnumerable<string> Formats => FilterFormats.All.Select(format => format.Name);

    [Test]
    public void AnExemption_FreesItselfAndWhatIsBelow_AndNothingElse()
    {
        Random random = new(20);
        Dictionary<(FilterForm, bool), FilterMaker> makers = [];
        Dictionary<string, Func<string, bool>> before = Read(makers, Lists([]));
        string[] labels = [.. Imitations.Select(name => name.Split('.')[0]).Distinct()],
            endings = ["com", "net", "top", "xyz", "de", "web.app"];
        string[] hosts = [.. from label in labels from ending in endings from prefix in Prefixes select $"{prefix}{label}.{ending}"];
        Assert.That(Formats.Where(format => !hosts.Any(before[format])), Is.Empty, "each holds some");
        for (int round = 0; round < 2; round++)
        {
            string[] exempt =
            [
                "unrelated.example.org",
                .. Imitations.Select(name => Prefixes[random.Next(Prefixes.Length)] + name),
                Imitations[random.Next(Imitations.Length)].Split('.')[0] + ".de",
            ];
            CheckedLists lists = Lists(exempt);
            Dictionary<string, Func<string, bool>> after = Read(makers, lists);
            foreach (string format in Formats)
            {
                foreach (string host in hosts)
                {
                    bool isExempt = lists.Judge.CheckHost(host.AsMemory()).Code == VerdictCode.Exempt;
                    if (isExempt || before[format](host))
                        Assert.That(after[format](host), Is.EqualTo(!isExempt), $"{format}: {host}, exempt {string.Join(' ', exempt)}");
                }
            }
        }
    }

    [TestCase("adguard")]
    [TestCase("pihole")]
    public void Expressions_HoldNoNameThatTheJudgeDoesNotWarnAbout(string format)
    {
        Random random = new(20);
        Func<string, bool> blocks = FilterMatcher.Of(format, MadeFilters.Text(format));
        string[] rules = [.. MadeFilters.Rules(format).Where(rule => !rule.StartsWith('@')).Select(Bare)];
        List<string> drawn = [];
        foreach (DrawnText text in rules.Select(rule => new DrawnText(rule, random)))
            drawn.AddRange(Enumerable.Range(0, 30).Select(_ => text.Next()));
        Assert.That(drawn.Count(blocks), Is.GreaterThan(drawn.Count * 9 / 10), "what is let through is seldom drawn");
        Assert.That(drawn.Where(host => blocks(host) && !MadeFilters.IsWarned(host)), Is.Empty);
    }

    [Test]
    public void AMakerThatIsUsedAgain_MakesWhatAFreshOneMakes()
    {
        FilterMaker used = new(FilterForm.Names, letsThrough: true);
        foreach (
            CheckedLists lists in new[]
            {
                Lists([], "td.com"),
                Lists([], "td.com", "dhl.de"),
                Lists(["dh1.de", "a.t-d.com"], "td.com", "dhl.de"),
                Lists(["a.t-d.com"], "td.com", "dhl.de", "tdd.com"),
                Lists([], "dhl.de"),
            }
        )
        {
            FilterRules again = used.Make(lists, most: null),
                fresh = new FilterMaker(FilterForm.Names, letsThrough: true).Make(lists, most: null);
            Assert.That(again.Blocked, Is.EqualTo(fresh.Blocked));
            Assert.That(again.LetThrough, Is.EqualTo(fresh.LetThrough));
            Assert.That(again.Share.Lines(), Is.EqualTo(fresh.Share.Lines()));
        }
    }

    [Test]
    public async Task AListThatWasEmptied_LeavesTheFile_AndOneThatNeverHadASite_DoesNot()
    {
        string list = sandbox.On("/list.txt"),
            file = sandbox.On("/filter");
        string[] arguments = ["filter", "hosts", "--most", "5", "--protect", list, "--out", file];
        sandbox.Write("/list.txt", "# none yet\n");
        Assert.That((await UrlGuardProgram.RunAsync(sandbox, "", arguments)).Status, Is.Zero);
        sandbox.Write("/list.txt", "td.com\n");
        Assert.That((await UrlGuardProgram.RunAsync(sandbox, "", arguments)).Status, Is.Zero);
        string made = await File.ReadAllTextAsync(file);
        sandbox.Write("/list.txt", "");
        UrlGuardProgram.Result emptied = await UrlGuardProgram.RunAsync(sandbox, "", arguments);
        Assert.That(emptied.Status, Is.EqualTo(2));
        Assert.That(emptied.Error, Does.Contain(file + " stays as it is"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(made));
    }

    /// <summary>An expression of a rule, without what ties it to a host's end.</summary>
    private static string Bare(string rule) => rule.Trim('/').Replace(@"(^|\.)", "", StringComparison.Ordinal).TrimStart('^').TrimEnd('$');

    private static Dictionary<string, Func<string, bool>> Read(Dictionary<(FilterForm, bool), FilterMaker> makers, CheckedLists lists)
    {
        Dictionary<(FilterForm, bool), FilterRules> rules = [];
        foreach (IFilterFormat format in FilterFormats.All)
        {
            (FilterForm Form, bool LetsThrough) key = (format.Form, format.Form == FilterForm.Expressions && format.LetsThrough);
            makers.TryAdd(key, new FilterMaker(key.Form, key.LetsThrough));
            if (!rules.ContainsKey(key))
                rules.Add(key, makers[key].Make(lists, most: null));
        }
        return FilterFormats.All.ToDictionary(
            format => format.Name,
            format =>
                FilterMatcher.Of(
                    format.Name,
                    FilterText.Of(format, rules[(format.Form, format.Form == FilterForm.Expressions && format.LetsThrough)], 1)
                )
        );
    }

    private CheckedLists Lists(string[] exempt, params string[] sites)
    {
        sandbox.Write("/exempt.txt", string.Join('\n', exempt));
        return CheckLists.FromFiles(sites is [] ? [Site] : sites, [], [sandbox.On("/exempt.txt")], Knowledge.BuiltIn, TextWriter.Null);
    }
}

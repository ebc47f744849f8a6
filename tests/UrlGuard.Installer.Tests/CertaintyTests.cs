using System.Text;
using System.Text.Json.Nodes;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.History;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>An unsure verdict on the command line: told apart, and in no word an accusation.</summary>
internal sealed class CertaintyTests
{
    private static readonly Verdict Unsure = UnsureVerdict.Of("betterroblox.com", "roblox.com");

    [Test]
    public void Row_EndsWithTheCertainty() =>
        Assert.That(
            Told(new TsvFormat()),
            Is.EqualTo("betterroblox.com\tlookalike\tcombosquat\troblox.com\t\tIt adds \"better\" in front of the name roblox.\tunsure\n")
        );

    [Test]
    public void Json_HasTheCertainty()
    {
        using JsonFormat format = new();
        Assert.That((string?)JsonNode.Parse(Told(format))!["certainty"], Is.EqualTo("unsure"));
    }

    [Test]
    public void Explanation_AccusesNobody() =>
        Assert.That(
            Told(new ExplainFormat(useColour: false)),
            Does.StartWith(
                    "betterroblox.com: it may be a fan's or a partner's, but it uses the name of roblox.com: the real name with other words"
                )
                .And.Not.Contain("a lookalike")
        );

    [Test]
    public void Explanation_OfANameThatIsLetThrough_NamesThePolicy() =>
        Assert.That(
            Told(new ExplainFormat(useColour: false), Unsure with { Code = VerdictCode.Exempt, Evidence = null }),
            Is.EqualTo("betterroblox.com: never warned about; it uses the name of roblox.com, and the policy lets such names through\n")
        );

    [Test]
    public void DryRun_CountsTheUnsureApart()
    {
        Replay replay = Replay.Of(Visits("betterroblox.com", "r0blox.com", "betterroblox.com"), Judged, (_, _) => { });
        Assert.That(ReplayTable.Write(replay), Does.Contain("\n3 warnings for 2 hosts, 2 of them for 1 host unsure:\n"));
        Assert.That(
            JsonNode.Parse(ReplayJson.Write(replay))!["warned"]!.AsArray().Select(site => $"{site!["host"]} {site["certainty"]}"),
            Is.EqualTo(new[] { "betterroblox.com unsure", "r0blox.com sure" })
        );

        static Verdict Judged(string host) =>
            host == "betterroblox.com" ? Unsure : UnsureVerdict.Of(host, "blox.com") with { Certainty = Certainty.Sure };
    }

    private static VisitTally Visits(params string[] hosts)
    {
        VisitTally tally = new();
        foreach (string host in hosts)
            tally.Add($"https://{host}/", count: 1, first: null, last: null);
        return tally;
    }

    private static string Told(IVerdictFormat format) => Told(format, Unsure);

    private static string Told(IVerdictFormat format, Verdict verdict)
    {
        StringBuilder output = new();
        format.Append(output, "betterroblox.com", verdict);
        return output.ToString();
    }
}

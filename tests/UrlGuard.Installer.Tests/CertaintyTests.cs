using System.Text;
using System.Text.Json.Nodes;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
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
            Is.EqualTo("betterroblox.com\tlookalike\tcombosquat\troblox.com\t\tIt puts other words beside the name.\tunsure\n")
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
            Does.StartWith("betterroblox.com: it may be a fan's or a partner's, but it uses the name of roblox.com: the real name with other words")
                .And.Not.Contain("a lookalike")
        );

    private static string Told(IVerdictFormat format)
    {
        StringBuilder output = new();
        format.Append(output, "betterroblox.com", Unsure);
        return output.ToString();
    }
}

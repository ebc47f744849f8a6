using System.Text.RegularExpressions;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>Expressions that any two edits of a label match, each small enough for a pattern.</summary>
public sealed class DoubleTyposTests
{
    [Test]
    public void Whole_MatchesEveryTwoEdits([Range(7, 26)] int length)
    {
        string label = "northwind-bank0123456789abcdef"[..length];
        Expression[] whole = Whole(label);
        Regex[] patterns = [.. whole.Select(typo => new Regex($"^(?:{typo.Text})$"))];
        string[] missed =
        [
            .. Edits
                .Of(label)
                .SelectMany(Edits.Of)
                .Distinct()
                .Where(edit => EditDistance.Osa(label, edit) <= 2) // letters that are swapped were side by side
                .Where(edit => !patterns.Any(pattern => pattern.IsMatch(edit))),
        ];
        Assert.That(missed, Is.Empty);
    }

    [TestCase("paypal", TestName = "Whole: a label too short for two edits")]
    [TestCase("m\u00fcnchener", TestName = "Whole: a letter outside ASCII")]
    public void Whole_OfOthers_IsEmpty(string label) => Assert.That(Whole(label), Is.Empty);

    [Test]
    public void Whole_FitsAPattern([Range(7, 63)] int length)
    {
        string label = string.Concat(Enumerable.Range(0, length).Select(i => "abcdefghijk"[i * i % 11]));
        Assert.That(Whole(label).Select(typo => typo.Weight), Has.All.LessThanOrEqualTo(GatePattern.Label.Room));
    }

    /// <summary>Of a letter that is there twice, and a hyphen that is no range.</summary>
    [Test]
    public void Whole_IsWritten()
    {
        const string near = "[-0-z]";
        Assert.That(
            Whole("cab-abcd").Select(typo => typo.Text),
            Is.EqualTo(
                new[]
                {
                    $"{near}{{0,2}}(?:c{near}{{0,2}}[-ab]|a{near}{{0,1}}[-b]|b-){near}*a-?bcd",
                    $"caba?-{near}{{0,2}}(?:a{near}{{0,2}}[bcd]|b{near}{{0,1}}[cd]|cd){near}*",
                    Typos.Whole("cab-", 99).Single().Text + Typos.Whole("abcd", 99).Single().Text,
                }
            )
        );
    }

    private static Expression[] Whole(string label) => [.. DoubleTypos.Whole(label)];
}

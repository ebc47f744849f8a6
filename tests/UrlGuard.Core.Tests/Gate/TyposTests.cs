using System.Text.RegularExpressions;
using UrlGuard.Core.Gate;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>Expressions that every edit of a label matches, cut into pieces that fit a pattern.</summary>
public sealed class TyposTests
{
    [TestCase("m\u00fcnchen", "m[!-~]?nchen")]
    [TestCase("\u00fcber", "[!-~]?ber")]
    [TestCase("\u00fcb\u00fcr", "")]
    [TestCase("abcdefghijklmnopqrst", "(?:abcdefghi|lmnopqrst)")]
    [TestCase("abcdefghijklmnopqrstu", "(?:abcdefghi|lmnopqrstu)")]
    public void Inside_OfLettersThatNeedNoChoice(string label, string text) =>
        Assert.That(string.Join(' ', Typos.Inside(label, 98).Select(typo => typo.Text)), Is.EqualTo(text));

    [Test]
    public void WholeAndInside_MatchEveryEdit([Values("abcd", "paypal", "abcdefghijklmnopqrs")] string label, [Values(40, 60, 98)] int room)
    {
        Expression[] whole = [.. Typos.Whole(label, room)],
            inside = [.. Typos.Inside(label, room)];
        string[] edits = [.. Edits.Of(label)];
        Assert.That(edits.Where(edit => !whole.Any(typo => Regex.IsMatch(edit, $"^(?:{typo.Text})$"))), Is.Empty);
        Assert.That(edits.Where(edit => !inside.Any(typo => Regex.IsMatch($"x{edit}x", typo.Text))), Is.Empty);
    }

    [Test]
    public void Whole_MatchesNoTwoEdits([Values(40, 98)] int room)
    {
        Expression[] whole = [.. Typos.Whole("abcdef", room)];
        string[] near = [.. Edits.Of("abcdef"), "abcdef"];
        string[] far =
        [
            .. near.SelectMany(Edits.Of).Where(edit => !near.Contains(edit) && !edit.StartsWith("abcdef", StringComparison.Ordinal)),
        ];
        Assert.That(far, Has.Length.GreaterThan(500));
        Assert.That(far.Count(edit => whole.Any(typo => Regex.IsMatch(edit, $"^(?:{typo.Text})$"))), Is.LessThan(far.Length / 10));
    }

    /// <summary>As many pieces as the room demands, and none that weighs more, but for a single place.</summary>
    [TestCase("paypal", 98, 1)]
    [TestCase("paypal", 46, 2)]
    [TestCase("paypal", 10, 6)]
    public void Whole_IsCutIntoPieces(string label, int room, int pieces)
    {
        Expression[] whole = [.. Typos.Whole(label, room)];
        Assert.That(whole, Has.Length.EqualTo(pieces), string.Join(' ', whole.Select(typo => typo.Weight)));
        Assert.That(pieces == label.Length || whole.All(typo => typo.Weight <= room), Is.True);
    }
}

using UrlGuard.Core.Gate;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>Expressions side by side, as many as a pattern has room for.</summary>
public sealed class GatePatternTests
{
    /// <summary>Each weighs one more than alone.</summary>
    [TestCase("97", 1)]
    [TestCase("48 48", 1)]
    [TestCase("48 49", 2)]
    [TestCase("32 32 31", 1)]
    [TestCase("32 32 32", 2)]
    [TestCase("200", 1)]
    [TestCase("200 200", 2)]
    [TestCase("96 96 1", 3)]
    [TestCase("48 49 47", 2)]
    public void Join_FillsEachPattern(string weights, int patterns) =>
        Assert.That(
            GatePattern.Anywhere.Join(weights.Split(' ').Select(weight => new Expression("a", int.Parse(weight)))).Count(),
            Is.EqualTo(patterns)
        );

    [Test]
    public void Join_MatchesAHostAnywhereOrBehindASeparator()
    {
        Expression[] choices = [Expression.Of("a.b"), Expression.Of("c")];
        Assert.That(GatePattern.Anywhere.Join(choices), Is.EqualTo(new[] { @"^[^/]*//[^/]*(?:a\.b|c)[!-~]*" }));
        Assert.That(GatePattern.AfterSeparator.Join(choices[..1]), Is.EqualTo(new[] { @"^[^/]*//(?:[^/]*[-.@])?a\.b[!-~]*" }));
        Assert.That(GatePattern.Anywhere.Join([]), Is.Empty);
    }

    [Test]
    public void Expressions_WeighWhatTheyAreMadeOf()
    {
        Assert.That(Expression.OneOf(Expression.Of("ab")), Is.EqualTo(new Expression("ab", 2)));
        Assert.That(Expression.OneOf(Expression.Of("ab"), Expression.Of("c")), Is.EqualTo(new Expression("(?:ab|c)", 4)));
        Assert.That(Expression.Of("a.b") + Expression.Separators, Is.EqualTo(new Expression(@"a\.b[-.]*", 5)));
        Assert.That(Expression.Of("a").OrNothing(), Is.EqualTo(new Expression("a?", 2)));
        Assert.That(Expression.Empty.OrNothing(), Is.EqualTo(Expression.Empty));
    }
}

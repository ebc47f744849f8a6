using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Each kind has one rule, and each rule a table of names at, under and over its bounds.</summary>
internal sealed class RuleTableTests
{
    [Test]
    public void Kind_HasOneRule([Values] LookalikeKind kind) =>
        Assert.That(LookalikeRules.BySeverity.Count(rule => rule.Kind == kind), Is.EqualTo(1));

    [Test]
    public void Rule_HasATable_WithFindingsAndNone([Values] LookalikeKind kind)
    {
        string name = $"{kind}RuleTests";
        Type? table = typeof(RuleTableTests).Assembly.GetType($"{typeof(RuleTableTests).Namespace}.{name}");
        Assert.That(table, Is.Not.Null, name);
        object?[] answers =
        [
            .. from method in table!.GetMethods()
            from row in method.GetCustomAttributes(typeof(TestCaseAttribute), inherit: false).Cast<TestCaseAttribute>()
            select row.Arguments[2],
        ];
        Assert.That(answers, Does.Contain(true).And.Contain(false), name);
    }
}

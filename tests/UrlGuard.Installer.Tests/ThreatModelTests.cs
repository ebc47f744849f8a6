using System.Text.RegularExpressions;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>docs/threat-model.md promises nothing that no test shows: each threat names tests, and each named test is there.</summary>
internal sealed partial class ThreatModelTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "threat-model.md"));

    private static IEnumerable<TestCaseData> Threats =>
        Text.Split("\n| Threat | Promise | Shown by |\n| --- | --- | --- |\n")
            .Skip(1)
            .SelectMany(table => table.Split("\n\n")[0].Split('\n'))
            .Select(row => new TestCaseData(row).SetArgDisplayNames(row.Split('|')[1].Trim()));

    private static IEnumerable<TestCaseData> Tests =>
        NamedTest().Matches(Text).Select(test => new TestCaseData(test.Groups["name"].Value, test.Groups["path"].Value));

    [TestCaseSource(nameof(Threats))]
    public void EachThreat_HasATest(string row)
    {
        string[] cells = [.. row.Split('|').Select(cell => cell.Trim())];
        Assert.That(cells, Has.Length.EqualTo(5), row);
        Assert.That(cells[3], Does.Match("^(" + NamedTest() + @"\s*)+$"));
    }

    [TestCaseSource(nameof(Tests))]
    public void EachNamedTest_IsThere(string name, string path)
    {
        string source = File.ReadAllText(Path.GetFullPath(Path.Combine(Folder, path)));
        Assert.That(TestsIn(source, path), Does.Contain(name), path);
    }

    [Test]
    public void EachActor_HasItsThreats() =>
        Assert.That(
            Regex
                .Matches(Text.Split("## Who")[1].Split("\n## ")[0], @"(?m)^\| (?!Actor|---)([^|]+) \|")
                .Select(row => row.Groups[1].Value.ToUpperInvariant()),
            Is.EquivalentTo(Regex.Matches(Text, @"(?m)^## (.+)\n\| Threat").Select(heading => heading.Groups[1].Value.ToUpperInvariant()))
        );

    [TestCase("C.cs", "[Test]\n    public void A_B() => x;", "A_B")]
    [TestCase("C.cs", "[TestCase(1)]\n    public async Task A_B(int x)", "A_B")]
    [TestCase("C.cs", "[Test]\n    [Other(1)] // why\n    public void A_B([Values] bool x)", "A_B")]
    [TestCase("c.test.ts", "test('it can\\'t', () =>", "it can't")]
    [TestCase("c.test.ts", "test(\"it can't\", () =>", "it can't")]
    [TestCase("c.test.ts", "test.each(code)('%s is', (path) =>", "%s is")]
    [TestCase("c.test.ts", "  test(`${all} are`, async () =>", "${all} are")]
    [TestCase("C.cs", "private static void Helper()", null)]
    [TestCase("c.test.ts", "// it's a test", null)]
    public void WhatIsATest(string path, string source, string? expected) =>
        Assert.That(TestsIn(source, path), expected is null ? Is.Empty : Is.EqualTo(new[] { expected }));

    private static string[] TestsIn(string source, string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal)
            ? [.. CSharpTest().Matches(source).Select(test => test.Groups[1].Value)]
            : [.. TypeScriptTest().Matches(source).Select(test => test.Groups["name"].Value.Replace("\\'", "'", StringComparison.Ordinal))];

    [GeneratedRegex(@"\[`(?<name>[^`]+)`\]\((?<path>[^)]+)\)")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\[(?:Test|TestCase|TestCaseSource)\b[^\n]*\n\s*(?:\[[^\n]*\n\s*)*public (?:async Task|Task|void) (\w+)\(")]
    private static partial Regex CSharpTest();

    [GeneratedRegex(@"(?m)^\s*(?:test|it)(?:\.each\(.*?\))?\((?<quote>['""`])(?<name>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>")]
    private static partial Regex TypeScriptTest();
}

using System.Text.RegularExpressions;
using CsCheck;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Tests.Verdicts;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Gate;

public sealed class GatePlanTests
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IReadOnlyList<string>, string[]> Sets = [];

    private static readonly LookalikeKind[] Enumerated =
        [LookalikeKind.Homoglyph, LookalikeKind.MixedScript, LookalikeKind.TldSwap, LookalikeKind.Transposition, LookalikeKind.Typo];

    [TestCase("paypa1.com")]
    [TestCase("www.paypa1.com")]
    [TestCase("paypla.com")]
    [TestCase("paypal.co")]
    [TestCase("login.paypal.org.uk")]
    [TestCase("xn--pypal-4ve.com")]
    [TestCase("www.xn--pypal-4ve.com")]
    [TestCase("paypal.com.evil.net")]
    [TestCase("paypal-login.net")]
    [TestCase("mypaypalonline.org")]
    [TestCase("paypal-login.pages.dev")]
    [TestCase("ing.evil.net")]
    [TestCase("ing-bank.net")]
    public void Build_HoldsLookalikes(string host) => Assert.That(IsHeld(Plan("paypal.com", "example.com", "ing.nl"), host), Is.True);

    [TestCase("paypal.com")]
    [TestCase("www.paypal.com")]
    [TestCase("wikipedia.org")]
    [TestCase("example.com")]
    [TestCase("paypal.de")]
    [TestCase("shopping.org")]
    [TestCase("someone.xn--p1ai")]
    [TestCase("nothing-like-it.org")]
    public void Build_HoldsNothingElse(string host) => Assert.That(IsHeld(Plan("paypal.com", "example.com", "ing.nl"), host), Is.False);

    [Test]
    public void Build_HoldsEveryLookalikeOfTheKindsItEnumerates_UnderTheSameSuffix()
    {
        string[] names = ["paypal.com", "mybank.co.uk", "wellsfargo.com", "xn--mnchen-3ya.de", "ing.nl"];
        GatePlan plan = Plan(names);
        var judge = new Judge(Lists.Protect(names), Lists.Exempt());
        Gen<string> letters = Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"].Select(c => c.ToString());
        Gen.Select(Gen.OneOf(names), Gen.Int[0, 20], letters, Gen.Int[0, 3]).Sample((name, at, letter, edit) =>
        {
            string label = name[..name.IndexOf('.', StringComparison.Ordinal)], suffix = name[label.Length..];
            at %= label.Length;
            string other = edit switch
            {
                0 => label[..at] + letter + label[(at + 1)..],
                1 => label[..at] + letter + label[at..],
                2 => label[..at] + label[(at + 1)..],
                _ => at + 1 < label.Length ? label[..at] + label[at + 1] + label[at] + label[(at + 2)..] : label,
            };
            string host = other + suffix;
            Verdict verdict = judge.CheckHost(host.AsMemory());
            return verdict.Code != VerdictCode.Lookalike || !Enumerated.Contains(verdict.Kind) || IsHeld(plan, host);
        }, iter: 5_000);
    }

    [Test]
    public void Build_MakesPatternsThatABrowserCanCompile()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"{new string((char)('a' + i % 26), 1 + i % 60)}{i}.com")];
        foreach (string pattern in Plan(names).Patterns)
        {
            int open = pattern.LastIndexOf('(');
            string words = pattern[(open + 1)..pattern.IndexOf(')', open)];
            Assert.That(words.Length <= 64 || !words.Contains('|'), pattern);
        }
    }

    [Test]
    public void Build_WithNothingProtected_IsEmpty()
    {
        GatePlan plan = Plan();
        Assert.That((plan.Hold.Count, plan.Patterns.Count, plan.Release.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void Build_ReleasesExemptions()
    {
        GatePlan plan = GatePlan.Build(Lists.Protect("paypal.com"), Lists.Exempt("paypa1.com", "xn--pypal-4ve.com"));
        Assert.That(IsHeld(plan, "paypa1.com"), Is.False);
        Assert.That(IsHeld(plan, "xn--pypal-4ve.com"), Is.False);
    }

    [Test]
    public void Build_BeyondTheLimit_SaysSo()
    {
        IEnumerable<string> many = Enumerable.Range(0, 1000).Select(i => $"protected-name-{i:D4}-{(char)('a' + i % 26)}.com");
        GatePlan plan = Plan([.. many]);
        Assert.That(plan.Hold, Has.Count.EqualTo(GatePlan.MaxHold));
        Assert.That(plan.IsComplete, Is.False);
        Assert.That(Plan("paypal.com").IsComplete, Is.True);
    }

    private static GatePlan Plan(params string[] names) => GatePlan.Build(Lists.Protect(names), Lists.Exempt());

    /// <summary>As the browser's engine decides: a name holds or releases all names under it, and releasing wins.</summary>
    private static bool IsHeld(GatePlan plan, string host)
    {
        string[] parents = [.. Enumerable.Range(0, host.Length).Where(i => i == 0 || host[i - 1] == '.').Select(i => host[i..])];
        return !parents.Any(name => Contains(plan.Release, name))
            && (parents.Any(name => Contains(plan.Hold, name)) || plan.Patterns.Any(pattern => Regex.IsMatch($"https://{host}/path", pattern)));
    }

    private static bool Contains(IReadOnlyList<string> sorted, string name) => Array.BinarySearch(Sets.GetValue(sorted, names => [.. names]), name, StringComparer.Ordinal) >= 0;
}

using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Model;

/// <summary>The judge beside a plain model of what docs/detection.md says.</summary>
public sealed partial class PlainJudgeTests
{
    private static readonly LookalikeKind[] Contained = [LookalikeKind.Embedding, LookalikeKind.Hosted, LookalikeKind.Combosquat];

    /// <summary>Millions in the long run (docs/reliability.md).</summary>
    private static readonly long Cases = long.Parse(
        Environment.GetEnvironmentVariable("URLGUARD_MODEL_CASES") ?? "20000",
        CultureInfo.InvariantCulture
    );

    [Thorough]
    [Test]
    public void TheJudge_SaysWhatThePlainModelSays() =>
        GeneratedCase.Any.Sample(each => Assert.That(Difference(each), Is.Null), iter: Cases);

    /// <summary>A name of many readings was taken up once for each, and its budget used up: an imitation of a name that it only equals.</summary>
    [TestCase("xn--e1afmkfd.github.io", "xn--e1afmkfd.com")]
    public void TheJudge_SaysWhatThePlainModelSays_Of(string host, string real) =>
        Assert.That(Difference(new GeneratedCase([real], [], host)), Is.Null);

    [TestCaseSource(typeof(PlainJudgeTests), nameof(CorpusRows))]
    public void TheJudge_SaysWhatThePlainModelSays_OfTheCorpus(string file) =>
        Assert.That(
            Repository
                .Corpus(file)
                .Select(row => new GeneratedCase([row[1]], [], row[0]))
                .Where(each => PlainHost().IsMatch(each.Host))
                .Select(Difference)
                .OfType<string>(),
            Is.Empty
        );

    /// <summary>Addresses and odd labels are the business of other tests.</summary>
    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$")]
    private static partial Regex PlainHost();

    private static IEnumerable<string> CorpusRows => ["first-rules.tsv", "phishing.tsv"];

    /// <summary>The disagreement of judge and model; null when they agree.</summary>
    private static string? Difference(GeneratedCase each)
    {
        (VerdictCode? expected, HashSet<(LookalikeKind Kind, string Target)> found) = new PlainJudge(each.Protected, each.Exempt).Judge(
            each.Host
        );
        Verdict verdict = new Judge(Given.Protect(each.Protected), Given.Exempt(each.Exempt), Knowledge.BuiltIn).CheckHost(
            each.Host.AsMemory()
        );
        string target = verdict.Entry.ToString();
        bool agrees =
            expected is { } code ? verdict.Code == code
            : verdict.Code == VerdictCode.Clear ? found.Count == 0
            : verdict.Code == VerdictCode.Lookalike
                && (
                    Contained.Contains(verdict.Kind)
                        // What the model has no rule for may be more severe than what it found, and not less.
                        ? found.Count == 0 || found.Min(other => other.Kind) > verdict.Kind
                        // Many edits, or two beside other words, have a score.
                        : (verdict.Kind == LookalikeKind.DoubleTypo && found.Count == 0)
                            || found.Contains((verdict.Kind, target)) && found.Min(other => other.Kind) == verdict.Kind
                );
        return agrees
            ? null
            : $"{each.Host} beside {string.Join(' ', each.Protected)}: the judge says {verdict.Code} {verdict.Kind} {target}, the model {expected} {string.Join(", ", found.Order())}";
    }
}

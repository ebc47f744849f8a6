using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Tests.Names;
using UrlGuard.Core.Tests.Verdicts;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Gate;

/// <summary>The plan is a superset of what the judge warns about: whatever is a lookalike is held, two edits in a whole ASCII label too.</summary>
public sealed class GatePlanPropertyTests
{
    private static readonly string[] Names =
    [
        "paypal.com",
        "mybank.co.uk",
        "steamcommunity.com",
        "wells-fargo.de",
        "xn--mnchen-3ya.de",
        "ing.nl",
        "dhl.de",
        "ebay.com",
        "vw.de",
        "chase.com",
        "illicit.com",
        "windmill.org",
        "hp.com",
        "t-online.de",
        "bundesfinanzministerium.de",
        "aliexpress.com",
        "binance.com",
    ];

    /// <summary>The lowest thresholds that a policy may set (host/data/policy.schema.json): the plan must reach as far.</summary>
    private static readonly Sensitivity Lowest = Sensitivity.Names.Aggregate(
        Sensitivity.Default,
        (all, name) =>
            all.With(
                name,
                ThresholdsOfThePolicy.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(name)).GetProperty("minimum").GetInt32()
            )
    );

    private static JsonElement ThresholdsOfThePolicy =>
        JsonElement
            .Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "host", "data", "policy.schema.json")))
            .GetProperty("properties")
            .GetProperty("thresholds")
            .GetProperty("properties");

    [Thorough]
    [TestCase(false)]
    [TestCase(true)]
    public void Build_HoldsWhateverTheJudgeWarnsAbout(bool isLowest)
    {
        HeldNames held = HeldNames.Of(Names);
        Judge judge = new Judge(Given.Protect(Names), Given.Exempt(), isLowest ? Given.Knowing(sensitivity: Lowest) : Knowledge.BuiltIn);
        ConcurrentDictionary<LookalikeKind, int> seen = new System.Collections.Concurrent.ConcurrentDictionary<LookalikeKind, int>();
        Gen.Select(Gen.OneOf(Names), Changes.Gen, OddLabels.InFront)
            .Sample(
                (name, steps, front) =>
                {
                    if (WebAddress.TryParse(Changes.Apply(name, steps), out HostName changed) != UnjudgedReason.None)
                        return true;
                    string host = OddLabels.InChromium(front) + changed;
                    if (HostName.TryCreate(host.AsMemory(), out HostName parsed) != UnjudgedReason.None)
                        return true;
                    Verdict verdict = judge.Check(parsed);
                    if (verdict.Code != VerdictCode.Lookalike)
                        return true;
                    if (verdict.Kind == LookalikeKind.DoubleTypo && !IsWholeLabel(parsed, verdict))
                        return true;
                    seen.AddOrUpdate(verdict.Kind, 1, (_, count) => count + 1);
                    return held.Contain(host);
                },
                iter: 20_000
            );
        Assert.That(seen.Keys, Is.EquivalentTo(Enum.GetValues<LookalikeKind>()));
    }

    /// <summary>True of two edits in a label of ASCII that the plan is to hold.</summary>
    private static bool IsWholeLabel(HostName host, Verdict verdict)
    {
        Assert.That(RegistrableDomain.TryCreate(host, out RegistrableDomain seen), Is.EqualTo(UnjudgedReason.None));
        string label = verdict.Entry.ToString().Split('.')[0];
        return label.Length >= Promises.DoubleTypo.SameSuffix
            && !label.StartsWith(Punycode.AcePrefix, StringComparison.Ordinal)
            && EditDistance.Osa(seen.Label, label) == 2;
    }
}

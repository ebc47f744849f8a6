using CsCheck;
using UrlGuard.Core.Data;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>
/// Bounds a check by steps, which are counted and not timed. It ends as every rule on every name would, or with a warning.
/// </summary>
public sealed class WorstHostTests
{
    /// <summary>Steps that are taken at once, beyond what is allowed.</summary>
    private const int Overshoot = 30_000;

    private static readonly Dictionary<string, Lazy<ProtectedDomains>> Crowds = CrowdedLists.All.ToDictionary(
        each => each.Key,
        each => new Lazy<ProtectedDomains>(() => Given.Protect(each.Value()))
    );

    private static IEnumerable<TestCaseData> Hosts() =>
        Repository.Corpus("worst-hosts.tsv").Select((row, i) => new TestCaseData(row[0], row[1]).SetArgDisplayNames(row[0], $"{i}"));

    [Thorough]
    [TestCaseSource(nameof(Hosts))]
    public void Check_OfAHostThatCostMost_KeepsToItsEffort(string list, string host)
    {
        ProtectedDomains names = Crowds[list].Value;
        Effort effort = new Effort();
        Verdict verdict = Check(new Judge(names, Given.Exempt(), Given.NoSites), host, effort);
        TestContext.Out.WriteLine($"{effort.Steps:N0} steps, {verdict.Code} {verdict.Kind} {verdict.Entry}");
        Assert.That(effort.Steps, Is.LessThan(Effort.MostSearch + Effort.MostRules + Overshoot));
        (LookalikeKind Kind, string Target)? all = LookAtAll(names, host);
        if (effort.IsUsedUp && !IsAccountOfOne(names, host))
            Assert.That(verdict.Code, Is.EqualTo(VerdictCode.Lookalike));
        else
            Assert.That(Short(verdict), Is.EqualTo(all));
    }

    [Test]
    public void Check_AmongBrands_SaysWhatALookAtEveryNameSays([Values("40 brands", "200 ordinary")] string list) =>
        Near(list)
            .Sample(host =>
                Short(Check(new Judge(Crowds[list].Value, Given.Exempt(), Given.NoSites), host, new Effort()))
                == LookAtAll(Crowds[list].Value, host)
            );

    [Test]
    public void Check_AmongCrowds_SaysWhatALookAtEveryNameSays() =>
        Crowded.Sample(
            (names, host) =>
            {
                ProtectedDomains domains = Given.Protect(names);
                return Short(Check(new Judge(domains, Given.Exempt(), Given.NoSites), host, new Effort())) == LookAtAll(domains, host);
            }
        );

    [Test]
    public void Check_WithHardlyAnyEffort_NeverClearsWhatALookAtEveryNameWarnsOf([Values(0, 300, 3_000)] int steps) =>
        Crowded.Sample(
            (names, host) =>
            {
                ProtectedDomains domains = Given.Protect(names);
                Effort effort = new Effort(steps, steps);
                Verdict verdict = Check(new Judge(domains, Given.Exempt(), Given.NoSites), host, effort);
                Verdict again = Check(
                    new Judge(Given.Protect(names.Reverse()), Given.Exempt(), Given.NoSites),
                    host,
                    new Effort(steps, steps)
                );
                bool isNamed =
                    verdict.Evidence is not { } evidence
                    || (
                        string.Concat(evidence.Segments.Select(segment => segment.Seen)) == evidence.Seen.Unicode
                        && names.Contains(verdict.Entry.ToString())
                    );
                return isNamed
                    && Short(again) == Short(verdict)
                    && (effort.IsUsedUp || Short(verdict) == LookAtAll(domains, host))
                    && (verdict.Code == VerdictCode.Lookalike || LookAtAll(domains, host) is null);
            }
        );

    /// <summary>All readings of one are readings of the other: found by each of them, it is looked at once.</summary>
    [TestCase("xn--e1afmkfd.io", "www.xn--e1afmkfd.github.io")]
    public void Check_OfAnHonestNameWithManyReadings_IsLookedAtWholly(string real, string host)
    {
        Effort effort = new Effort();
        Assert.That(Check(Given.JudgeOf(real), host, effort).Code, Is.EqualTo(VerdictCode.Clear));
        Assert.That(effort.IsUsedUp, Is.False);
    }

    /// <summary>Short honest names in other letters, among many: none costs so much that it can't be cleared.</summary>
    [Test]
    public void Check_OfShortForeignNames_AmongManySites_IsLookedAtWholly() =>
        Gen.String[Gen.Char["aeiouйцукенглоäöüéñşабвгд中かtrs"], 2, 8]
            .Sample(
                label =>
                {
                    if (!IsName(Ascii(label)))
                        return;
                    foreach (string suffix in new[] { ".com", ".de" })
                    {
                        Effort effort = new Effort();
                        Check(new Judge(Crowds["8,000 known sites"].Value, Given.Exempt(), Given.NoSites), Ascii(label) + suffix, effort);
                        Assert.That(effort.IsUsedUp, Is.False, label + suffix);
                    }
                },
                iter: 2_000
            );

    /// <summary>The longest ordinary word decides how long a piece of a label is looked up.</summary>
    [Test]
    public void LongestCommon_IsTheLongestWord() =>
        Assert.That(
            SortedText.Text(SortedText.Open("common-words.txt").Bytes).Split('\n').Max(line => line.Split('\t')[0].Length),
            Is.EqualTo(WordLists.LongestCommon)
        );

    [TestCase("loginloginloginloginloginloginloginloginloginloginloginloginx", ExpectedResult = false)]
    [TestCase("loginloginloginloginloginloginloginloginloginloginloginlogin", ExpectedResult = true)]
    [TestCase("4login-24bank7", ExpectedResult = true)]
    public bool IsAllBait_OfWordsThatBeginTogether_CutsNoRestUpTwice(string text) => WordLists.IsAllBait(text);

    private static readonly Gen<(string[] Names, string Host)> Crowded = Gen.Select(
            Gen.String[Gen.Char["l1io0mrndcе-"], 3, 9].Where(label => label[0] != '-' && label[^1] != '-').Array[1, 60],
            Gen.Int[0, 59],
            Pick("", "", "login-", "www", "x.", "my"),
            Pick("", "", "-verify", "s", ".l1on.m", "online"),
            Gen.Int[0, 9],
            Pick("", "l", "0", "rn", "-", "."),
            Pick("com", "net", "top", "github.io"),
            (labels, chosen, before, behind, at, inserted, suffix) =>
            {
                string label = labels[chosen % labels.Length];
                string host = Ascii(before + label.Insert(Math.Min(at, label.Length), inserted) + behind) + "." + suffix;
                return (labels.Select(Ascii).Where(IsName).Select(name => name + ".com").Distinct().ToArray(), host);
            }
        )
        .Where(each => each.Item1.Length > 0 && IsName(each.host));

    private static Gen<string> Near(string list)
    {
        string[] names = CrowdedLists.All[list]();
        return Gen.Select(
                Gen.Int[0, names.Length - 1],
                Gen.Int[0, names.Length - 1],
                Gen.Int[0, 12],
                Pick("", "1", "-", "s", "rn", "."),
                Pick(".", "-", "", "login"),
                Pick("com", "de", "xyz", "pages.dev")
            )
            .Select(
                (one, other, at, inserted, between, suffix) =>
                    names[one][..names[one].IndexOf('.')].Insert(Math.Min(at, names[one].IndexOf('.')), inserted)
                    + between
                    + names[other][..names[other].IndexOf('.')]
                    + "."
                    + suffix
            )
            .Where(IsName);
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Ascii(string name) =>
        WebAddress.TryParse(name + ".com", out HostName host) == UnjudgedReason.None ? host.ToString()[..^4] : "-";

    private static bool IsName(string host) =>
        HostName.TryCreate((host + ".com").AsMemory(), out HostName name) == UnjudgedReason.None && name.IsWellFormed;

    private static Verdict Check(Judge judge, string host, Effort effort) =>
        HostName.TryCreate(host.AsMemory(), out HostName name) is var reason && reason == UnjudgedReason.None
            ? judge.Check(name, effort)
            : Verdict.Unjudged(reason);

    private static (LookalikeKind Kind, string Target)? Short(Verdict verdict) =>
        verdict.Code == VerdictCode.Lookalike ? (verdict.Kind, verdict.Entry.ToString()) : null;

    /// <summary>All sure findings come before those that are not, and of each the more severe first.</summary>
    private static IEnumerable<(bool IsUnsure, ILookalikeRule Rule)> Ranks =>
        new[] { false, true }.SelectMany(_ => LookalikeRules.BySeverity, (isUnsure, rule) => (isUnsure, rule));

    /// <summary>True where companies have accounts, of an account by a protected name's label: it is that one's own.</summary>
    private static bool IsAccountOfOne(ProtectedDomains names, string text) =>
        HostName.TryCreate(text.AsMemory(), out HostName host) == UnjudgedReason.None
        && RegistrableDomain.TryCreate(host, out RegistrableDomain site) == UnjudgedReason.None
        && new SpelledDomain(site) is var seen
        && HostedNames.IsTenant(seen.Suffix)
        && names.All.Any(real => real.Label == seen.Label);

    /// <summary>Every rule on every name, without a search.</summary>
    private static (LookalikeKind Kind, string Target)? LookAtAll(ProtectedDomains names, string text)
    {
        if (
            HostName.TryCreate(text.AsMemory(), out HostName host) != UnjudgedReason.None
            || RegistrableDomain.TryCreate(host, out RegistrableDomain site) != UnjudgedReason.None
            || names.Contains(site.Text.Span)
            || IsAccountOfOne(names, text)
        )
        {
            return null;
        }

        SeenHost seen = new SeenHost(host, site);
        foreach ((bool isUnsure, ILookalikeRule rule) in Ranks)
        {
            (int Distance, string Name)? nearest = null;
            foreach (SpelledDomain real in names.All)
            {
                if (
                    rule.Examine(seen, real, Sensitivity.Default) is { } found
                    && found.IsUnsure == isUnsure
                    && !Owners.AreSame(seen.Domain.Ascii, real.Ascii)
                    && (
                        nearest is not { } best
                        || found.Distance < best.Distance
                        || (found.Distance == best.Distance && string.CompareOrdinal(real.Ascii, best.Name) < 0)
                    )
                )
                {
                    nearest = (found.Distance, real.Ascii);
                }
            }
            if (nearest is { } chosen)
                return (rule.Kind, chosen.Name);
        }
        return null;
    }
}

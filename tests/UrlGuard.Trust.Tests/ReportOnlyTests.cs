using System.Text;
using System.Text.Json;
using UrlGuard.Core.Rules;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>The beginning and the end of report-only; and nothing opens by a slip.</summary>
public sealed class ReportOnlyTests : TrustFixture
{
    private const string UntilFebruary =
        """{"protected":{"domains":["paypal.com"]},"mode":"report-only","reportOnly":{"ends":"2027-02-01"}}""";

    private static readonly DateTimeOffset February = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SettableClock clock = new(February);

    private static readonly LookalikeKind[] AllKinds = Enum.GetValues<LookalikeKind>();

    [SetUp]
    public void SetClock() => clock.Now = February.AddDays(-1);

    [TestCase("2027-02-01", 0)]
    [TestCase("2027-02-01T06:30:00Z", 390)]
    public void ItsEnd_ComesByItself(string ends, int minutes)
    {
        File.WriteAllText(Paths.PolicyFile, UntilFebruary.Replace("2027-02-01", ends));
        TrustStore store = new TrustStore(Paths, clock: clock);
        int changes = 0;
        store.Changed += () => changes++;
        TrustSnapshot before = store.Current;
        Assert.That(before.ReportOnly, Is.Not.Null);
        Assert.That(before.Faults.Select(fault => (fault.Code, fault.Where)), Is.EqualTo(new[] { (FaultCode.ReportOnly, "mode") }));
        Assert.That(before.Faults[0].Message, Does.Contain($"2027-02-01 0{minutes / 60}:{minutes % 60:00}:00 UTC"));
        Assert.That((before.MakePlan().Patterns.Count, before.MakePlan().FindReleased().Count), Is.EqualTo((0, 0)), "holds nothing");

        clock.Now = February.AddMinutes(minutes).AddTicks(-1);
        store.Refresh();
        Assert.That((store.Current.Version, changes), Is.EqualTo((before.Version, 0)), "not a moment sooner");

        clock.Now = February.AddMinutes(minutes);
        Assert.That(store.Refresh(), Is.True);
        TrustSnapshot after = store.Current;
        Assert.That(changes, Is.EqualTo(1));
        Assert.That(after.ReportOnly, Is.Null);
        Assert.That(after.Faults, Is.Empty);
        Assert.That(after.Version, Is.Not.EqualTo(before.Version), "whoever keeps verdicts or passes asks again");
        Assert.That(after.MakePlan().Patterns, Is.Not.Empty);
        Assert.That(new TrustStore(Paths, clock: clock).Current.Version, Is.EqualTo(after.Version), "another host says the same");
        Assert.That(store.Refresh(), Is.False, "once");
    }

    [Test]
    public void CompiledLists_KnowTheEnd()
    {
        string names = string.Join(',', Enumerable.Range(0, 2000).Select(i => $"\"protected-{i}.com\""));
        File.WriteAllText(Paths.PolicyFile, UntilFebruary.Replace("\"paypal.com\"", $"\"paypal.com\",{names}"));
        SettableClock later = new SettableClock(DateTimeOffset.UtcNow.AddMinutes(1)); // so that no edit is of just now
        Assume.That(later.Now, Is.LessThan(February), "this test is of 2026");
        Assert.That(new TrustStore(Paths, clock: later).Current.ReportOnly?.Ends, Is.EqualTo(February));
        TrustSnapshot again = new TrustStore(Paths, clock: later).Current;
        Assert.That((again.IsFromFile, again.ReportOnly?.Ends), Is.EqualTo((true, (DateTimeOffset?)February)));
        later.Now = February;
        TrustSnapshot over = new TrustStore(Paths, clock: later).Current;
        Assert.That((over.IsFromFile, over.ReportOnly), Is.EqualTo((true, (ReportOnly?)null)));
    }

    [Test]
    public void WithoutAnEnd_ThereIsNone()
    {
        File.WriteAllText(Paths.PolicyFile, """{"mode":"report-only"}""");
        clock.Now = DateTimeOffset.MaxValue;
        Assert.That(new TrustStore(Paths, clock: clock).Current.ReportOnly, Is.EqualTo(new ReportOnly(null, [])).Using<ReportOnly>(Same));
    }

    [TestCaseSource(nameof(AllKinds))]
    public void AKind_IsCoveredAlone(LookalikeKind kind)
    {
        TrustSnapshot trust = Of(new { mode = "report-only", reportOnly = new { kinds = new[] { Core.WireName.Of(kind) } } });
        Assert.That(AllKinds.Where(trust.ReportOnly!.Covers), Is.EqualTo(new[] { kind }));
        Assert.That(trust.ReportOnly.CoversAll, Is.False);
        Assert.That(trust.Faults.Single(fault => fault.Code == FaultCode.ReportOnly).Where, Is.EqualTo("reportOnly.kinds"));
        Assert.That(trust.Faults.Select(fault => fault.Message), Has.Some.Contains(Core.WireName.Of(kind)));
    }

    [Test]
    public void SomeKinds_LeaveThePlanAsItIs() =>
        Assert.That(
            Of(
                    new
                    {
                        @protected = new { domains = new[] { "paypal.com" } },
                        mode = "report-only",
                        reportOnly = new { kinds = new[] { "typo" } },
                    }
                )
                .MakePlan()
                .Patterns,
            Is.Not.Empty
        );

    /// <summary>Slips in a policy that was meant to have an end, or some kinds only.</summary>
    private static readonly string[] Slips =
    [
        """{"mode":"report-only","reportOnly":{"ends":"2027-02-30"}}""",
        """{"mode":"report-only","reportOnly":{"ends":"soon"}}""",
        """{"mode":"report-only","reportOnly":{"ends":20270201}}""",
        """{"mode":"report-only","reportOnly":{"end":"2027-02-01"}}""",
        """{"mode":"report-only","reportOnly":"2027-02-01"}""",
        """{"mode":"report-only","reportOnly":{"kinds":["typo","typos"]}}""",
        """{"mode":"report-only","reportOnly":{"kinds":[]}}""",
        """{"mode":"report-only","reportOnly":{"kinds":"typo"}}""",
        """{"mode":"report","reportOnly":{"ends":"2027-02-01"}}""",
        """{"mode":true}""",
        """{"mode":"report-only","reportonly":{"ends":"2020-01-01"}}""",
        """{"mode":"report-only","reportOnlyEnds":"2027-02-01"}""",
        """{"report-only":{"ends":"2027-02-01"},"mode":"report\u002donly"}""",
        """{"mode":"report-only","events":{"reportOnly":{"ends":"2027-02-01"}}}""",
        """{"mode":"report-only","until":"2027-02-01"}""",
    ];

    [TestCaseSource(nameof(Slips))]
    public void ASlip_OpensNothing_AndIsAFaultWithItsPlace(string slip)
    {
        File.WriteAllText(Paths.PolicyFile, slip);
        TrustSnapshot trust = new TrustStore(Paths, clock: clock).Current;
        Assert.That(trust.ReportOnly, Is.Null);
        Assert.That(trust.Policy.Get(PolicyKeys.Mode), Is.EqualTo(GuardMode.Warn));
        Fault fault = trust.Faults.Single(fault => fault.Code == FaultCode.PolicyInvalid);
        Assert.That(fault.Where, Does.Match("policy.*: (mode|report|events\\.report|until)"));
    }

    [TestCaseSource(nameof(Slips))]
    public void ASlip_LeavesWhatWasLastGood(string slip)
    {
        foreach ((string good, DateTimeOffset? ends) in new[] { (UntilFebruary, (DateTimeOffset?)February), ("""{"mode":"warn"}""", null) })
        {
            File.WriteAllText(Paths.PolicyFile, good);
            _ = new TrustStore(Paths, clock: clock);
            File.WriteAllText(Paths.PolicyFile, slip);
            Assert.That(new TrustStore(Paths, clock: clock).Current.ReportOnly?.Ends, Is.EqualTo(ends), good);
            using JsonDocument bad = JsonDocument.Parse(slip),
                last = JsonDocument.Parse(good);
            File.Delete(Paths.PolicyFile);
            TrustStore store = new TrustStore(Paths, clock: clock);
            store.SetBrowserPolicy(bad.RootElement, last.RootElement);
            Assert.That(store.Current.ReportOnly?.Ends, Is.EqualTo(ends), "the browser's");
        }
    }

    /// <summary>Slips of a policy beside another that is report-only: of whom they were meant to be, and until when, nobody can say.</summary>
    private static readonly string[] SlipsBeside =
    [
        """{"mode":"wrn"}""",
        """{"reportOnly":{"ends":"2027-02-30"}}""",
        """{"reportOnly":{"kind":["typo"]}}""",
        """{"reportonly":{"ends":"2027-02-01"}}""",
        """{"reportOnly":{"ends":"2027-02-01"},"reportOnlyKinds":["typo"]}""",
    ];

    [TestCaseSource(nameof(SlipsBeside))]
    [TestCase("{")]
    [TestCase("[]")]
    public void ASlipInTheMachinesPolicy_TurnsTheBrowsersOff(string slip)
    {
        File.WriteAllText(Paths.PolicyFile, """{"knownSites":["example.com"]}"""); // good, and says nothing of it
        _ = new TrustStore(Paths, clock: clock);
        File.WriteAllText(Paths.PolicyFile, slip);
        using JsonDocument browser = JsonDocument.Parse("""{"mode":"report-only"}""");
        TrustStore store = new TrustStore(Paths, clock: clock);
        store.SetBrowserPolicy(browser.RootElement);
        AssertOff(store);
        File.WriteAllText(Paths.PolicyFile, "{}");
        store.Refresh();
        Assert.That((store.Current.ReportOnly?.Ends, store.Current.ReportOnly is null), Is.EqualTo(((DateTimeOffset?)null, false)));
    }

    [TestCaseSource(nameof(SlipsBeside))]
    public void ASlipInTheBrowsersPolicy_TurnsTheMachinesOff(string slip)
    {
        File.WriteAllText(Paths.PolicyFile, """{"mode":"report-only"}""");
        using JsonDocument browser = JsonDocument.Parse(slip),
            lastGood = JsonDocument.Parse("""{"knownSites":["example.com"]}""");
        TrustStore store = new TrustStore(Paths, clock: clock);
        Assert.That(store.Current.ReportOnly, Is.Not.Null);
        store.SetBrowserPolicy(browser.RootElement, lastGood.RootElement);
        AssertOff(store);
        Assert.That(new TrustStore(Paths, clock: clock).Current.ReportOnly, Is.Not.Null, "without the browser's");
    }

    [TestCase("""{"mode":"wrn"}""")]
    [TestCase("""{"reportOnly":{"ends":"2027-02-30"}}""")]
    [TestCase("{")]
    public void ASlipInOnePolicy_LeavesWhatWasLastGoodInIt(string slip)
    {
        File.WriteAllText(Paths.PolicyFile, UntilFebruary);
        using JsonDocument browser = JsonDocument.Parse("""{"mode":"report-only"}""");
        _ = new TrustStore(Paths, clock: clock);
        File.WriteAllText(Paths.PolicyFile, slip);
        TrustStore store = new TrustStore(Paths, clock: clock);
        store.SetBrowserPolicy(browser.RootElement);
        Assert.That(store.Current.ReportOnly?.Ends, Is.EqualTo(February));
    }

    [Test]
    public void ACopyWithASlip_IsNotGood()
    {
        using JsonDocument slip = JsonDocument.Parse("""{"mode":"report-only","reportonly":{"ends":"2020-01-01"}}""");
        TrustStore store = new TrustStore(Paths, clock: clock);
        store.SetBrowserPolicy(slip.RootElement, slip.RootElement);
        Assert.That(store.Current.ReportOnly, Is.Null);
    }

    [Test]
    public void AKeyThatThereIsNot_LeavesAPolicyThatWarnsAlone()
    {
        File.WriteAllText(Paths.PolicyFile, """{"mode":"warn","bypass":"forbid","until":7}""");
        TrustStore store = new TrustStore(Paths, clock: clock);
        using JsonDocument browser = JsonDocument.Parse(UntilFebruary);
        store.SetBrowserPolicy(browser.RootElement);
        Assert.That(store.Current.ReportOnly, Is.Null);
        Assert.That(store.Current.Policy.Get(PolicyKeys.Bypass), Is.EqualTo("forbid"));
        Assert.That(
            store.Current.Faults.Where(fault => fault.Code == FaultCode.PolicyInvalid).Select(fault => fault.Message),
            Is.EqualTo(new[] { "there is no such key" })
        );
    }

    private static void AssertOff(TrustStore store)
    {
        TrustSnapshot trust = store.Current;
        Assert.That(trust.ReportOnly, Is.Null);
        Assert.That(trust.Policy.Get(PolicyKeys.Mode), Is.EqualTo(GuardMode.Warn));
        Assert.That(
            trust.Faults.Where(fault => fault.Code == FaultCode.PolicyInvalid && fault.Where == "mode").Select(fault => fault.Message),
            Has.One.StartsWith("report-only is off")
        );
    }

    [Test]
    public void TheMachinesMode_Wins()
    {
        File.WriteAllText(Paths.PolicyFile, """{"mode":"warn"}""");
        TrustStore store = new TrustStore(Paths, clock: clock);
        using JsonDocument browser = JsonDocument.Parse(UntilFebruary);
        store.SetBrowserPolicy(browser.RootElement);
        Assert.That(store.Current.ReportOnly, Is.Null);
        File.Delete(Paths.PolicyFile);
        store.Refresh();
        Assert.That(store.Current.ReportOnly, Is.Not.Null);
    }

    [Test]
    public void PolicyVersion_IsOfWhatThePolicySays()
    {
        string one = """{"mode":"warn","knownSites":["b.com","a.com"],"events":{"key":"0123456789abcdef"}}""";
        string? version = PolicyVersion.Of(Read(one));
        Assert.That(version, Does.Match("^[0-9a-f]{16}$"));
        Assert.That(PolicyVersion.Of(Read("""{"knownSites":["a.com","b.com"], "mode":"warn"}""")), Is.EqualTo(version), "order, secret");
        Assert.That(PolicyVersion.Of(Read("""{"knownSites":["a.com"],"mode":"warn"}""")), Is.Not.EqualTo(version));
        Assert.That(PolicyVersion.Of(Policy.None), Is.Null);
        Assert.That(
            PolicyVersion.Of(Read("""{"reportOnly":{"kinds":["typo", "double-typo"]}}""")),
            Is.EqualTo(PolicyVersion.Of(Read("""{"reportOnly":{"kinds":["typo","double\u002dtypo"]}}"""))),
            "as it is written"
        );

        File.WriteAllText(Paths.PolicyFile, one);
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\n");
        TrustStore store = new TrustStore(Paths, clock: clock);
        Assert.That(store.Current.PolicyVersion, Is.EqualTo(version), "whatever the person's lists are");
        using JsonDocument browser = JsonDocument.Parse(one);
        store.SetBrowserPolicy(browser.RootElement);
        Assert.That(store.Current.PolicyVersion, Is.EqualTo(version), "from both carriers");
        File.Delete(Paths.PolicyFile);
        store.Refresh();
        Assert.That(store.Current.PolicyVersion, Is.EqualTo(version), "from the browser alone");
    }

    private static Policy Read(string json)
    {
        PolicyReader.TryRead(Encoding.UTF8.GetBytes(json), "policy", out Policy policy, out _);
        return policy;
    }

    private static TrustSnapshot Of(object policy) => TrustSnapshot.Of(JsonSerializer.SerializeToUtf8Bytes(policy), "policy");

    private static bool Same(ReportOnly one, ReportOnly other) => one.Ends == other.Ends && one.Kinds.SequenceEqual(other.Kinds);
}

using System.Text.Json;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>Whole and broken policies, and what they leave in force.</summary>
public sealed class TrustStorePolicyTests : TrustFixture
{
    [Test]
    public void Refresh_OfABrokenPolicy_KeepsTheLastGoodOne_AndSaysSo()
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        TrustStore store = new TrustStore(Paths);
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["payp""");
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single().Code, Is.EqualTo(FaultCode.PolicyInvalid));
        File.Delete(Paths.PolicyFile);
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Protected, Is.Empty);
    }

    [TestCase("""{"protected":{"domains":["payp""")]
    [TestCase("""{"protected":7,"bypass":"forbidd"}""")]
    [TestCase("")]
    [TestCase("\0\0\0\0", TestName = "nothing but NULs")]
    [TestCase("""{"warning":{"message":"\ud800"}}""", TestName = "half a surrogate pair")]
    [TestCase("""{"\udc00":1}""", TestName = "a key that is half a surrogate pair")]
    public void Start_WithABrokenPolicy_GoesOnWithTheLastGoodOne_AndSaysSo(string broken)
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["paypal.com"]},"bypass":"forbid"}""");
        _ = new TrustStore(Paths);
        File.WriteAllText(Paths.PolicyFile, broken);
        TrustSnapshot trust = new TrustStore(Paths).Current;
        Assert.That(trust.Protected.Single(), Is.EqualTo(new ListEntry("paypal.com", EntrySource.MachinePolicy, true)));
        Assert.That(trust.Policy.Get(PolicyKeys.Bypass), Is.EqualTo("forbid"));
        Assert.That(trust.Faults.Select(fault => fault.Code), Has.All.EqualTo(FaultCode.PolicyInvalid).And.Not.Empty);
    }

    [Test]
    public void Refresh_OfAPolicyInAnotherEncoding_KeepsTheLastGoodOne_AndSaysWhere()
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        TrustStore store = new TrustStore(Paths);
        File.WriteAllText(Paths.PolicyFile, "{\"warning\":{\"message\":\"M\u00fcnchen\"}}", System.Text.Encoding.Latin1);
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(
            store.Current.Faults.Single(),
            Is.EqualTo(new Fault(FaultCode.PolicyInvalid, $"{Paths.PolicyFile}:1:25", "not UTF-8: byte FC"))
        );
    }

    [Test]
    public void Start_WithABrokenPolicy_AfterTheGoodOneWasTakenAway_HasNothingToGoOnWith()
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        _ = new TrustStore(Paths);
        File.Delete(Paths.PolicyFile);
        _ = new TrustStore(Paths);
        File.WriteAllText(Paths.PolicyFile, "{");
        Assert.That(new TrustStore(Paths).Current.Protected, Is.Empty);
        Assert.That(File.Exists(Paths.LastGoodPolicyFile), Is.False);
    }

    [Test]
    public void Refresh_OfABrokenPolicy_WhereNothingCanBeKeptOnDisk_StillKeepsTheLastGoodOne()
    {
        TrustPaths blocked = Paths with { StateDirectory = Path.Combine(Paths.ProtectedFile, "state") };
        File.WriteAllText(Paths.ProtectedFile, "");
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        TrustStore store = new TrustStore(blocked);
        File.WriteAllText(Paths.PolicyFile, "{");
        store.Refresh();
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
    }

    [Test]
    public void ALargePolicy_BrokenAndMended_IsCompiledOnceForEach()
    {
        string good =
            $$$"""{"protected":{"domains":[{{{string.Join(',', Enumerable.Range(0, 1000).Select(number => $"\"site{number}-bank.com\""))}}}]}}""";
        File.WriteAllText(Paths.PolicyFile, good);
        Assert.That(new TrustStore(Paths).Current.Protected, Has.Count.EqualTo(1000));
        File.WriteAllText(Paths.PolicyFile, good[..^1]);
        for (int start = 0; start < 2; start++)
        {
            TrustSnapshot trust = new TrustStore(Paths).Current;
            Assert.That(trust.Protected, Has.Count.EqualTo(1000));
            Assert.That(trust.Faults.Single().Code, Is.EqualTo(FaultCode.PolicyInvalid));
            Assert.That(trust.IsFromFile, Is.True);
        }
        File.WriteAllText(Paths.PolicyFile, good);
        Assert.That(new TrustStore(Paths).Current.Faults, Is.Empty);
        Assert.That(Directory.GetFiles(Paths.CompiledDirectory, "*.lists"), Has.Length.EqualTo(2));
    }

    [Test]
    public void ABrokenPolicyOfTheBrowser_GoesOnWithWhatTheBrowserSaysWasGood()
    {
        TrustStore store = new TrustStore(Paths);
        JsonElement good = JsonDocument.Parse("""{"protected":{"domains":["paypal.com"]}}""").RootElement;
        JsonElement broken = JsonDocument.Parse("""{"protected":"paypal.com"}""").RootElement;
        Assert.That(store.SetBrowserPolicy(broken, good), Has.Count.EqualTo(1));
        Assert.That(store.Current.Protected.Single().Source, Is.EqualTo(EntrySource.BrowserPolicy));
        Assert.That(store.Current.IsBrowserPolicyWhole, Is.False);
        store.SetBrowserPolicy(broken);
        Assert.That(store.Current.Protected, Is.Empty);
        store.SetBrowserPolicy(good);
        Assert.That(store.Current.IsBrowserPolicyWhole, Is.True);
    }

    [Test]
    public void LockedExemptions_AreTheOrganisationsAlone()
    {
        File.WriteAllText(Paths.ExemptFile, "mine.example.com\n");
        File.WriteAllText(Paths.PolicyFile, """{"lockExemptions":true,"exempt":{"mode":"default","domains":["shop.example.com"]}}""");
        TrustStore store = new TrustStore(Paths);
        Assert.That(store.Current.Exempt.Single(), Is.EqualTo(new ListEntry("shop.example.com", EntrySource.MachinePolicy, true)));
        Assert.That(store.Add(ListKind.Exempt, ["example.org"]).Single().Outcome, Is.EqualTo(EntryOutcome.Locked));
        Assert.That(store.Remove(ListKind.Exempt, ["shop.example.com"]).Single().Outcome, Is.EqualTo(EntryOutcome.Locked));
        File.Delete(Paths.PolicyFile);
        store.Refresh();
        Assert.That(store.Current.Exempt.Single().Name, Is.EqualTo("mine.example.com"), "left aside, not deleted");
    }

    [Test]
    public void KnownSites_Owners_AndThresholds_AreTheJudges()
    {
        File.WriteAllText(Paths.ProtectedFile, "contoso.com\n");
        TrustStore store = new TrustStore(Paths);
        string version = store.Current.Version;
        string[] names = ["c0ntoso.com", "contosso.com", "contoso.org", "contozo.net"];
        Assert.That(names.Select(name => store.Current.Judge.CheckAddress(name).Code), Has.All.EqualTo(VerdictCode.Lookalike));
        File.WriteAllText(
            Paths.PolicyFile,
            """
            {"knownSites":["c0ntoso.com"],"sameOwner":[["contoso.com","contosso.com"],["contosso.com","contoso.org"]],"thresholds":{"typoOtherSuffix":8}}
            """
        );
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Version, Is.Not.EqualTo(version));
        Assert.That(
            names.Select(name => store.Current.Judge.CheckAddress(name).Code),
            Is.EqualTo(new[] { VerdictCode.Known, VerdictCode.Clear, VerdictCode.Clear, VerdictCode.Clear })
        );
        Assert.That(store.Current.Judge.CheckAddress("contozo.com").Code, Is.EqualTo(VerdictCode.Lookalike), "that threshold is another");
        Assert.That(
            store.Current.Policy.SameOwner.Single().Names,
            Is.EqualTo(new[] { "contoso.com", "contoso.org", "contosso.com" }),
            "what has a site in common is one"
        );
        Assert.That(store.Current.Policy.KnownSites.Single(), Is.EqualTo(new ListEntry("c0ntoso.com", EntrySource.MachinePolicy, true)));
    }

    [Test]
    public void AKeyedHashWithoutAKey_IsAFault()
    {
        File.WriteAllText(Paths.PolicyFile, """{"events":{"enabled":true,"hostNames":"keyed-hash"}}""");
        Assert.That(new TrustStore(Paths).Current.Faults.Select(fault => fault.Where), Does.Contain("events.key"));
    }

    [Test]
    public void BrowserPolicy_IsMergedAndTakenBack()
    {
        TrustStore store = new TrustStore(Paths);
        using JsonDocument policy = JsonDocument.Parse("""{"protected":{"domains":["paypal.com"]},"exempt":{"domains":["paypa1.com"]}}""");
        Assert.That(store.SetBrowserPolicy(policy.RootElement), Is.Empty);
        Assert.That(store.Current.Protected.Single(), Is.EqualTo(new ListEntry("paypal.com", EntrySource.BrowserPolicy, true)));
        Assert.That(store.Current.Judge.CheckAddress("paypa1.com").Code, Is.EqualTo(VerdictCode.Exempt));
        store.SetBrowserPolicy(null);
        Assert.That(store.Current.Protected, Is.Empty);
    }
}

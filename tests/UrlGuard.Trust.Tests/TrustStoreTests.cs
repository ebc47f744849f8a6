using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Tests;

public sealed class TrustStoreTests
{
    private TemporaryFolder folder = null!;
    private TrustPaths paths = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        paths = folder.Trust;
        Directory.CreateDirectory(paths.ConfigDirectory);
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Start_WithoutAnyFile_IsAVisibleFault()
    {
        var store = new TrustStore(paths);
        Assert.That(store.Current.Protected, Is.Empty);
        Assert.That(store.Current.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListEmpty }));
    }

    [Test]
    public void Add_GivesOneAnswerForEachName()
    {
        var store = new TrustStore(paths);
        IReadOnlyList<EntryResult> results = store.Add(ListKind.Protected, ["https://WWW.Example.com/x", "example.com", "co.uk"]);
        Assert.That(results, Is.EqualTo(new[]
        {
            new EntryResult("https://WWW.Example.com/x", EntryOutcome.Added, "example.com"),
            new EntryResult("example.com", EntryOutcome.Already, "example.com"),
            new EntryResult("co.uk", EntryOutcome.Refused, null, UnjudgedReason.PublicSuffix),
        }));
        Assert.That(File.ReadAllText(paths.ProtectedFile), Is.EqualTo("example.com\n"));
        Assert.That(store.Current.Judge.CheckAddress("examp1e.com").Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Remove_TellsRemovedAbsentAndLocked()
    {
        File.WriteAllText(paths.ProtectedFile, "# mine\nexample.com\n");
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        var store = new TrustStore(paths);
        IReadOnlyList<EntryResult> results = store.Remove(ListKind.Protected, ["example.com", "example.net", "paypal.com"]);
        Assert.That(results.Select(result => result.Outcome), Is.EqualTo(new[] { EntryOutcome.Removed, EntryOutcome.Absent, EntryOutcome.Locked }));
        Assert.That(File.ReadAllText(paths.ProtectedFile), Is.EqualTo("# mine\n"));
    }

    [Test]
    public void Add_WhileAPolicyReplacesTheList_IsLocked()
    {
        File.WriteAllText(paths.PolicyFile, """{"protected":{"mode":"replace","domains":["paypal.com"]}}""");
        Assert.That(new TrustStore(paths).Add(ListKind.Protected, ["example.com"]).Single().Outcome, Is.EqualTo(EntryOutcome.Locked));
        Assert.That(File.Exists(paths.ProtectedFile), Is.False);
    }

    [Test]
    public void Edit_OfADefaultList_TakesItOver()
    {
        File.WriteAllText(paths.PolicyFile, """{"protected":{"mode":"default","domains":["paypal.com","example.net"]}}""");
        var store = new TrustStore(paths);
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(store.Current.Protected.Select(entry => entry.Name), Is.EqualTo(new[] { "example.com", "example.net", "paypal.com" }));
        store.Remove(ListKind.Protected, ["paypal.com"]);
        Assert.That(store.Current.Protected.Select(entry => entry.Name), Is.EqualTo(new[] { "example.com", "example.net" }));
    }

    [Test]
    public void Refresh_SeesAnEdit_AndOnlyAnEdit()
    {
        File.WriteAllText(paths.ProtectedFile, "example.com\n");
        var store = new TrustStore(paths);
        string before = store.Current.Version;
        Assert.That(store.Refresh(), Is.False);
        File.WriteAllText(paths.ProtectedFile, "example.com\nexample.net\n");
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Version, Is.Not.EqualTo(before));
        File.WriteAllText(paths.ProtectedFile, "# a comment\nexample.net\nexample.com\n");
        Assert.That(store.Refresh(), Is.False, "the same entries are the same lists");
    }

    [Test]
    public void Refresh_OfABrokenPolicy_KeepsTheLastGoodOne_AndSaysSo()
    {
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        var store = new TrustStore(paths);
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["payp""");
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single().Code, Is.EqualTo(FaultCode.PolicyInvalid));
        File.Delete(paths.PolicyFile);
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Protected, Is.Empty);
    }

    [TestCase("""{"protected":{"domains":["payp""")]
    [TestCase("""{"protected":7,"bypass":"forbidd"}""")]
    [TestCase("")]
    [TestCase("""{"warning":{"message":"\ud800"}}""", TestName = "half a surrogate pair")]
    [TestCase("""{"\udc00":1}""", TestName = "a key that is half a surrogate pair")]
    public void Start_WithABrokenPolicy_GoesOnWithTheLastGoodOne_AndSaysSo(string broken)
    {
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["paypal.com"]},"bypass":"forbid"}""");
        _ = new TrustStore(paths);
        File.WriteAllText(paths.PolicyFile, broken);
        TrustSnapshot trust = new TrustStore(paths).Current;
        Assert.That(trust.Protected.Single(), Is.EqualTo(new ListEntry("paypal.com", EntrySource.MachinePolicy, true)));
        Assert.That(trust.Policy.Text("bypass"), Is.EqualTo("forbid"));
        Assert.That(trust.Faults.Select(fault => fault.Code), Has.All.EqualTo(FaultCode.PolicyInvalid).And.Not.Empty);
    }

    [Test]
    public void Refresh_OfAPolicyInAnotherEncoding_KeepsTheLastGoodOne_AndSaysWhere()
    {
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        var store = new TrustStore(paths);
        File.WriteAllText(paths.PolicyFile, "{\"warning\":{\"message\":\"M\u00fcnchen\"}}", System.Text.Encoding.Latin1);
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single(), Is.EqualTo(new Fault(FaultCode.PolicyInvalid, $"{paths.PolicyFile}:1:25", "not UTF-8: byte FC")));
    }

    [Test]
    public void Add_WithAListenerThatThrows_IsMade_AndAFault()
    {
        var store = new TrustStore(paths);
        store.Changed += () => throw new InvalidTimeZoneException("an inner detail");
        Assert.That(store.Add(ListKind.Protected, ["paypal.com"]).Single().Outcome, Is.EqualTo(EntryOutcome.Added));
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single().Code, Is.EqualTo(FaultCode.Defect));
    }

    [Test]
    public void Start_WithABrokenPolicy_AfterTheGoodOneWasTakenAway_HasNothingToGoOnWith()
    {
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        _ = new TrustStore(paths);
        File.Delete(paths.PolicyFile);
        _ = new TrustStore(paths);
        File.WriteAllText(paths.PolicyFile, "{");
        Assert.That(new TrustStore(paths).Current.Protected, Is.Empty);
        Assert.That(File.Exists(paths.LastGoodPolicyFile), Is.False);
    }

    [Test]
    public void Refresh_OfABrokenPolicy_WhereNothingCanBeKeptOnDisk_StillKeepsTheLastGoodOne()
    {
        TrustPaths blocked = paths with { StateDirectory = Path.Combine(paths.ProtectedFile, "state") };
        File.WriteAllText(paths.ProtectedFile, "");
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        var store = new TrustStore(blocked);
        File.WriteAllText(paths.PolicyFile, "{");
        store.Refresh();
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
    }

    [Test]
    public void ALargePolicy_BrokenAndMended_IsCompiledOnceForEach()
    {
        string good = $$$"""{"protected":{"domains":[{{{string.Join(',', Enumerable.Range(0, 1000).Select(number => $"\"site{number}-bank.com\""))}}}]}}""";
        File.WriteAllText(paths.PolicyFile, good);
        Assert.That(new TrustStore(paths).Current.Protected, Has.Count.EqualTo(1000));
        File.WriteAllText(paths.PolicyFile, good[..^1]);
        for (int start = 0; start < 2; start++)
        {
            TrustSnapshot trust = new TrustStore(paths).Current;
            Assert.That(trust.Protected, Has.Count.EqualTo(1000));
            Assert.That(trust.Faults.Single().Code, Is.EqualTo(FaultCode.PolicyInvalid));
            Assert.That(trust.IsFromFile, Is.True);
        }
        File.WriteAllText(paths.PolicyFile, good);
        Assert.That(new TrustStore(paths).Current.Faults, Is.Empty);
        Assert.That(Directory.GetFiles(paths.CompiledDirectory, "*.lists"), Has.Length.EqualTo(2));
    }

    [Test]
    public void ABrokenPolicyOfTheBrowser_GoesOnWithWhatTheBrowserSaysWasGood()
    {
        var store = new TrustStore(paths);
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
        File.WriteAllText(paths.ExemptFile, "mine.example.com\n");
        File.WriteAllText(paths.PolicyFile, """{"lockExemptions":true,"exempt":{"mode":"default","domains":["shop.example.com"]}}""");
        var store = new TrustStore(paths);
        Assert.That(store.Current.Exempt.Single(), Is.EqualTo(new ListEntry("shop.example.com", EntrySource.MachinePolicy, true)));
        Assert.That(store.Add(ListKind.Exempt, ["example.org"]).Single().Outcome, Is.EqualTo(EntryOutcome.Locked));
        Assert.That(store.Remove(ListKind.Exempt, ["shop.example.com"]).Single().Outcome, Is.EqualTo(EntryOutcome.Locked));
        File.Delete(paths.PolicyFile);
        store.Refresh();
        Assert.That(store.Current.Exempt.Single().Name, Is.EqualTo("mine.example.com"), "left aside, not deleted");
    }

    [Test]
    public void KnownSites_Owners_AndThresholds_AreTheJudges()
    {
        File.WriteAllText(paths.ProtectedFile, "contoso.com\n");
        var store = new TrustStore(paths);
        string version = store.Current.Version;
        string[] names = ["c0ntoso.com", "contosso.com", "contoso.org", "contozo.net"];
        Assert.That(names.Select(name => store.Current.Judge.CheckAddress(name).Code), Has.All.EqualTo(VerdictCode.Lookalike));
        File.WriteAllText(paths.PolicyFile, """
            {"knownSites":["c0ntoso.com"],"sameOwner":[["contoso.com","contosso.com"],["contosso.com","contoso.org"]],"thresholds":{"typoOtherSuffix":8}}
            """);
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Version, Is.Not.EqualTo(version));
        Assert.That(names.Select(name => store.Current.Judge.CheckAddress(name).Code),
            Is.EqualTo(new[] { VerdictCode.Known, VerdictCode.Clear, VerdictCode.Clear, VerdictCode.Clear }));
        Assert.That(store.Current.Judge.CheckAddress("contozo.com").Code, Is.EqualTo(VerdictCode.Lookalike), "that threshold is another");
        Assert.That(store.Current.Policy.SameOwner.Single().Names, Is.EqualTo(new[] { "contoso.com", "contoso.org", "contosso.com" }), "what has a site in common is one");
        Assert.That(store.Current.Policy.KnownSites.Single(), Is.EqualTo(new ListEntry("c0ntoso.com", EntrySource.MachinePolicy, true)));
    }

    [Test]
    public void AKeyedHashWithoutAKey_IsAFault()
    {
        File.WriteAllText(paths.PolicyFile, """{"events":{"enabled":true,"hostNames":"keyed-hash"}}""");
        Assert.That(new TrustStore(paths).Current.Faults.Select(fault => fault.Where), Does.Contain("events.key"));
    }

    [Test]
    public void Refresh_OfAListThatCannotBeRead_KeepsTheLastGoodOne_AndSaysSo()
    {
        File.WriteAllText(paths.ProtectedFile, "paypal.com\n");
        var store = new TrustStore(paths);
        // As root no file is unreadable by its mode; one that is too large is.
        using (FileStream file = File.Create(paths.ProtectedFile))
            file.SetLength(TrustStore.MaxFileLength + 1);
        store.Refresh();
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single().Code, Is.EqualTo(FaultCode.ListUnreadable));
        using (FileStream file = File.Create(paths.ProtectedFile))
            file.SetLength(TrustStore.MaxFileLength);
        store.Refresh();
        Assert.That(store.Current.Faults.Select(fault => fault.Code), Has.None.EqualTo(FaultCode.ListUnreadable));
    }

    [Test]
    public void BrowserPolicy_IsMergedAndTakenBack()
    {
        var store = new TrustStore(paths);
        using JsonDocument policy = JsonDocument.Parse("""{"protected":{"domains":["paypal.com"]},"exempt":{"domains":["paypa1.com"]}}""");
        Assert.That(store.SetBrowserPolicy(policy.RootElement), Is.Empty);
        Assert.That(store.Current.Protected.Single(), Is.EqualTo(new ListEntry("paypal.com", EntrySource.BrowserPolicy, true)));
        Assert.That(store.Current.Judge.CheckAddress("paypa1.com").Code, Is.EqualTo(VerdictCode.Exempt));
        store.SetBrowserPolicy(null);
        Assert.That(store.Current.Protected, Is.Empty);
    }

    [Test]
    public void Add_ThroughASymbolicLink_KeepsTheLink()
    {
        if (OperatingSystem.IsWindows())
            Assert.Fail("this test needs symbolic links");
        string real = Path.Combine(folder.Path, "dotfiles.txt");
        File.WriteAllText(real, "paypal.com\n");
        File.CreateSymbolicLink(paths.ProtectedFile, real);
        new TrustStore(paths).Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(real), Is.EqualTo("paypal.com\nexample.com\n"));
        Assert.That(new FileInfo(paths.ProtectedFile).LinkTarget, Is.EqualTo(real));
    }

    [Test]
    public void Add_WhereNothingCanBeWritten_ChangesNothing()
    {
        TrustPaths blocked = paths with { ConfigDirectory = Path.Combine(paths.PolicyFile, "config") };
        File.WriteAllText(paths.PolicyFile, "{}"); // a file where a folder would have to be
        var store = new TrustStore(blocked);
        Assert.That(() => store.Add(ListKind.Protected, ["example.com"]), Throws.InstanceOf<IOException>());
        Assert.That(store.Current.Protected, Is.Empty);
    }

    [Test]
    public void Preview_OfAReplacedList_IsLocked_AndWritesNothing()
    {
        var store = new TrustStore(paths);
        store.SetBrowserPolicy(JsonDocument.Parse("""{"protected":{"mode":"replace","domains":["example.com"]}}""").RootElement);
        Assert.That(store.Preview(ListKind.Protected, ["example.org", "co.uk"]).Select(result => result.Outcome),
            Is.EqualTo(new[] { EntryOutcome.Locked, EntryOutcome.Refused }));
        Assert.That(File.Exists(paths.ProtectedFile), Is.False);
    }

    [Test]
    public void Add_ByManyAtOnce_LosesNothing()
    {
        const int Writers = 4, Edits = 25;
        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, writer =>
        {
            var store = new TrustStore(paths); // as many hosts have stores of their own
            for (int edit = 0; edit < Edits; edit++)
                store.Add(ListKind.Protected, [$"site-{writer}-{edit}.com"]);
        });
        Assert.That(new TrustStore(paths).Current.Protected, Has.Count.EqualTo(Writers * Edits));
        Assert.That(Directory.GetFiles(paths.ConfigDirectory, "*.tmp"), Is.Empty);
    }
}

using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

/// <summary>A list that was there and can't be read protects what it protected, in programs that run and in those that start.</summary>
public sealed class UnreadableListTests : TrustFixture
{
    [SetUp]
    public void WriteLists()
    {
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\nnonsense!\n");
        File.WriteAllText(Paths.ExemptFile, "paypa1.com\n");
    }

    private static readonly Dictionary<string, Action<string>> Hindrances = new()
    {
        ["a folder"] = path => Directory.CreateDirectory(path),
        ["a pipe"] = Special.MakePipe,
        ["a device that never ends"] = path => File.CreateSymbolicLink(path, "/dev/zero"),
        ["a device without anything"] = path => File.CreateSymbolicLink(path, "/dev/null"),
        ["a link in a circle"] = path => File.CreateSymbolicLink(path, path),
        ["a link that leads nowhere"] = path => File.CreateSymbolicLink(path, path + ".not-there"),
        ["more than is read"] = path =>
        {
            using FileStream file = File.Create(path);
            file.SetLength(LimitedFile.MaxLength + 1);
        },
        ["a file in the folder's place"] = path =>
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
            File.WriteAllText(Path.GetDirectoryName(path)!, "");
        },
    };

    private static IEnumerable<string> Names => Hindrances.Keys;

    [TestCaseSource(nameof(Names))]
    [CancelAfter(30_000)]
    public void AnUnreadableList_ProtectsWhatWasProtected_InWhoRunsAndWhoStarts_AndSaysSo(string hindrance)
    {
        TrustStore running = new TrustStore(Paths);
        File.Delete(Paths.ProtectedFile);
        File.Delete(Paths.ExemptFile);
        if (hindrance != "a file in the folder's place")
            Hindrances[hindrance](Paths.ExemptFile);
        Hindrances[hindrance](Paths.ProtectedFile);
        running.Refresh();
        foreach (TrustStore store in new[] { running, new TrustStore(Paths), new TrustStore(Paths) })
        {
            Assert.That(store.Current.Protected, Is.EqualTo(new[] { new ListEntry("paypal.com", EntrySource.User, false) }));
            Assert.That(store.Current.Exempt.Single().Name, Is.EqualTo("paypa1.com"));
            Assert.That(store.Current.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike));
            Assert.That(
                store.Current.Faults.Select(fault => (fault.Code, fault.Where)),
                Is.EqualTo(new[] { (FaultCode.ListUnreadable, "protected.txt"), (FaultCode.ListUnreadable, "exempt.txt") })
            );
            Assert.That(
                () => store.Add(ListKind.Protected, ["example.com"]),
                Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>()
            );
        }
    }

    [Test]
    public void AListThatIsReadableAgain_IsInForce()
    {
        TrustStore running = new TrustStore(Paths);
        File.Delete(Paths.ProtectedFile);
        Directory.CreateDirectory(Paths.ProtectedFile);
        running.Refresh();
        Directory.Delete(Paths.ProtectedFile);
        File.WriteAllText(Paths.ProtectedFile, "example.com\n");
        Assert.That(running.Refresh(), Is.True);
        Assert.That(running.Current.Protected.Single().Name, Is.EqualTo("example.com"));
        Assert.That(running.Current.Faults, Is.Empty);
    }

    [Test]
    public void AListThatSomebodyEmptiedOrDeleted_StaysEmpty([Values] bool isDeleted)
    {
        TrustStore running = new TrustStore(Paths, clock: new LaterClock());
        if (isDeleted)
            File.Delete(Paths.ProtectedFile);
        else
            File.WriteAllText(Paths.ProtectedFile, "");
        running.Refresh();
        Assert.That(running.Current.Protected, Is.Empty);
        Assert.That(running.Current.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListEmpty }));
        Assert.That(File.Exists(Paths.LastGoodProtectedFile), Is.False);
        // And when it can't be read later, nothing comes back.
        File.Delete(Paths.ProtectedFile);
        Directory.CreateDirectory(Paths.ProtectedFile);
        Assert.That(new TrustStore(Paths).Current.Protected, Is.Empty);
    }

    [Test]
    public void ALinkThatNeverLedAnywhere_IsFilledByTheFirstEdit()
    {
        File.Delete(Paths.ProtectedFile);
        File.CreateSymbolicLink(Paths.ProtectedFile, Path.Combine(Root, "dotfiles", "sites.txt"));
        new TrustStore(Paths).Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(Path.Combine(Root, "dotfiles", "sites.txt")), Is.EqualTo("example.com\n"));
    }

    [Test]
    public void ALargeListThatCannotBeRead_IsCompiledOnce()
    {
        File.WriteAllText(Paths.ProtectedFile, string.Concat(Enumerable.Range(0, 1000).Select(i => $"protected-site-{i:x}.com\n")));
        _ = new TrustStore(Paths);
        File.Delete(Paths.ProtectedFile);
        Directory.CreateDirectory(Paths.ProtectedFile);
        Assert.That(new TrustStore(Paths).Current.Protected, Has.Count.EqualTo(1000));
        Assert.That(new TrustStore(Paths).Current.Protected, Has.Count.EqualTo(1000));
    }

    [Test]
    public void APolicyBehindAFolderThatCannotBeLookedInto_IsNotTakenForNone()
    {
        TrustPaths behind = Paths with { PolicyFile = Path.Combine(Root, "etc", "policy.json") };
        Directory.CreateDirectory(Path.GetDirectoryName(behind.PolicyFile)!);
        File.WriteAllText(behind.PolicyFile, """{"protected":{"domains":["example.com"]}}""");
        _ = new TrustStore(behind);
        Directory.Delete(Path.GetDirectoryName(behind.PolicyFile)!, recursive: true);
        File.WriteAllText(Path.GetDirectoryName(behind.PolicyFile)!, ""); // for root no folder is closed; a file in its place is
        TrustSnapshot trust = new TrustStore(behind).Current;
        Assert.That(trust.Protected.Select(entry => entry.Name), Does.Contain("example.com"));
        Assert.That(trust.Faults.Select(fault => fault.Code), Does.Contain(FaultCode.PolicyInvalid));
    }
}

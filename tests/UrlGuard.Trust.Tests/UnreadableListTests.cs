using System.Text;
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
        ["nothing but NULs"] = path => File.WriteAllBytes(path, new byte[50]),
        ["a tail of NULs"] = path => File.WriteAllText(path, "example.org\n\0\0\0"),
        ["a NUL in UTF-16"] = path => File.WriteAllText(path, "example.org\n\0", Encoding.Unicode),
        ["UTF-16 without its mark"] = path => File.WriteAllBytes(path, Encoding.Unicode.GetBytes("example.org\n")),
        ["bytes that are no text"] = path => File.WriteAllBytes(path, [0xFF, 0xFF, 0xFF, 0x80]),
        ["text without a name"] = path => File.WriteAllText(path, "# saved\n<html>\n</html>\n"),
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
        Assert.That(File.ReadAllText(Paths.LastGoodProtectedFile), Is.EqualTo("paypal.com\nnonsense!\n"));
        Assert.That(File.ReadAllText(Paths.LastGoodExemptFile), Is.EqualTo("paypa1.com\n"));
    }

    [TestCase("example.org\n\0", "byte 13 is a NUL: the list is damaged, or UTF-16 without a byte order mark")]
    [TestCase("# mine\nco.uk\n\n7\n", "no line is a site's name; line 2: co.uk is a public suffix, not a site")]
    public void ADamagedList_SaysWhere_AndIsNotEdited(string text, string message)
    {
        TrustStore store = new TrustStore(Paths);
        File.WriteAllText(Paths.ProtectedFile, text);
        store.Refresh();
        Assert.That(store.Current.Faults.Single(), Is.EqualTo(new Fault(FaultCode.ListUnreadable, "protected.txt", message)));
        foreach (Func<ListKind, IReadOnlyList<string>, object> edit in new[] { store.Add, store.Remove })
        {
            Assert.That(
                () => edit(ListKind.Protected, ["paypal.com", "example.com"]),
                Throws.InstanceOf<IOException>().With.Message.EqualTo($"{Paths.ProtectedFile}: {message}")
            );
        }
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo(text));
    }

    [Test]
    public void ADamagedListWithoutACopy_ProtectsByTheNamesThatAreLeft()
    {
        File.WriteAllText(Paths.ProtectedFile, "example.org\n\0\n");
        TrustSnapshot trust = new TrustStore(Paths).Current;
        Assert.That(trust.Protected.Single().Name, Is.EqualTo("example.org"));
        Assert.That(trust.Faults.Single().Code, Is.EqualTo(FaultCode.ListUnreadable));
        Assert.That(File.Exists(Paths.LastGoodProtectedFile), Is.False);
    }

    [Test]
    public void BadLinesThatNeverHadANameBesideThem_AreFaultsByTheirNumbers_AndAnEditAddsTheFirst()
    {
        File.WriteAllText(Paths.ProtectedFile, "nonsense!\n");
        TrustStore store = new TrustStore(Paths);
        Assert.That(
            store.Current.Faults.Select(fault => (fault.Code, fault.Where)),
            Is.EqualTo(new[] { (FaultCode.ListLine, "protected.txt:1"), (FaultCode.ListEmpty, "protected") })
        );
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("nonsense!\nexample.com\n"));
    }

    [Test]
    public void TheLastNameThatAnEditTakes_StaysAway_ThoughABadLineIsLeft()
    {
        TrustStore running = new TrustStore(Paths);
        running.Remove(ListKind.Protected, ["paypal.com"]);
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("nonsense!\n"));
        running.Refresh();
        foreach (TrustStore store in new[] { running, new TrustStore(Paths) })
        {
            Assert.That(store.Current.Protected, Is.Empty);
            Assert.That(store.Current.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListLine, FaultCode.ListEmpty }));
        }
    }

    [Test]
    public void AListThatSomebodyLeftWithNothingButComments_StaysEmpty()
    {
        TrustStore running = new TrustStore(Paths);
        File.WriteAllText(Paths.ProtectedFile, "# nothing\n\n");
        running.Refresh();
        foreach (TrustStore store in new[] { running, new TrustStore(Paths) })
        {
            Assert.That(store.Current.Protected, Is.Empty);
            Assert.That(store.Current.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListEmpty }));
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
        TrustSnapshot unreadable = new TrustStore(Paths).Current;
        Assert.That(unreadable.Protected, Is.Empty);
        Assert.That(unreadable.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListUnreadable }), "one fault, not two");
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

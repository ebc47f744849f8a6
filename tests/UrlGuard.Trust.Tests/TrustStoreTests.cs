using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

public sealed class TrustStoreTests : TrustFixture
{
    [Test]
    public void Start_WithoutAnyFile_IsAVisibleFault()
    {
        TrustStore store = new TrustStore(Paths);
        Assert.That(store.Current.Protected, Is.Empty);
        Assert.That(store.Current.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListEmpty }));
    }

    [Test]
    public void Add_GivesOneAnswerForEachName()
    {
        TrustStore store = new TrustStore(Paths);
        IReadOnlyList<EntryResult> results = store.Add(ListKind.Protected, ["https://WWW.Example.com/x", "example.com", "co.uk"]);
        Assert.That(
            results,
            Is.EqualTo(
                new[]
                {
                    new EntryResult("https://WWW.Example.com/x", EntryOutcome.Added, "example.com"),
                    new EntryResult("example.com", EntryOutcome.Already, "example.com"),
                    new EntryResult("co.uk", EntryOutcome.Refused, null, EntryName.Refuse(UnjudgedReason.PublicSuffix, "co.uk")),
                }
            )
        );
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("example.com\n"));
        Assert.That(store.Current.Judge.CheckAddress("examp1e.com").Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Remove_TellsRemovedAbsentAndLocked()
    {
        File.WriteAllText(Paths.ProtectedFile, "# mine\nexample.com\n");
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["paypal.com"]}}""");
        TrustStore store = new TrustStore(Paths);
        IReadOnlyList<EntryResult> results = store.Remove(ListKind.Protected, ["example.com", "example.net", "paypal.com"]);
        Assert.That(
            results.Select(result => result.Outcome),
            Is.EqualTo(new[] { EntryOutcome.Removed, EntryOutcome.Absent, EntryOutcome.Locked })
        );
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("# mine\n"));
    }

    [Test]
    public void Add_WhileAPolicyReplacesTheList_IsLocked()
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"mode":"replace","domains":["paypal.com"]}}""");
        Assert.That(new TrustStore(Paths).Add(ListKind.Protected, ["example.com"]).Single().Outcome, Is.EqualTo(EntryOutcome.Locked));
        Assert.That(File.Exists(Paths.ProtectedFile), Is.False);
    }

    [Test]
    public void Edit_OfADefaultList_TakesItOver()
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"mode":"default","domains":["paypal.com","example.net"]}}""");
        TrustStore store = new TrustStore(Paths);
        store.Add(ListKind.Protected, ["example.com"]);
        Assert.That(store.Current.Protected.Select(entry => entry.Name), Is.EqualTo(new[] { "example.com", "example.net", "paypal.com" }));
        store.Remove(ListKind.Protected, ["paypal.com"]);
        Assert.That(store.Current.Protected.Select(entry => entry.Name), Is.EqualTo(new[] { "example.com", "example.net" }));
    }

    [Test]
    public void Refresh_SeesAnEdit_AndOnlyAnEdit()
    {
        File.WriteAllText(Paths.ProtectedFile, "example.com\n");
        TrustStore store = new TrustStore(Paths);
        string before = store.Current.Version;
        Assert.That(store.Refresh(), Is.False);
        File.WriteAllText(Paths.ProtectedFile, "example.com\nexample.net\n");
        Assert.That(store.Refresh(), Is.True);
        Assert.That(store.Current.Version, Is.Not.EqualTo(before));
        File.WriteAllText(Paths.ProtectedFile, "# a comment\nexample.net\nexample.com\n");
        Assert.That(store.Refresh(), Is.False, "the same entries are the same lists");
    }

    [Test]
    public void Add_WithAListenerThatThrows_IsMade_AndAFault()
    {
        TrustStore store = new TrustStore(Paths);
        store.Changed += () => throw new InvalidTimeZoneException("an inner detail");
        Assert.That(store.Add(ListKind.Protected, ["paypal.com"]).Single().Outcome, Is.EqualTo(EntryOutcome.Added));
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single().Code, Is.EqualTo(FaultCode.Defect));
    }

    [Test]
    public void Refresh_OfAListThatCannotBeRead_KeepsTheLastGoodOne_AndSaysSo()
    {
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\n");
        TrustStore store = new TrustStore(Paths);
        // As root no file is unreadable by its mode; one that is too large is.
        using (FileStream file = File.Create(Paths.ProtectedFile))
            file.SetLength(LimitedFile.MaxLength + 1);
        store.Refresh();
        Assert.That(store.Current.Protected.Single().Name, Is.EqualTo("paypal.com"));
        Assert.That(store.Current.Faults.Single().Code, Is.EqualTo(FaultCode.ListUnreadable));
        File.WriteAllBytes(Paths.ProtectedFile, [.. Enumerable.Repeat((byte)'#', (int)LimitedFile.MaxLength)]);
        store.Refresh();
        Assert.That(store.Current.Faults.Select(fault => fault.Code), Has.None.EqualTo(FaultCode.ListUnreadable));
    }

    [Test]
    public void Add_ThroughASymbolicLink_KeepsTheLink()
    {
        if (OperatingSystem.IsWindows())
            Assert.Fail("this test needs symbolic links");
        string real = Path.Combine(Root, "dotfiles.txt");
        File.WriteAllText(real, "paypal.com\n");
        File.CreateSymbolicLink(Paths.ProtectedFile, real);
        new TrustStore(Paths).Add(ListKind.Protected, ["example.com"]);
        Assert.That(File.ReadAllText(real), Is.EqualTo("paypal.com\nexample.com\n"));
        Assert.That(new FileInfo(Paths.ProtectedFile).LinkTarget, Is.EqualTo(real));
    }

    [Test]
    public void Add_WhereNothingCanBeWritten_ChangesNothing()
    {
        TrustPaths blocked = Paths with { ConfigDirectory = Path.Combine(Paths.PolicyFile, "config") };
        File.WriteAllText(Paths.PolicyFile, "{}"); // a file where a folder would have to be
        TrustStore store = new TrustStore(blocked);
        Assert.That(() => store.Add(ListKind.Protected, ["example.com"]), Throws.InstanceOf<IOException>());
        Assert.That(store.Current.Protected, Is.Empty);
    }

    [Test]
    public void Preview_OfAReplacedList_IsLocked_AndWritesNothing()
    {
        TrustStore store = new TrustStore(Paths);
        store.SetBrowserPolicy(JsonDocument.Parse("""{"protected":{"mode":"replace","domains":["example.com"]}}""").RootElement);
        Assert.That(
            store.Preview(ListKind.Protected, ["example.org", "co.uk"]).Select(result => result.Outcome),
            Is.EqualTo(new[] { EntryOutcome.Locked, EntryOutcome.Refused })
        );
        Assert.That(File.Exists(Paths.ProtectedFile), Is.False);
    }

    [Test]
    public void Add_ByManyAtOnce_LosesNothing()
    {
        const int Writers = 4,
            Edits = 25;
        Parallel.For(
            0,
            Writers,
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            writer =>
            {
                TrustStore store = new TrustStore(Paths); // as many hosts have stores of their own
                for (int edit = 0; edit < Edits; )
                {
                    try
                    {
                        store.Add(ListKind.Protected, [$"site-{writer}-{edit}.com"]);
                        edit++;
                    }
                    catch (IOException)
                    {
                        // The others had the list for five seconds, as on a machine under load: it says so, and is asked again.
                    }
                }
            }
        );
        Assert.That(new TrustStore(Paths).Current.Protected, Has.Count.EqualTo(Writers * Edits));
        Assert.That(Directory.GetFiles(Paths.ConfigDirectory, "*.tmp"), Is.Empty);
    }
}

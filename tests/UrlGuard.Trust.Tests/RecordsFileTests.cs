using System.Runtime.Versioning;
using System.Text;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;
using UrlGuard.Trust.Records;

namespace UrlGuard.Trust.Tests;

/// <summary>The file of records: its rights, what a kill leaves, what is left of what was deleted.</summary>
[UnsupportedOSPlatform("windows")] // no file modes
public sealed class RecordsFileTests : TrustFixture
{
    private const UnixFileMode ForThisUser = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private RecordsFile Records => new(Paths, EffectivePolicy.None);

    private RecordsFile Under(string policy) => new(Paths, TrustSnapshot.Of(Encoding.UTF8.GetBytes(policy), "policy").Policy);

    [Test]
    public void Add_KeepsARecord_ForThisUserOnly()
    {
        KeptRecord added = Records.Add(RecordSamples.Of("https://ada:secret@paypa1.com/account?card=4111#x"));
        Assert.That(Records.Read().Records, Has.One.Property(nameof(KeptRecord.Id)).EqualTo(added.Id));
        Assert.That(File.GetUnixFileMode(Records.Path), Is.EqualTo(ForThisUser));
        Assert.That(File.GetUnixFileMode(Paths.StateDirectory), Is.EqualTo(ForThisUser | UnixFileMode.UserExecute));
        Assert.That(
            File.ReadAllText(Records.Path),
            Does.Not.Contain("account").And.Not.Contain("4111").And.Not.Contain("ada").And.Not.Contain("secret")
        );
    }

    [Test]
    public void WithoutARecord_ThereIsNoFile()
    {
        Assert.That(Records.Read().Entries, Is.Empty);
        Assert.That(Records.DeleteAll(RecordSamples.Now), Is.Empty);
        Assert.That(Directory.Exists(Paths.StateDirectory), Is.False);
    }

    /// <summary>Also not in what a program left that was killed while it wrote.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void AfterADeletion_NoFileHasTheName(bool all)
    {
        KeptRecord added = Records.Add(RecordSamples.Of("paypa1.com"));
        Records.Add(RecordSamples.Of("paypa1.com") with { About = added.Id });
        File.Copy(Records.Path, Path.Combine(Paths.StateDirectory, ".records.jsonl.tmp"));
        if (all)
            Assert.That(Records.DeleteAll(RecordSamples.Now), Has.Count.EqualTo(2));
        else
            Assert.That(Records.Delete([added.Id], RecordSamples.Now), Has.Count.EqualTo(2), "with the one about it");
        Assert.That(Left(), Does.Not.Contain("paypa1").And.Not.Contain(added.Id));
        RecordChain chain = Records.Read();
        Assert.That(chain.Faults, Is.Empty);
        Assert.That(chain.Entries.Single().Gap!.Count, Is.EqualTo(2));
    }

    [Test]
    public void WhereAPolicyForbidsRecords_NoneIsWritten()
    {
        RecordsFile forbidden = Under("""{"records":{"allowed":false}}""");
        Assert.That(forbidden.IsAllowed, Is.False);
        Assert.That(
            () => forbidden.Add(RecordSamples.Of("paypa1.com")),
            Throws
                .InstanceOf<RecordRefusedException>()
                .With.Property(nameof(RecordRefusedException.Refusal))
                .EqualTo(RecordRefusal.Forbidden)
        );
        Assert.That(Directory.Exists(Paths.StateDirectory), Is.False);
        Assert.That(Under("{}").IsAllowed);
    }

    /// <summary>At, under and over the days that a policy gives; what is about an old one goes with it.</summary>
    [Test]
    public void RecordsOlderThanAPolicyLetsThemBe_Go_AndAGapSaysSo()
    {
        string[] times = ["2026-11-20T07:59:59Z", "2026-11-20T08:00:00Z", "2026-11-30T08:00:00Z"];
        KeptRecord[] kept = [.. times.Select(time => Records.Add(RecordSamples.Of("paypa1.com") with { Time = time }))];
        KeptRecord about = Records.Add(RecordSamples.Of("paypa1.com") with { About = kept[0].Id });
        Under("{}").DeleteOutdated(RecordSamples.Now);
        Under("""{"records":{"retentionDays":11}}""").DeleteOutdated(RecordSamples.Now);
        Assert.That(Records.Read().Records.Count(), Is.EqualTo(4));
        Under("""{"records":{"retentionDays":10}}""").DeleteOutdated(RecordSamples.Now);
        RecordChain chain = Records.Read();
        Assert.That(chain.Faults, Is.Empty);
        Assert.That(chain.Records.Select(record => record.Id), Is.EqualTo(new[] { kept[1].Id, kept[2].Id }));
        Assert.That(chain.Entries.Select(entry => entry.Gap?.Count), Is.EqualTo(new int?[] { 1, null, null, 1 }));
        Assert.That(Left(), Does.Not.Contain(kept[0].Id).And.Not.Contain(about.Id));
    }

    [Test]
    public void AFileThatWasChangedByHand_IsNotMadeShorterByAge()
    {
        Records.Add(RecordSamples.Of("paypa1.com"));
        byte[] torn = File.ReadAllBytes(Records.Path)[..^20];
        File.WriteAllBytes(Records.Path, torn);
        Under("""{"records":{"retentionDays":1}}""").DeleteOutdated(RecordSamples.Now.AddDays(100));
        Assert.That(File.ReadAllBytes(Records.Path), Is.EqualTo(torn));
    }

    [Test]
    public void ATornFile_IsNamed_AndNothingIsWrittenOverIt()
    {
        KeptRecord added = Records.Add(RecordSamples.Of("paypa1.com"));
        byte[] torn = File.ReadAllBytes(Records.Path)[..^20];
        File.WriteAllBytes(Records.Path, torn);
        Assert.That(Records.Read().Faults, Is.Not.Empty);
        Assert.That(Records.Read().Records.Select(record => record.Id), Is.EqualTo(new[] { added.Id }), "what can be read is");
        Assert.That(
            () => Records.Add(RecordSamples.Of("example.org")),
            Throws.InstanceOf<IOException>().With.Message.StartsWith($"{Records.Path}: line 2: ")
        );
        Assert.That(() => Records.Delete([added.Id], RecordSamples.Now), Throws.InstanceOf<IOException>());
        Assert.That(File.ReadAllBytes(Records.Path), Is.EqualTo(torn));
        Records.DeleteAll(RecordSamples.Now);
        Assert.That(Left(), Does.Not.Contain("paypa1"));
        Assert.That(Records.Add(RecordSamples.Of("example.org")).Previous, Is.EqualTo(RecordChain.Genesis));
    }

    [Test]
    public void ALink_IsRefused_ForItsFileWouldKeepWhatIsDeleted()
    {
        Directory.CreateDirectory(Paths.StateDirectory);
        string elsewhere = Path.Combine(Root, "elsewhere");
        File.WriteAllBytes(elsewhere, RecordSamples.Chain("paypa1.com").ToBytes());
        File.CreateSymbolicLink(Records.Path, elsewhere);
        Assert.That(() => Records.Read(), Throws.InstanceOf<IOException>().With.Message.Contains("it is a link"));
        Assert.That(() => Records.DeleteAll(RecordSamples.Now), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void APipe_IsRefused_AndNotWaitedFor()
    {
        Directory.CreateDirectory(Paths.StateDirectory);
        Special.MakePipe(Records.Path);
        Assert.That(() => Records.Read(), Throws.InstanceOf<IOException>());
    }

    /// <summary>Under, at and over the most that is kept.</summary>
    [Test]
    public void MoreRecordsThanAreKept_AreRefused_AndTheOthersStay()
    {
        KeptRecord record = RecordSamples.Of("paypa1.com");
        RecordChain full = RecordChain.Empty;
        for (int i = 1; i < RecordsFile.MaxRecords; i++)
            full = full.With(record with { Id = Guid.NewGuid().ToString() });
        Directory.CreateDirectory(Paths.StateDirectory);
        File.WriteAllBytes(Records.Path, full.ToBytes());
        Records.Add(record);
        Assert.That(() => Records.Add(RecordSamples.Of("example.org")), Throws.InstanceOf<IOException>().With.Message.Contains("1000"));
        Assert.That(Records.Read().Records.Count(), Is.EqualTo(RecordsFile.MaxRecords));
    }

    /// <summary>The most records with the longest texts still fit a file that is read.</summary>
    [Test]
    public void TheLongestRecords_FitTheFile()
    {
        string longest = new('\u4e2d', RecordCheck.MaxText);
        PersonsWord person = new()
        {
            Statement = longest,
            Losses = longest,
            Amount = longest,
            Payment = longest,
            Contact = longest,
        };
        Assert.That(RecordCheck.FaultOf(person), Is.Null);
        Assert.That(RecordCheck.FaultOf(person with { Statement = longest + "x" }), Does.Contain("4001"));
        KeptRecord added = Records.Add(RecordSamples.Of("paypa1.com", person));
        long length = new FileInfo(Records.Path).Length;
        Assert.That(Records.Read().Records.Single().Person, Is.EqualTo(added.Person));
        Assert.That(length * RecordsFile.MaxRecords, Is.LessThan(LimitedFile.MaxLength));
    }

    [TestCase("a\u0007b")]
    [TestCase("a\u001b[2Jb")]
    public void ATextWithControls_IsRefused(string text) =>
        Assert.That(RecordCheck.FaultOf(new PersonsWord { Statement = text }), Does.Contain("control"));

    /// <summary>All bytes of all files of UrlGuard's.</summary>
    private string Left() =>
        string.Concat(
            Directory
                .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path)))
        );
}

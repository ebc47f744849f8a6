using System.Globalization;
using System.Runtime.Versioning;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;
using UrlGuard.Trust.Compiled;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>Large lists are compiled to a file, and nobody notices but by the time it takes.</summary>
public sealed class CompiledListsTests
{
    private static readonly string LargeList =
        string.Concat(Enumerable.Range(0, 1000).Select(i => $"protected-site-{i:x}.com\n")) + "paypal.com\n";

    private TemporaryFolder folder = null!;
    private TrustPaths paths = null!;
    private List<string> remarks = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        paths = folder.Trust;
        remarks = [];
        Directory.CreateDirectory(paths.ConfigDirectory);
        File.WriteAllText(paths.ProtectedFile, LargeList);
        File.WriteAllText(paths.ExemptFile, "paypa1.com\nnonsense!\n");
        File.WriteAllText(paths.PolicyFile, """{"protected":{"domains":["example.com"]},"exempt":{"domains":["shop.example.net"]}}""");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    /// <summary>An upgrade in place brings other rules and word lists: verdicts that were kept under the old version are gone.</summary>
    [Test]
    public void Version_IsTheProgramsWhereNobodyListedAnything()
    {
        using TemporaryFolder empty = new();
        string version = new TrustStore(empty.Trust).Current.Version;
        Assert.That(version, Is.EqualTo(TrustInputs.Program.ToString("x16", CultureInfo.InvariantCulture)));
        string[] data =
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "host", "data"), "*.txt")
                .Select(file => Path.GetFileName(file))
                .Where(name => !name.StartsWith("LICENSE", StringComparison.Ordinal)),
            "wording.txt",
        ];
        Assert.That(typeof(Judge).Assembly.GetManifestResourceNames(), Is.EquivalentTo(data), "the program's hash is of all of it");
    }

    [Test]
    public void Open_OfCompiledLists_GivesWhatTheFilesGive()
    {
        TrustSnapshot compiled = Start().Current,
            mapped = Start().Current;
        Assert.That(CompiledFiles(), Has.Length.EqualTo(1));
        Assert.That(mapped.IsFromFile);
        Assert.That(mapped.Version, Is.EqualTo(compiled.Version));
        Assert.That(
            mapped.Protected,
            Is.EqualTo(
                TrustMerge.Merge(
                    [.. LargeList.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
                    new(Policies.PolicyMode.Add, ["example.com"]),
                    Policies.PolicyList.None
                )
            )
        );
        Assert.That(
            mapped.Exempt.Select(entry => (entry.Name, entry.Source, entry.IsLocked)),
            Is.EqualTo(new[] { ("paypa1.com", EntrySource.User, false), ("shop.example.net", EntrySource.MachinePolicy, true) })
        );
        Assert.That(
            mapped.Faults.Single(),
            Is.EqualTo(
                new Fault(FaultCode.ListLine, "exempt.txt:2", "nonsense! is not a full name; one with a dot is needed, such as example.com")
            )
        );
        Assert.That(mapped.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike));
        Assert.That(mapped.Judge.CheckAddress("paypa1.com").Code, Is.EqualTo(VerdictCode.Exempt));
    }

    [Test]
    public void Start_WithSmallLists_CompilesNothing()
    {
        File.WriteAllText(paths.ProtectedFile, "paypal.com\n");
        Start();
        Assert.That(Directory.Exists(paths.CompiledDirectory), Is.False);
    }

    [Test]
    public void Start_WithStampsThatAreKnown_DoesNotReadTheLists()
    {
        Start();
        File.Delete(paths.LastGoodProtectedFile); // were the list read, its copy would be made again
        TrustSnapshot mapped = Start().Current;
        Assert.That(File.Exists(paths.LastGoodProtectedFile), Is.False);
        Assert.That(mapped.Protected, Has.Count.EqualTo(1002));
        Assert.That(mapped.Faults.Select(fault => fault.Code), Is.EqualTo(new[] { FaultCode.ListLine }));
    }

    [Test]
    public void Start_AfterATouch_UsesTheCompiledListsAgain()
    {
        Start();
        DateTime written = File.GetLastWriteTimeUtc(CompiledFiles()[0]);
        File.SetLastWriteTimeUtc(paths.ProtectedFile, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(Start().Current.IsFromFile);
        Assert.That(File.GetLastWriteTimeUtc(CompiledFiles().Single()), Is.EqualTo(written));
    }

    private static readonly Action<string>[] Edits =
    [
        path => File.WriteAllText(path, LargeList.Replace("paypal.com", "paypa1.org", StringComparison.Ordinal)), // in place, the same length
        path => // over it, the same length, and as old as before
        {
            DateTime before = File.GetLastWriteTimeUtc(path);
            File.WriteAllText(path + ".new", LargeList.Replace("paypal.com", "paypa1.org", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(path + ".new", before);
            File.Move(path + ".new", path, overwrite: true);
        },
        path => // back in time
        {
            File.WriteAllText(path, LargeList.Replace("paypal.com", "paypa1.org", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        },
        File.Delete,
    ];

    [Test]
    public void Edit_HoweverItIsMade_IsNoticed([ValueSource(nameof(Edits))] Action<string> edit)
    {
        TrustStore running = Start();
        edit(paths.ProtectedFile);
        Assert.That(running.Refresh(), Is.True);
        Assert.That(running.Current.ProtectedDomains.Contains("paypal.com"), Is.False);
        Assert.That(Start().Current.ProtectedDomains.Contains("paypal.com"), Is.False);
    }

    [Test]
    public void Edit_WithinATickOfTheClock_IsNoticed()
    {
        File.WriteAllText(paths.ProtectedFile, LargeList);
        TrustStore running = new TrustStore(paths);
        File.WriteAllText(paths.ProtectedFile, LargeList.Replace("paypal.com", "paypa1.org", StringComparison.Ordinal));
        Assert.That(running.Refresh(), Is.True);
        Assert.That(running.Current.ProtectedDomains.Contains("paypal.com"), Is.False);
    }

    [Test]
    public void Start_WithADamagedFile_CompilesAnew([Range(0, 40)] int seed)
    {
        string version = Start().Current.Version,
            file = CompiledFiles().Single();
        byte[] whole = File.ReadAllBytes(file),
            damaged = Damage(whole, seed);
        File.WriteAllBytes(file, damaged);
        TrustStore store = Start();
        Assert.That(store.Current.Version, Is.EqualTo(version));
        Assert.That(store.Current.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike));
        Assert.That(remarks, Is.Not.Empty);
    }

    [Test]
    public void Start_WithAnyByteOfTheFileChanged_JudgesByTheListsFromTheFirstVerdictOn()
    {
        Start();
        string file = CompiledFiles().Single();
        byte[] whole = File.ReadAllBytes(file);
        // The first bytes of a section say how many names there are: 0 of them made every name clear.
        foreach (int place in Enumerable.Range(0, 160).Concat([whole.Length / 2, whole.Length - 1]))
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 0xFF;
            File.WriteAllBytes(file, damaged);
            Assert.That(Start().Current.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike), $"byte {place}");
        }
    }

    [Test]
    public void AFileThatIsCutWhileAProgramUsesIt_ChangesNothing()
    {
        TrustSnapshot compiled = Start().Current,
            opened = Start().Current;
        using (FileStream file = new(CompiledFiles().Single(), FileMode.Open, FileAccess.Write))
            file.SetLength(100);
        foreach (TrustSnapshot snapshot in new[] { compiled, opened })
            Assert.That(snapshot.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike)); // SIGBUS, were it mapped
    }

    [Test]
    [CancelAfter(30_000)]
    public void APipeInThePlaceOfAnything_IsNoReasonToWait()
    {
        Start();
        foreach (string file in Directory.GetFiles(paths.CompiledDirectory).Concat([paths.LastGoodProtectedFile, paths.LastGoodPolicyFile]))
            Special.MakePipe(file);
        Assert.That(Start().Current.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    [UnsupportedOSPlatform("windows")] // no file modes
    public void Start_WithAFileThatOthersMayWrite_RefusesIt()
    {
        Start();
        File.SetUnixFileMode(CompiledFiles().Single(), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        Assert.That(Start().Current.Protected, Has.Count.EqualTo(1002));
        Assert.That(remarks, Is.Not.Empty.And.All.Contains("only this user can write"));
        Assert.That(File.GetUnixFileMode(CompiledFiles().Single()), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Start_WithALinkInItsPlace_RefusesIt()
    {
        Start();
        string file = CompiledFiles().Single();
        File.Move(file, file + ".moved");
        File.CreateSymbolicLink(file, file + ".moved");
        Start();
        Assert.That(remarks, Is.Not.Empty.And.All.Contains("only this user can write"));
        Assert.That(new FileInfo(file).LinkTarget, Is.Null);
    }

    [Test]
    public void Start_WhereNothingCanBeWritten_JudgesFromMemory()
    {
        Directory.CreateDirectory(paths.StateDirectory);
        File.WriteAllText(paths.CompiledDirectory, ""); // a file where the folder would have to be
        TrustSnapshot snapshot = Start().Current;
        Assert.That(snapshot.IsFromFile, Is.False);
        Assert.That(snapshot.Judge.CheckAddress("paypal.co").Code, Is.EqualTo(VerdictCode.Lookalike));
    }

    [Test]
    public void Start_OfManyAtOnce_GivesEachTheSame()
    {
        const int Hosts = 8;
        string[] versions = new string[Hosts];
        Parallel.For(
            0,
            Hosts,
            new ParallelOptions { MaxDegreeOfParallelism = Hosts },
            host =>
            {
                TrustSnapshot snapshot = new TrustStore(paths).Current;
                versions[host] = snapshot.Judge.CheckAddress("paypal.co").Code + snapshot.Version;
            }
        );
        Assert.That(versions.Distinct().Count(), Is.EqualTo(1));
        Assert.That(CompiledFiles(), Has.Length.EqualTo(1));
        Assert.That(Directory.GetFiles(paths.CompiledDirectory, "*.tmp"), Is.Empty);
    }

    [Test]
    public void Compile_OfManyLists_SweepsTheOld()
    {
        for (int i = 0; i < CompiledFolder.FilesKept + 2; i++)
        {
            File.WriteAllText(paths.ProtectedFile, LargeList + $"another-{i}.com\n");
            Start();
        }
        Assert.That(CompiledFiles(), Has.Length.EqualTo(CompiledFolder.FilesKept));
    }

    private TrustStore Start() => new(paths, remarks.Add, new LaterClock());

    private string[] CompiledFiles() => Directory.GetFiles(paths.CompiledDirectory, "*.lists");

    private static byte[] Damage(byte[] whole, int seed)
    {
        Random random = new Random(seed);
        byte[] damaged = [.. whole];
        switch (seed % 4)
        {
            case 0:
                return whole[..random.Next(whole.Length)];
            case 1:
                return [.. whole, 0];
            case 2:
                damaged[random.Next(96)] ^= 1;
                return damaged;
            default:
                random.NextBytes(damaged.AsSpan(random.Next(96, whole.Length)));
                return damaged;
        }
    }
}

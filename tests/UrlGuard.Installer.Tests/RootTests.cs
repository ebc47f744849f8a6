using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Tests;

/// <summary><c>--root DIR</c>: nothing outside DIR is looked at, made, changed or deleted, wherever the links in it lead.</summary>
internal sealed class RootTests : SandboxFixture
{
    private const string Inside = "/tree",
        Outside = "/outside";

    [TestCase("/etc/chromium", "native-messaging-hosts")]
    [TestCase("/etc", "chromium/native-messaging-hosts")]
    public void Install_WhereAnAbsoluteLinkLeadsOut_StaysInside(string link, string rest)
    {
        sandbox.MakeFolder(Outside);
        sandbox.MakeFolder(Inside + Path.GetDirectoryName(link));
        string target = sandbox.On(Outside);
        File.CreateSymbolicLink(sandbox.On(Inside) + link, target);
        Directory.CreateDirectory(sandbox.On(Inside) + target);
        Registrar registrar = new(BrowserTable.Embedded, Tree(), Scope.System);
        registrar.Install([Sandbox.Browser("chromium")], HostProgram.PackagedPath, BrowserTable.Embedded.Extensions);
        string manifest = $"{sandbox.On(Inside)}{target}/{rest}/{Sandbox.ManifestName}";
        Assert.That(File.Exists(manifest), "as a program would find it for which DIR is the root");
        Assert.That(Directory.EnumerateFileSystemEntries(target), Is.Empty);
        registrar.Uninstall([Sandbox.Browser("chromium")]);
        Assert.That(File.Exists(manifest), Is.False);
    }

    [Test]
    public void Install_WhereALinkLeadsNowhereInside_IsRefused_AndWhatItNamesOutsideStaysAsItIs()
    {
        sandbox.MakeFolder(Outside);
        sandbox.Chmod(Outside, "750");
        sandbox.MakeFolder(Inside);
        File.CreateSymbolicLink(sandbox.On(Inside) + "/etc", sandbox.On(Outside));
        Registrar registrar = new(BrowserTable.Embedded, Tree(), Scope.System);
        Assert.That(
            () => registrar.Install([Sandbox.Browser("chromium")], HostProgram.PackagedPath, BrowserTable.Embedded.Extensions),
            Throws.InstanceOf<IOException>().With.Message.EqualTo("/etc is there, and leads to no folder")
        );
        Assert.That(File.GetUnixFileMode(sandbox.On(Outside)), Is.EqualTo((UnixFileMode)0b111_101_000));
        Assert.That(Directory.EnumerateFileSystemEntries(sandbox.On(Outside)), Is.Empty);
    }

    [TestCase("/a", "/b/c", "/b/c")]
    [TestCase("/a", "b/c", "/b/c")]
    [TestCase("/a", "../../../b", "/b")]
    [TestCase("/a", "/../../b", "/b")]
    [TestCase("/a", ".", "/")]
    [TestCase("/b/a", "../c", "/c")]
    public void Link_LeadsWhereItDoesForAProgramOfThatComputer(string link, string target, string expected)
    {
        sandbox.MakeFolder(Inside + Path.GetDirectoryName(link));
        File.CreateSymbolicLink(sandbox.On(Inside) + link, target);
        Assert.That(Tree().OnDisk($"{link}/x"), Is.EqualTo(sandbox.On(Inside) + expected.TrimEnd('/') + "/x"));
        Assert.That(Tree().OnDisk(link).TrimEnd('/'), Is.EqualTo((sandbox.On(Inside) + expected).TrimEnd('/')));
        Assert.That(Tree().EntryOnDisk(link), Is.EqualTo(sandbox.On(Inside) + link));
    }

    [TestCase(39, true)]
    [TestCase(40, true)]
    [TestCase(41, false)]
    public void Links_AreFollowedAsOftenAsByTheKernel(int count, bool isFollowed)
    {
        sandbox.MakeFolder(Inside);
        for (int i = 0; i < count; i++)
            File.CreateSymbolicLink(sandbox.On($"{Inside}/l{i}"), $"/l{i + 1}");
        if (isFollowed)
            Assert.That(Tree().OnDisk("/l0"), Is.EqualTo(sandbox.On($"{Inside}/l{count}")));
        else
            Assert.That(() => Tree().OnDisk("/l0"), Throws.InstanceOf<IOException>().With.Message.Contains("too many links"));
    }

    /// <summary>
    /// Trees with links that lead anywhere, folders and files of other users, odd modes and forged records. Each is installed into and
    /// uninstalled from; the seed is in the message when it fails.
    /// </summary>
    [Test]
    public void RandomTrees_NothingOutsideIsTouched_AndNoOthersRecordIsBelieved()
    {
        int worked = 0,
            refused = 0,
            forged = 0;
        for (int seed = 0; seed < RandomTree.Count; seed++)
        {
            string folder = $"/{seed}";
            RandomTree tree = new(sandbox, folder, seed);
            Machine machine = new(tree.Root, variable => variable == "HOME" ? Sandbox.Home : null, Platform.Linux);
            Dictionary<string, string> outside = Snapshot(tree.Outside);
            string[] victims = [.. tree.Victims.Where(File.Exists)];
            foreach (Scope scope in new[] { Scope.System, Scope.User })
            {
                Registrar registrar = new(BrowserTable.Embedded, machine, scope);
                foreach (
                    Action act in new Action[]
                    {
                        () => registrar.Uninstall([.. BrowserTable.Embedded.Browsers]),
                        () => registrar.Install(tree.Browsers, HostProgram.PackagedPath, BrowserTable.Embedded.Extensions),
                        () => registrar.Uninstall([.. BrowserTable.Embedded.Browsers]),
                    }
                )
                {
                    try
                    {
                        act();
                        worked++;
                    }
                    catch (Exception e) when (e is Refusal or IOException or UnauthorizedAccessException)
                    {
                        refused++;
                    }
                }
            }
            Assert.That(
                Snapshot(tree.Outside).Except(outside).Concat(outside.Except(Snapshot(tree.Outside))),
                Is.Empty,
                $"seed {seed}: outside of the tree"
            );
            Assert.That(victims.Where(path => !File.Exists(path)), Is.Empty, $"seed {seed}: deleted because somebody's record said so");
            forged += victims.Length;
        }
        TestContext.Out.WriteLine($"{worked} worked, {refused} were refused, {forged} files were named by forged records");
        Assert.That(Math.Min(worked, refused), Is.GreaterThan(RandomTree.Count), "both happen, or this shows nothing");
        Assert.That(forged, Is.GreaterThan(RandomTree.Count / 4));
    }

    private Machine Tree() => new(sandbox.On(Inside), _ => null, Platform.Linux);

    /// <summary>All that can be told of the files below a folder.</summary>
    private static Dictionary<string, string> Snapshot(string folder) =>
        Sandbox
            .Below(folder)
            .Append(folder)
            .ToDictionary(
                path => path,
                path =>
                {
                    FileStatus status = FileStatus.OfEntry(path)!.Value;
                    string content =
                        status.IsLink ? new FileInfo(path).LinkTarget!
                        : status.IsFolder ? ""
                        : File.ReadAllText(path);
                    return $"{status} {File.GetLastWriteTimeUtc(path):O} {content}";
                }
            );
}

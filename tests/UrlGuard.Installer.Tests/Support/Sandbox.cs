using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A throw-away computer: a file tree in which Ada lives, with nothing installed.</summary>
internal sealed class Sandbox : IDisposable
{
    public const string Home = "/home/ada";

    /// <summary>The user id of somebody else.</summary>
    public const uint Stranger = 61234;

    private readonly Dictionary<string, string> environment = new() { ["HOME"] = Home, ["PATH"] = "/usr/bin" };

    public Sandbox()
    {
        Root = Directory.CreateTempSubdirectory("urlguard-test-").FullName;
        Machine = new Machine(Root, environment.GetValueOrDefault, Platform.Linux);
        Directory.CreateDirectory(On(Home));
    }

    public string Root { get; }

    public Machine Machine { get; }

    public string this[string variable]
    {
        set => environment[variable] = value;
    }

    /// <summary>Every file and folder, as seen on that computer, sorted; the home itself is left out.</summary>
    public string[] Tree =>
        [.. Below(Root).Select(path => path[Root.Length..]).Where(path => path is not "/home" and not Home).Order(StringComparer.Ordinal)];

    /// <summary>Every file, folder and link below a folder; links are not followed, they may lead in a circle.</summary>
    public static IEnumerable<string> Below(string folder) =>
        new FileSystemEnumerable<string>(
            folder,
            (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
        )
        {
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    public static Browser Browser(string name) => BrowserTable.Embedded.Find(name)!;

    public static string ManifestName => BrowserTable.Embedded.ManifestName;

    /// <summary>The real place of a path of that computer.</summary>
    public string On(string path) => Machine.OnDisk(path);

    public string Read(string path) => File.ReadAllText(On(path));

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(On(path))!);
        File.WriteAllText(On(path), content);
    }

    /// <summary>A pipe that nobody writes into: whoever opens it as if it were a file waits for ever.</summary>
    public string MakePipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(On(path))!);
        using Process make = Process.Start("mkfifo", [On(path)]);
        make.WaitForExit();
        Assert.That(make.ExitCode, Is.Zero);
        return On(path);
    }

    public void MakeFolder(string path) => Directory.CreateDirectory(On(path));

    public void Chmod(string path, string mode) => File.SetUnixFileMode(On(path), (UnixFileMode)Convert.ToInt32(mode, 8));

    /// <summary>Gives files and folders to another user, as only root can.</summary>
    public void GiveAway(params string[] paths)
    {
        if (Environment.UserName != "root")
            Assert.Ignore("only root can give a file to another user");
        using Process chown = Process.Start(
            "chown",
            ["--no-dereference", Stranger.ToString(CultureInfo.InvariantCulture), .. paths.Select(Machine.EntryOnDisk)]
        );
        chown.WaitForExit();
        Assert.That(chown.ExitCode, Is.Zero);
    }

    /// <summary>An executable script.</summary>
    public string Script(string path, string text)
    {
        Write(path, "#!/bin/sh\n" + text + "\n");
        Chmod(path, "755");
        return path;
    }

    /// <summary>The real host, in the folder of packages.</summary>
    public string InstallRealHost()
    {
        foreach (
            string file in Directory
                .EnumerateFiles(TestContext.CurrentContext.TestDirectory)
                .Where(file =>
                    Path.GetFileName(file) is var name
                    && (
                        name.StartsWith("urlguard-host", StringComparison.Ordinal)
                        || name.StartsWith("UrlGuard", StringComparison.Ordinal)
                        || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
                        || name.StartsWith("Serilog", StringComparison.Ordinal)
                    )
                )
        )
        {
            MakeFolder("/usr/lib/urlguard");
            File.Copy(file, On("/usr/lib/urlguard/" + Path.GetFileName(file)));
        }
        return HostProgram.PackagedPath;
    }

    /// <summary>Something executable at the place of the host, for tests that never start it.</summary>
    public string InstallIdleHost() => Script(HostProgram.PackagedPath, "exit 0");

    public IReadOnlyList<FileChange> Install(Scope scope, params string[] browsers) =>
        new Registrar(BrowserTable.Embedded, Machine, scope).Install(
            [.. browsers.Select(Browser)],
            HostProgram.PackagedPath,
            BrowserTable.Embedded.Extensions
        );

    public IReadOnlyList<FileChange> Uninstall(Scope scope, params string[] browsers) =>
        new Registrar(BrowserTable.Embedded, Machine, scope).Uninstall([.. browsers.Select(Browser)]);

    public void Dispose()
    {
        foreach (string folder in Below(Root).Where(path => new FileInfo(path).LinkTarget is null && Directory.Exists(path)))
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_000_000);
        Directory.Delete(Root, recursive: true);
    }
}

using UrlGuard.Installer.Tests.Support;
using UrlGuard.Installer.Verbs;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>Units of systemd that the packages bring: they keep a filter fresh, and tell its reader.</summary>
[Thorough]
internal sealed class UnitTests : SandboxFixture
{
    private const string Formats = "dnsmasq rpz rspamd spamassassin unbound";

    [TestCase("deb")]
    [TestCase("rpm")]
    public async Task Units_AreValid_AndTheirCommandsAreOurs(string family)
    {
        string[] files = await MakeAsync(family);
        Assert.That(files, Has.Length.EqualTo(15));
        string[] commands = [.. files.Select(Command).Where(command => command.StartsWith("/usr/bin/urlguard ", StringComparison.Ordinal))];
        Assert.That(string.Join(' ', commands.Select(command => command.Split(' ')[2])), Is.EqualTo(Formats));
        foreach (string command in commands)
            Assert.That(UrlGuardCommand.Create().Parse(command.Split(' ')[1..]).Errors, Is.Empty, command);
        foreach (string file in files)
        {
            Assert.That(File.ReadAllText(file), Does.Not.Match("@[A-Z]+@"));
            File.WriteAllText(file, File.ReadAllText(file).Replace("/usr/bin/urlguard", "/bin/true", StringComparison.Ordinal));
        }
        (int status, string output, string error) = await OtherProgram.RunAsync("", "systemd-analyze", ["verify", "--man=no", .. files]);
        Assert.That((status, output + error), Is.EqualTo((0, "")));
    }

    /// <summary>20 of 100 points are what systemd calls OK; a service that nothing is taken from has 96.</summary>
    [Test]
    public async Task Filter_MayDoLittle_AndItsReaderMayReadTheFile()
    {
        string[] files =
        [
            .. (await MakeAsync("deb")).Where(file => Path.GetFileName(file).StartsWith("urlguard-filter-", StringComparison.Ordinal)),
        ];
        (int status, string output, string error) = await OtherProgram.RunAsync(
            "",
            "systemd-analyze",
            ["security", "--offline=true", "--threshold=20", .. files]
        );
        Assert.That(status, Is.Zero, output + error);
        foreach (string file in files)
        {
            string written = Command(file).Split(" --out ")[1].Split(' ')[0];
            Assert.That(File.ReadLines(file), Does.Contain($"ReadWritePaths={Path.GetDirectoryName(written)}").And.Contain("UMask=0022"));
            if (file.Contains("rpz", StringComparison.Ordinal))
                Assert.That(MadeFilters.Text("rpz"), Does.Contain($"file \"{Path.GetFileName(written)}\""));
        }
    }

    [Test]
    public async Task Reload_IsAskedAgain_WhereTheFileChangedMeanwhile()
    {
        string unit = (await MakeAsync("deb")).Single(file => file.EndsWith("urlguard-reload-unbound.service", StringComparison.Ordinal));
        string filter = sandbox.On("/filter"),
            told = sandbox.On("/told");
        sandbox.Write("/filter", "one");
        sandbox.Write("/other", "two");
        // The first time, the file is replaced while the resolver reads.
        sandbox.Script("/bin/systemctl", $"echo \"$*\" >>{told}; [ ! -e {sandbox.On("/other")} ] || mv {sandbox.On("/other")} {filter}");
        string script = Command(unit)["/bin/sh -c '".Length..^1]
            .Replace("$$", "$", StringComparison.Ordinal)
            .Replace("%%", "%", StringComparison.Ordinal)
            .Replace("/etc/unbound/unbound.conf.d/urlguard.conf", filter, StringComparison.Ordinal);
        for (int times = 0; times < 2; times++)
        {
            await OtherProgram.RunAsync("", "/bin/sh", "-c", $"PATH={sandbox.On("/bin")}:$PATH; {script}");
            Assert.That(await File.ReadAllLinesAsync(told), Is.EqualTo(Enumerable.Repeat("try-reload-or-restart unbound.service", 2)));
            File.Delete(filter); // then nothing is told, and the script ends
        }
    }

    private static string Command(string file) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith("ExecStart=", StringComparison.Ordinal))?["ExecStart=".Length..] ?? "";

    private async Task<string[]> MakeAsync(string family)
    {
        sandbox.MakeFolder("/units");
        string folder = sandbox.On("/units");
        string script = Path.Combine(Repository.Root, "installer/packages/linux/units");
        (int status, _, string error) = await OtherProgram.RunAsync("", script, family, folder);
        Assert.That(status, Is.Zero, error);
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
    }
}

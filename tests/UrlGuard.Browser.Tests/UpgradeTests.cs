using System.Diagnostics;
using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Browser.Tests;

/// <summary>Another version is installed while the browser runs and its host answers.</summary>
public sealed class UpgradeTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private static readonly Version Old = new(1, 0, 0),
        New = new(1, 1, 0);

    private FoundBrowser? found;
    private ExtensionId? extension;

    private protected override Situation Situation =>
        new()
        {
            Register = (home, browser, id) =>
            {
                (found, extension) = (browser, id);
                Install(home, Old);
            },
        };

    [Test]
    public async Task TheOldHost_AnswersUntilTheNewOneIsReady_AndThenEnds()
    {
        IPage popup = await Browser.OpenPopupAsync();
        await popup.UntilHelperIsAsync("connected");
        using Process old = HostProcess.Of(Browser.Home)!;
        string program = ProgramOf(old.Id);
        Assert.That(program, Does.EndWith("/1.0.0/urlguard-host"));

        Install(Browser.Home, New);
        Assert.That(File.Exists(program), Is.False, "the old program has gone");
        Assert.That(old.HasExited, Is.False, "and runs");
        await Browser.OpenLookalikeAsync("http://paypa1.com/");

        using Process next = await Poll.UntilAsync(
            "the new host",
            GuardedBrowser.Deadline,
            () => Task.FromResult(HostProcess.Of(Browser.Home))
        );
        Assert.That(ProgramOf(next.Id), Does.EndWith("/1.1.0/urlguard-host"));
        await old.WaitForExitAsync().WaitAsync(GuardedBrowser.Deadline);
        await popup.UntilHelperIsAsync("connected");
        await Browser.OpenLookalikeAsync("http://examp1e.com/");
        Assert.That(next.HasExited, Is.False);
        await Browser.FenceAsync();
        Assert.That((Browser.Server.CountFor("paypa1.com"), Browser.Server.CountFor("examp1e.com")), Is.EqualTo((0, 0)));
    }

    private static string ProgramOf(int process) => File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)!.FullName;

    /// <summary>As <c>urlguard install</c> does, for the throw-away profile.</summary>
    private void Install(ThrowAwayHome home, Version version)
    {
        Installer.Browsers.Browser browser = found!.Kind;
        string folder =
            browser.Flavour == Flavour.Extensions
                ? "$HOME/.mozilla/native-messaging-hosts"
                : Path.Combine(home.Profile, "NativeMessagingHosts");
        BrowserTable table = BrowserTable.Embedded with { Places = [new Place(browser.Name, Platform.Linux, Scope.User, [folder])] };
        Machine machine = new Machine("/", name => home.Environment.GetValueOrDefault(name), Platform.Linux);
        PlannedFile[] programs = VersionedPrograms.Plan(machine, Scope.User, Programs.Host, version, [browser]);
        new Registrar(table, machine, Scope.User, version).Install([browser], programs[0].Path, [extension!], programs);
    }
}

using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Tests;

/// <summary><c>browsers.json</c> is consistent in itself.</summary>
internal sealed class BrowserTableTests
{
    private static readonly BrowserTable Table = BrowserTable.Embedded;

    [Test]
    public void Browsers_AreThoseThatPeopleHave() =>
        Assert.That(
            Table.Browsers.Select(browser => browser.Name),
            Is.SupersetOf(
                new[]
                {
                    "chromium",
                    "chrome",
                    "chrome-beta",
                    "chrome-dev",
                    "chrome-canary",
                    "chrome-for-testing",
                    "edge",
                    "brave",
                    "vivaldi",
                    "opera",
                    "arc",
                    "firefox",
                    "librewolf",
                    "waterfox",
                    "zen",
                    "floorp",
                    "helium",
                    "thorium",
                }
            )
        );

    [TestCase(Platform.MacOS)]
    [TestCase(Platform.Windows)]
    public void OtherSystems_HaveARowOfAUser_ForEachBrowser(Platform system) =>
        Assert.That(
            Table.Browsers.Where(browser => Table.PlaceOf(browser, system, Scope.User) is null).Select(browser => browser.Name),
            Is.Empty
        );

    // Neither names a folder for all users; both read the person's.
    [TestCase(Platform.MacOS, "opera", "arc")]
    [TestCase(Platform.Windows)]
    public void OtherSystems_HaveARowOfTheSystem_ForEachBrowserThatHasOne(Platform system, params string[] without) =>
        Assert.That(
            Table.Browsers.Where(browser => Table.PlaceOf(browser, system, Scope.System) is null).Select(browser => browser.Name),
            Is.EqualTo(without)
        );

    [Test]
    public void Policies_AreOfTheSystemScopeOnLinux_AndOfTheFamilyThatReadsThem()
    {
        foreach (Place place in Table.Places.Where(place => place.Policies is not null || place.PolicyFiles is not null))
        {
            Assert.That((place.System, place.Scope), Is.EqualTo((Platform.Linux, Scope.System)), place.Browser);
            Assert.That(
                Table.Find(place.Browser)!.Flavour,
                Is.EqualTo(place.Policies is null ? Flavour.Extensions : Flavour.Origins),
                place.Browser
            );
            Assert.That((place.Policies ?? place.PolicyFiles)!, Has.All.StartsWith("/"), place.Browser);
        }
    }

    [Test]
    public void Linux_HasFoldersOfEachBrowserInBothScopes([Values] bool system)
    {
        Scope scope = system ? Scope.System : Scope.User;
        foreach (Browser browser in Table.Browsers.Where(browser => browser.Name != "arc")) // there is none for Linux
            Assert.That(Table.PlaceOf(browser, Platform.Linux, scope)?.Folders, Is.Not.Empty, browser.Name);
    }

    [Test]
    public void Row_BelongsToAKnownBrowser_AndIsTheOnlyOneOfItsKind()
    {
        Assert.That(Table.Places.Select(place => place.Browser).Distinct(), Is.SubsetOf(Table.Browsers.Select(browser => browser.Name)));
        Assert.That(Table.Places.Select(place => (place.Browser, place.System, place.Scope)), Is.Unique);
        Assert.That(Table.Browsers.Select(browser => browser.Name), Is.Unique);
    }

    [Test]
    public void Row_HasFoldersOrKeys_NeverBoth()
    {
        foreach (Place place in Table.Places)
            Assert.That(place.Folders is null, Is.Not.EqualTo(place.Keys is null), $"{place.Browser} {place.System} {place.Scope}");
    }

    [Test]
    public void Row_OfAUser_BeginsWithAVariable_OfTheSystem_WithTheRoot()
    {
        foreach (Place place in Table.Places.Where(place => place.Folders is not null))
        {
            char first = place.Scope is Scope.User ? '$' : '/';
            Assert.That(
                place.Folders!.Concat(place.Profiles ?? []).Concat(place.Policies ?? []),
                Has.All.Matches<string>(path => path?[0] == first)
            );
        }
    }

    [Test]
    public void Key_BelongsToTheHiveOfItsScope()
    {
        foreach (Place place in Table.Places.Where(place => place.Keys is not null))
        {
            string hive = place.Scope is Scope.User ? "HKCU" : "HKLM";
            Assert.That(place.Keys!, Has.All.StartsWith(hive + "\\SOFTWARE\\"));
        }
    }

    [Test]
    public void Folder_IsReadByOneFamilyOnly()
    {
        IEnumerable<IGrouping<(Platform System, string path), Flavour>> flavours =
            from place in Table.Places
            from path in place.Folders ?? place.Keys ?? []
            group Table.Find(place.Browser)!.Flavour by (place.System, path);
        foreach (IGrouping<(Platform System, string path), Flavour> shared in flavours)
            Assert.That(shared.Distinct().Count(), Is.EqualTo(1), shared.Key.path);
    }

    [Test]
    public void LinuxUserPlace_OfAChromium_IsInItsProfileFolder()
    {
        foreach (Browser browser in Table.Browsers.Where(browser => browser.Flavour is Flavour.Origins))
        {
            if (Table.PlaceOf(browser, Platform.Linux, Scope.User) is not { } place)
                continue;
            string[] own = [.. place.Profiles!.Select(profile => profile + "/NativeMessagingHosts")];
            // Opera looks into Chrome's folder, whatever its own documents say.
            Assert.That(place.Folders, Is.EqualTo(browser.Name == "opera" ? [.. own, "$CONFIG/google-chrome/NativeMessagingHosts"] : own));
        }
    }

    [Test]
    public void ExtensionIds_AreWellFormedAndKnowTheirFamily()
    {
        foreach (ExtensionId id in Table.Extensions)
            Assert.That(ExtensionId.Parse(id.Id)?.Flavour, Is.EqualTo(id.Flavour), id.Id);
        Assert.That(Table.Extensions.Select(id => id.Flavour).Distinct().Count(), Is.EqualTo(2));
    }

    [TestCase("ejklcnapodpmfeigofblioffcdmlndaa", "chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/")]
    [TestCase("urlguard@urlguard.org", "urlguard@urlguard.org")]
    [TestCase("{d634138d-c276-4fc8-924b-40a0ea21d284}", "{d634138d-c276-4fc8-924b-40a0ea21d284}")]
    [TestCase("ejklcnapodpmfeigofblioffcdmlnda", null)]
    [TestCase("ejklcnapodpmfeigofblioffcdmlndaz", null)]
    [TestCase("*", null)]
    [TestCase("a@b/../c", null)]
    [TestCase("", null)]
    public void ExtensionId_Typed_IsReadByItsForm(string text, string? entry) =>
        Assert.That(ExtensionId.Parse(text)?.Entry, Is.EqualTo(entry));

    [Test]
    public void HostName_IsOneThatEveryBrowserTakes() => Assert.That(Table.Host, Does.Match(@"\A[a-z0-9_]+(\.[a-z0-9_]+)*\z"));
}

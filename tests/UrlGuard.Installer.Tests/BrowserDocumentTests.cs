using System.Xml.Linq;
using UrlGuard.Installer.Browsers;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>Documents and profiles that name browsers name those of <c>browsers.json</c>.</summary>
internal sealed class BrowserDocumentTests
{
    private static readonly BrowserTable Table = BrowserTable.Embedded;

    /// <summary>Each property of the .msi, the key that it leaves out, and the browsers that read no other.</summary>
    [Test]
    public void Releasing_ListsTheRegistryKeys_AndWhoIsLeftWithoutTheHost()
    {
        const string root = @"HKLM\SOFTWARE\",
            end = @"\NativeMessagingHosts";
        Place[] places = [.. Table.Places.Where(place => place is { System: Platform.Windows, Scope: Scope.System })];
        string Title(Place place) => Table.Find(place.Browser)!.Title;
        IEnumerable<string> rows =
            from key in places.SelectMany(place => place.Keys!).Distinct()
            let owner = places.First(place => place.Keys![0] == key).Browser
            let without = places.Where(place => place.Keys is [string only] && only == key).Select(Title).ToArray()
            select $"| `{owner.ToUpperInvariant().Replace('-', '_')}` | `{key[root.Length..^end.Length]}` "
                + $"| {(without.Length > 0 ? string.Join(", ", without) : "–")} |";
        string document = File.ReadAllText(Path.Join(Repository.Root, "docs", "releasing.md"));
        string[] written = document.Split("| Then without the host |\n| --- | --- | --- |\n")[1].Split("\n\n")[0].Split('\n');
        Assert.That(written, Is.EqualTo(rows));
    }

    /// <summary>The profile for Macs installs the extension in each browser for which <c>policy build</c> makes one.</summary>
    [Test]
    public void MobileConfig_HasEachPreferenceDomain()
    {
        XDocument profile = XDocument.Load(Path.Join(Repository.Root, "installer", "packages", "macos", "urlguard.mobileconfig"));
        IEnumerable<string> payloads =
            from key in profile.Descendants("key")
            where key.Value == "PayloadType"
            select ((XElement)key.NextNode!).Value;
        Assert.That(Table.Managed.Select(browser => browser.Domain), Is.SubsetOf(payloads));
    }
}

using System.Text.Json.Nodes;
using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// The browser's policy as <c>urlguard policy build</c> writes it, beside what a test needs. The extension and its update
/// manifest come from the loopback server.
/// </summary>
internal static class BuiltPolicies
{
    private const string Updates = "http://updates.northwind.example";

    /// <summary>Builds it, puts it where the generated README says, and serves what it installs.</summary>
    public static async Task<ExtensionId> WriteAsync(PrivateEtc etc, BrowserSetUp setUp, JsonObject organisation, ScriptedWeb web)
    {
        if (setUp.IsFirefox())
        {
            ExtensionId addOn = BrowserTable.Embedded.Extensions.Single(id => id.Flavour == Flavour.Extensions);
            JsonObject file = await BuildAsync(organisation, "firefox/policies.json", ["--xpi-url", SharedFiles.AddOn().AbsoluteUri]);
            // Only Mozilla can sign; ESR takes an unsigned add-on where a policy says so. One file holds all of Firefox's policies.
            file["policies"]!["Preferences"] = new JsonObject
            {
                ["xpinstall.signatures.required"] = new JsonObject { ["Value"] = false, ["Status"] = "locked" },
            };
            etc.Write("firefox/policies/policies.json", file);
            return addOn;
        }
        PackedExtension packed = await SharedFiles.PackedAsync();
        web.File($"{Updates}/urlguard.crx", "application/x-chrome-extension", await File.ReadAllBytesAsync(packed.Crx));
        web.File(
            $"{Updates}/urlguard.xml",
            "text/xml",
            PackedExtension.UpdateManifestFor(packed.Id.Id, new Uri($"{Updates}/urlguard.crx"), packed.Version)
        );
        // Without it a tab that shows an extension page leaves its DevTools session, and a test would go on blindly.
        etc.Write("chromium/policies/managed/test.json", new JsonObject { ["DeveloperToolsAvailability"] = 1 });
        await ChangeAsync(etc, organisation);
        return packed.Id;
    }

    /// <summary>Puts another policy in the place of Chromium's, as a configuration management does while the browser runs.</summary>
    public static async Task ChangeAsync(PrivateEtc etc, JsonObject organisation)
    {
        PackedExtension packed = await SharedFiles.PackedAsync();
        etc.Write(
            "chromium/policies/managed/urlguard.json",
            await BuildAsync(
                organisation,
                "linux/chromium/urlguard.json",
                ["--extension-id", packed.Id.Id, "--update-url", $"{Updates}/urlguard.xml"]
            )
        );
    }

    private static async Task<JsonObject> BuildAsync(JsonObject organisation, string file, string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("urlguard-built-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "org.json"), organisation.ToJsonString());
            (bool succeeded, string? said) = await Tool.RunAsync(
                folder,
                Programs.CommandLine,
                ["policy", "build", "org.json", "--out", "policies", .. options],
                CancellationToken.None
            );
            Assert.That(succeeded, Is.True, said);
            return JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "policies", file)))!.AsObject();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

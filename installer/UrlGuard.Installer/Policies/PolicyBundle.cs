using System.Text;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Policies;

/// <summary>Everything that is made from one policy file. The same file and source give the same bytes.</summary>
internal static class PolicyBundle
{
    /// <summary>The file that says where each of the others goes; its beginning tells a bundle from other folders.</summary>
    private const string Readme = "README.md";

    /// <summary>True for a folder that an earlier build left.</summary>
    public static bool IsIn(string folder)
    {
        string path = Path.Combine(folder, Readme);
        return File.Exists(path) && LimitedFile.Read(path).AsSpan().StartsWith(Encoding.UTF8.GetBytes(BundleReadme.Heading));
    }

    /// <summary>Makes the files.</summary>
    /// <param name="policy">What was checked before.</param>
    /// <param name="source">What the browsers install.</param>
    public static IReadOnlyList<OutputEntry> Create(JsonObject policy, InstallSource source)
    {
        ManagedBrowser[] browsers = BrowserTable.Embedded.Managed;
        List<OutputEntry> files =
        [
            Text(Readme, BundleReadme.Write(browsers, source)),
            new("policy.json", JsonText.Write(policy)),
            new("managed-schema.json", ManagedSchema()),
            new("firefox/policies.json", JsonText.Write(new JsonObject { ["policies"] = ManagedPolicies.ForFirefox(source, policy) })),
            new("macos/urlguard.mobileconfig", MobileConfig.Write(browsers, source, policy)),
            new("windows/PolicyDefinitions/UrlGuard.admx", AdmxFile.Write(browsers, source)),
        ];
        foreach ((string language, string culture) in PolicyTexts.Languages)
            files.Add(new($"windows/PolicyDefinitions/{culture}/UrlGuard.adml", AdmlFile.Write(browsers, language)));
        foreach (ManagedBrowser browser in browsers.Where(browser => browser.Key is not null))
        {
            files.Add(new($"linux/{browser.Browser}/urlguard.json", JsonText.Write(ManagedPolicies.FileForChromium(source, policy))));
            files.Add(new($"windows/urlguard-{browser.Browser}.reg", RegistryFile.ForBrowser(browser.Key!, source, policy)));
        }
        files.Add(
            new("windows/remove.reg", RegistryFile.Removal(browsers.Select(browser => browser.Key).OfType<string>(), source, policy))
        );
        return files;
    }

    private static OutputEntry Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The schema that the extension brings; for those who look up types.</summary>
    private static byte[] ManagedSchema()
    {
        using Stream stream = typeof(PolicyBundle).Assembly.GetManifestResourceStream("managed-schema.json")!;
        byte[] schema = new byte[stream.Length];
        stream.ReadExactly(schema);
        return schema;
    }
}

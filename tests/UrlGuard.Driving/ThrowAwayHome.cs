using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Driving;

/// <summary>
/// A person who exists for one run: a home with lists, a browser profile, and the host registered for that profile only.
/// </summary>
internal sealed class ThrowAwayHome : IDisposable
{
    private readonly ThrowAwayFolder folder = new();

    public ThrowAwayHome()
    {
        Directory.CreateDirectory(Profile);
        Directory.CreateDirectory(Config);
        Directory.CreateDirectory(Temporary);
    }

    public string Path => folder.Path;

    public string Profile => In("profile");

    /// <summary>The person's protected domains.</summary>
    public string ProtectedFile => System.IO.Path.Combine(Config, "protected.txt");

    /// <summary>The person's exemptions.</summary>
    public string ExemptFile => System.IO.Path.Combine(Config, "exempt.txt");

    /// <summary>The path of the host's log.</summary>
    public string State => In(".local", "state", "urlguard");

    /// <summary>The folder where programs that run in this home leave their temporary files.</summary>
    public string Temporary => In("tmp");

    /// <summary>The environment by which the browser, and the host it starts, take this for home.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>
        {
            ["HOME"] = Path,
            ["XDG_CONFIG_HOME"] = In(".config"),
            ["XDG_STATE_HOME"] = In(".local", "state"),
            ["XDG_DATA_HOME"] = In(".local", "share"),
            ["XDG_CACHE_HOME"] = In(".cache"),
            // Chromium leaves the folder of its single-instance socket behind when it is killed.
            ["TMPDIR"] = Temporary,
            // A window needs the real person's right to the display, which X looks for in the home folder.
            ["XAUTHORITY"] =
                System.Environment.GetEnvironmentVariable("XAUTHORITY")
                ?? System.IO.Path.Combine(System.Environment.GetEnvironmentVariable("HOME") ?? "/", ".Xauthority"),
        };

    private string Config => In(".config", "urlguard");

    /// <summary>Puts the host where this home's browser, and no other, finds it.</summary>
    /// <param name="browser">Decides the manifest's form and place.</param>
    /// <param name="hostPath">The host's program.</param>
    /// <param name="extension">The extension that may start it; null: the one of the development build.</param>
    public void Register(FoundBrowser browser, string hostPath, ExtensionId? extension = null)
    {
        BrowserTable table = BrowserTable.Embedded;
        Flavour flavour = browser.Kind.Flavour;
        string folder =
            flavour == Flavour.Extensions
                ? In(".mozilla", "native-messaging-hosts")
                : System.IO.Path.Combine(Profile, "NativeMessagingHosts");
        Directory.CreateDirectory(folder);
        HostManifest manifest = HostManifest.For(flavour, table.Host, hostPath, extension is null ? table.Extensions : [extension]);
        File.WriteAllBytes(System.IO.Path.Combine(folder, table.ManifestName), manifest.ToBytes());
    }

    public void Dispose() => folder.Dispose();

    private string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}

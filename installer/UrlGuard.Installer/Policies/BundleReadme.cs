using System.Text;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Policies;

/// <summary>The README of a bundle: its files, and where each goes.</summary>
internal static class BundleReadme
{
    /// <summary>Its first line.</summary>
    public const string Heading = "# UrlGuard: policies for an organisation\n";

    /// <summary>Writes it.</summary>
    public static string Write(IReadOnlyList<ManagedBrowser> browsers, InstallSource source)
    {
        StringBuilder text = new(Heading);
        text.Append(
            $"""

            Made by `urlguard policy build`; make it anew instead of editing it. All files say the same. docs/enterprise.md in UrlGuard's
            source has the steps for a pilot, a rollout and a rollback.

            What is installed: `{source.Extension}` from <{source.UpdateUrl}> (Chromium family), `{source.AddOn}` from <{source.AddOnUrl}>
            (Firefox). The helper, `{source.Host}`, is installed by UrlGuard's packages, not by policy.

            ## Linux

            | File | Goes to |
            | --- | --- |

            """
        );
        foreach (ManagedBrowser browser in browsers.Where(browser => browser.Key is not null))
            text.Append($"| `linux/{browser.Browser}/urlguard.json` | `{LinuxFolder(browser)}/managed/urlguard.json` |\n");
        text.Append(
            $$"""
            | `firefox/policies.json` | `/etc/firefox/policies/policies.json` |
            | `policy.json` | `/etc/urlguard/policy.json`, instead of or beside the browsers' policies: it binds every browser of the machine |

            If another file there sets `ExtensionInstallForcelist` or `NativeMessagingAllowlist` too, the browser takes one of them only: put the
            entries into one file. Replace files in one step (`mv`), so that running browsers see the change.

            ## Windows

            One of the two:
            - **Registry.** `reg import windows\urlguard-chrome.reg` (and so on), as an administrator or by a start-up script. It replaces an
              earlier import and leaves other extensions' entries alone: UrlGuard's has the number {{RegistryFile.EntryNumber}}.
              `windows\remove.reg` takes all back.
            - **Group Policy or Intune.** `windows\PolicyDefinitions` goes to `\\DOMAIN\SYSVOL\DOMAIN\Policies\PolicyDefinitions`, or is imported
              in Intune (Devices, Configuration, Import ADMX). The settings are then under "UrlGuard", for each browser; nothing of
              `org.json` is in the template itself. For `"dns": "quiet"` set NetworkPredictionOptions to 2 in the browser's own template.

            Firefox: `firefox\policies.json` goes to `C:\Program Files\Mozilla Firefox\distribution\policies.json`. The machine's own file is
            `C:\ProgramData\UrlGuard\policy.json`. Outside a domain or Intune, Chrome and Edge install by policy from their stores only.

            ## macOS

            `macos/urlguard.mobileconfig` is uploaded to the device management (Jamf Pro: Configuration Profiles, Upload; Intune: Custom). It
            holds all browsers, Firefox included. The machine's own file is `/Library/Application Support/UrlGuard/policy.json`.

            ## For reference

            `managed-schema.json` is the schema that the extension gives browsers.

            """
        );
        return text.ToString();
    }

    private static string LinuxFolder(ManagedBrowser browser)
    {
        BrowserTable table = BrowserTable.Embedded;
        return table.PlaceOf(table.Find(browser.Browser)!, Platform.Linux, Scope.System)!.Policies![0];
    }
}

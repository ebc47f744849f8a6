using System.Text;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Policies;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Strong;

/// <summary>
/// The extension by policy, which turns the blocking mode on: the signed extension, an update manifest beside it, and a policy
/// file of our own for each browser. Measured with Chromium 156: all three may be files (research, section C).
/// </summary>
internal static class StrongInstall
{
    /// <summary>The policy by which browsers of the Chromium family install extensions.</summary>
    public const string Policy = "ExtensionInstallForcelist";

    /// <summary>The announcement before anything is done.</summary>
    public static string Explanation(IReadOnlyList<Browser> browsers) =>
        "This installs UrlGuard's extension for everybody on this computer, by policy, in "
        + $"{string.Join(", ", browsers.Select(browser => browser.Title))}.\n"
        + "It turns the blocking mode on there: a lookalike is stopped before its first request, also when the browser starts.\n"
        + "These browsers will then say \"managed by your organization\", and nobody can switch the extension off inside them.\n"
        + "`sudo urlguard uninstall --scope system` takes all of it back.";

    /// <summary>Advice for a browser of the Firefox family, whose one policy file is not ours to edit.</summary>
    public static string FirefoxAdvice { get; } =
        "Firefox needs no policy: an add-on has the blocking mode there. To install it by policy all the same, add to ExtensionSettings in "
        + "policies.json, which is one file for everybody and is left alone: "
        + "\"urlguard@urlguard.org\": {\"installation_mode\": \"force_installed\", \"install_url\": \"ADDRESS of the signed .xpi\"}";

    /// <summary>The ways that a system other than Linux allows.</summary>
    public static string? Elsewhere(Platform platform) =>
        platform switch
        {
            Platform.Windows =>
                "Windows: a policy installs extensions from the browser's store on any computer, but others only on one that is "
                    + "joined to a domain or to Microsoft Entra ID. Set ExtensionInstallForcelist there by group policy or Intune.",
            Platform.MacOS =>
                "macOS: policies count only when they come as a configuration profile (.mobileconfig), for extensions outside "
                    + "the store from a device management server. Install the profile that comes with the package.",
            Platform.Linux => null,
        };

    /// <summary>The browsers that take an extension by a policy file of its own.</summary>
    public static Browser[] Takers(BrowserTable table, Machine machine, IEnumerable<Browser> browsers) =>
        [.. browsers.Where(browser => Takes(table, machine, browser))];

    /// <summary>True when a browser is one of them.</summary>
    public static bool Takes(BrowserTable table, Machine machine, Browser browser) =>
        table.PlaceOf(browser, machine.Platform, Scope.System)?.Policies is not null;

    /// <summary>Plans the files, and tells what the administrator has to do where a file of ours would be in the way of another.</summary>
    public static StrongPlan Plan(BrowserTable table, Machine machine, IReadOnlyList<Browser> takers, CrxFile crx, bool isQuiet)
    {
        string entry = $"{crx.Id.Id};{new Uri(StrongPlaces.Update).AbsoluteUri}";
        string quiet = isQuiet ? $", \"{ManagedPolicies.Prediction}\": {ManagedPolicies.NeverPredict}" : "";
        byte[] policy = Encoding.UTF8.GetBytes($"{{ \"{Policy}\": [\"{entry}\"]{quiet} }}\n");
        List<PlannedFile> files =
        [
            new(StrongPlaces.Extension, crx.Content, [.. takers]),
            new(
                StrongPlaces.Update,
                Encoding.UTF8.GetBytes(
                    $"""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
                      <app appid="{crx.Id.Id}"><updatecheck codebase="{new Uri(
                        StrongPlaces.Extension
                    ).AbsoluteUri}" version="{crx.Version}" /></app>
                    </gupdate>

                    """
                ),
                [.. takers]
            ),
        ];
        List<string> notes = [];
        foreach (
            IGrouping<string, Browser> readers in from browser in takers
            from folder in StrongPlaces.PolicyFolders(table, machine, browser)
            group browser by folder
        )
        {
            if (Rival(machine, readers.Key) is string rival)
            {
                notes.Add(
                    $"{rival} sets {Policy} too, and {readers.First().Title} takes it from one file only: add \"{entry}\" to the "
                        + "list in it."
                );
            }
            else
            {
                files.Add(new($"{readers.Key}/{StrongPlaces.PolicyFile}", policy, [.. readers]));
            }
        }
        notes.Add(FirefoxAdvice);
        return new([crx.Id], [.. files], [.. notes]);
    }

    /// <summary>
    /// Another file in a folder of policies that sets the same policy: a browser takes the last by name and forgets the others
    /// (components/policy/core/common/config_dir_policy_loader.cc), so ours would undo the administrator's.
    /// </summary>
    private static string? Rival(Machine machine, string folder) =>
        ManagedPolicy
            .In(machine, folder)
            .FirstOrDefault(policy => Path.GetFileName(policy.Path) != StrongPlaces.PolicyFile && policy.Value(Policy) is not null)
            ?.Path;
}

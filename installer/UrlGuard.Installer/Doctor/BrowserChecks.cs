using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Doctor;

/// <summary>Which browsers are here, and whether their administrator lets them start the host.</summary>
internal static class BrowserChecks
{
    /// <summary>Check <c>browsers</c>.</summary>
    public static IEnumerable<Finding> Present(Survey survey)
    {
        yield return survey.Present.Count > 0
            ? Finding.Good("browsers", $"{string.Join(", ", survey.Present.Select(browser => browser.Title))} found")
            : Finding.Bad("browsers", "no browser that UrlGuard knows was found here",
                $"Install one of {string.Join(", ", survey.Table.Browsers.Select(browser => browser.Title))}.");
    }

    /// <summary>Check <c>browser-policy</c>, one line for each browser here that can have such a policy.</summary>
    public static IEnumerable<Finding> Policies(Survey survey)
    {
        string host = survey.Table.Host;
        foreach (Browser browser in survey.Present)
        {
            if (survey.Table.PlaceOf(browser, survey.Machine.Platform, Scope.System)?.Policies is null)
                continue;
            BrowserPolicy policy = survey.Policies[browser];
            if (policy.BlockedBy is string file)
                yield return Finding.Bad("browser-policy", $"{browser.Title}: {file} forbids this host (NativeMessagingBlocklist)",
                    $"Ask your administrator to add \"{host}\" to NativeMessagingAllowlist.");
            else if (policy.HiddenBy is string hiding && !survey.SeenBy(browser).Any(found => found.Scope is Scope.System))
                yield return Finding.Bad("browser-policy",
                    $"{browser.Title}: {hiding} lets it use system-wide hosts only (NativeMessagingUserLevelHosts)",
                    $"Run `sudo urlguard install --scope system --browser {browser.Name}`.");
            else
                yield return Finding.Good("browser-policy", $"{browser.Title}: no policy forbids this host");
        }
    }
}

using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Doctor;

/// <summary>Checks the browsers that are here, their packaging, and what their administrator lets them do.</summary>
internal static class BrowserChecks
{
    /// <summary>Check <c>browsers</c>.</summary>
    public static IEnumerable<Finding> Present(Survey survey)
    {
        Sandboxed[] packaged = [.. Sandboxed.Find(survey.Table, survey.Machine)];
        yield return survey.Present.Count + packaged.Length + survey.Broken.Count > 0
            ? Finding.Good(
                "browsers",
                $"{string.Join(", ", survey.Present.Union(packaged.Select(found => found.Browser)).Select(browser => browser.Title))} found"
            )
            : Finding.Bad(
                "browsers",
                DoctorCode.NoBrowser,
                "no browser that UrlGuard knows was found here",
                $"Install one of {string.Join(", ", survey.Table.Browsers.Select(browser => browser.Title))}."
            );
        foreach (Sandboxed found in packaged)
            yield return found.Finding;
        foreach ((Browser browser, string why) in survey.Broken)
            yield return Finding.Broken("browsers", browser.Title, why);
    }

    /// <summary>Check <c>browser-policy</c>: one line, or one for each fault, where a browser can have policies.</summary>
    public static IEnumerable<Finding> Policies(Survey survey, Browser browser)
    {
        if (
            survey.Table.PlaceOf(browser, survey.Machine.Platform, Scope.System) is not { } place
            || (place.Policies ?? place.PolicyFiles) is null
        )
        {
            return [];
        }

        BrowserPolicy policy = survey.Policies[browser];
        Finding[] faults = [.. Faults(survey, browser, policy, survey.Table.Host)];
        return faults.Length > 0
            ? faults
            :
            [
                Finding.Good(
                    "browser-policy",
                    policy.InstalledBy is string file
                        ? $"{browser.Title}: {file} installs the extension"
                        : $"{browser.Title}: no policy forbids the host or the extension"
                ),
            ];
    }

    private static IEnumerable<Finding> Faults(Survey survey, Browser browser, BrowserPolicy policy, string host)
    {
        foreach (string unreadable in policy.Unreadable)
        {
            yield return Finding.Bad(
                "browser-policy",
                DoctorCode.BrowserPolicyUnreadable,
                $"{browser.Title}: a policy can't be read: {unreadable}",
                "Ask your administrator to mend that file: what it should say to the browser is not known."
            );
        }

        if (policy.BlockedBy is string file)
        {
            yield return Finding.Bad(
                "browser-policy",
                DoctorCode.DisabledByPolicy,
                $"{browser.Title}: {file} forbids this host (NativeMessagingBlocklist)",
                $"Ask your administrator to add \"{host}\" to NativeMessagingAllowlist."
            );
        }
        else if (policy.HiddenBy is string hiding && !survey.SeenBy(browser).Any(found => found.Scope is Scope.System))
        {
            yield return Finding.Bad(
                "browser-policy",
                DoctorCode.UserHostsHidden,
                $"{browser.Title}: {hiding} lets it use system-wide hosts only (NativeMessagingUserLevelHosts)",
                $"Run `sudo urlguard install --scope system --browser {browser.Name}`."
            );
        }

        if (policy.ExtensionBlockedBy is string blocking)
        {
            yield return Finding.Bad(
                "browser-policy",
                DoctorCode.ExtensionBlocked,
                $"{browser.Title}: {blocking} forbids the extension",
                "Ask your administrator to allow it (ExtensionInstallAllowlist or ExtensionSettings), or to install it by policy."
            );
        }

        if (policy.Overruled is { } overruled)
        {
            yield return Finding.Bad(
                "browser-policy",
                DoctorCode.ForcelistOverruled,
                $"{browser.Title}: {overruled.File} installs the extension, but {overruled.By} sets ExtensionInstallForcelist too "
                    + "and is the one that counts",
                $"Ask your administrator to put the entry of {overruled.File} into the list of {overruled.By}."
            );
        }
    }
}

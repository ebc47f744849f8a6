using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Strong;

namespace UrlGuard.Installer.Doctor;

/// <summary>The extension in the person's browsers, and the mode that each gets by it.</summary>
internal static class ExtensionChecks
{
    /// <summary>Checks <c>extension</c> and <c>mode</c> of a browser.</summary>
    public static IEnumerable<Finding> Examine(Survey survey, Browser browser)
    {
        Profile[] profiles = [.. Profile.Of(survey, browser)];
        Finding[] states = [.. States(survey, browser, profiles)];
        return HoldsNavigations(survey, browser, profiles) ? [.. states, Mode(survey, browser, profiles)] : states;
    }

    /// <summary>True when a browser holds navigations by rules.</summary>
    public static bool IsPlanned(Survey survey, Browser browser)
    {
        Profile[] profiles = [.. Profile.Of(survey, browser)];
        return browser.Flavour is Flavour.Origins && HoldsNavigations(survey, browser, profiles) && !IsByPolicy(survey, browser, profiles);
    }

    /// <summary>False where no profile has an extension that runs: nothing is held there in any mode.</summary>
    private static bool HoldsNavigations(Survey survey, Browser browser, Profile[] profiles) =>
        (profiles.Length == 0 && survey.Machine.StateHome is not null && !IsNobodyGuarded(survey))
        || IsThere(survey, browser, profiles)
        || profiles.Any(profile => profile.Unreadable is not null);

    /// <summary>True where an extension is known to run, or to come at the next start.</summary>
    private static bool IsThere(Survey survey, Browser browser, Profile[] profiles) =>
        survey.Policies[browser].InstalledBy is not null || profiles.Any(profile => profile.Extension is { IsEnabled: true });

    private static bool IsByPolicy(Survey survey, Browser browser, Profile[] profiles) =>
        survey.Policies[browser].InstalledBy is not null || profiles.Any(profile => profile.Extension is { IsByPolicy: true });

    /// <summary>
    /// True where no browser has a profile or gets the extension by policy: a new browser beside one that is guarded is no fault, but a
    /// computer on which nothing is checked is.
    /// </summary>
    private static bool IsNobodyGuarded(Survey survey) =>
        survey.Machine.StateHome is not null
        && survey.Present.All(browser => survey.Policies[browser].InstalledBy is null && !Profile.Of(survey, browser).Any())
        && !Sandboxed.Find(survey.Table, survey.Machine).Any(found => found.Finding.Ok);

    private static IEnumerable<Finding> States(Survey survey, Browser browser, Profile[] profiles)
    {
        if (profiles.Length == 0 && IsNobodyGuarded(survey))
        {
            yield return Absent(
                survey,
                browser,
                $"{browser.Title} has no profile yet, and no browser here has the extension, so nothing is checked"
            );
        }
        // Without a home nobody's profile can be looked for, and nothing be said: no-home is the fault.
        else if (profiles.Length == 0 && survey.Machine.StateHome is not null)
        {
            yield return Finding.Good("extension", $"{browser.Title} has no profile yet, so nothing is checked there");
        }
        bool isSomewhere = profiles.Any(profile => profile.Extension is not null);
        foreach (Profile profile in profiles)
        {
            if (profile.Unreadable is string why)
            {
                yield return Finding.Bad(
                    "extension",
                    DoctorCode.ProfileUnreadable,
                    $"{browser.Title}: {why}",
                    "Look at the browser's own page of extensions instead."
                );
            }
            else if (profile.Extension is FoundExtension found)
            {
                yield return State(survey, browser, profile.Path, found);
            }
            else if (isSomewhere) // people have profiles that they don't want guarded
            {
                yield return Finding.Good(
                    "extension",
                    $"{browser.Title}: {profile.Path} does not have it, so nothing is checked in this profile"
                );
            }
        }
        if (!isSomewhere && survey.Policies[browser].InstalledBy is string file)
        {
            yield return Finding.Good("extension", $"{browser.Title} gets the extension at its next start ({file})");
        }
        else if (!isSomewhere && profiles.Any(profile => profile.Unreadable is null))
        {
            yield return Absent(
                survey,
                browser,
                $"{browser.Title} does not have the extension, so nothing is checked there "
                    + $"({string.Join(", ", profiles.Select(profile => profile.Path))})"
            );
        }
    }

    private static Finding Absent(Survey survey, Browser browser, string message) =>
        Finding.Bad(
            "extension",
            DoctorCode.ExtensionAbsent,
            message,
            browser.Flavour is Flavour.Origins && CanBeStrong(survey, browser)
                ? $"Run {StrongStep(browser)}, or add it on the browser's page of extensions."
                : "Add it on the browser's page of extensions."
        );

    private static Finding State(Survey survey, Browser browser, string path, FoundExtension found)
    {
        string name =
            $"{browser.Title}: {path} has {found.Version ?? "it"}, {(found.IsByPolicy ? "installed by policy" : "installed by hand")}";
        if (!found.IsEnabled)
        {
            return Finding.Bad(
                "extension",
                DoctorCode.ExtensionDisabled,
                $"{name}, switched off",
                "Switch it on on the browser's page of extensions."
            );
        }

        string? host = survey.UsedBy(browser)?.Manifest?.Path is string program ? survey.HostVersions.GetValueOrDefault(program) : null;
        // Stores and packages are not renewed on the same day: the protocols have a range, and another number behind the last dot
        // is nothing.
        return host is not null && found.Version is not null && Release(host) != Release(found.Version)
            ? Finding.Bad("extension", DoctorCode.ExtensionVersion, $"{name}, and its host is {host}", "Update the older of the two.")
            : Finding.Good("extension", name);
    }

    private static Finding Mode(Survey survey, Browser browser, Profile[] profiles)
    {
        string has = $"{browser.Title} {(IsThere(survey, browser, profiles) ? "has" : "would have, with the extension,")}";
        if (browser.Flavour is Flavour.Extensions)
            return Finding.Good("mode", $"{has} the blocking mode: a lookalike is stopped before its request");
        if (IsByPolicy(survey, browser, profiles))
            return Finding.Good("mode", $"{has} the blocking mode, by policy: a lookalike is stopped before its request");
        return Finding.Good(
            "mode",
            $"{has} the planned mode: lookalikes that can be foreseen are stopped before their request, the first "
                + "page of a browser start perhaps not. "
                + (
                    CanBeStrong(survey, browser)
                        ? $"For the blocking mode run {StrongStep(browser)}"
                        : "It gets the blocking mode only where its administrator installs the extension by policy"
                )
        );
    }

    /// <summary>
    /// The command as it can be followed: only packages have the signed extension beside the program. Elsewhere its file comes first.
    /// </summary>
    private static string StrongStep(Browser browser)
    {
        string command = $"sudo urlguard install --strong --browser {browser.Name}";
        return CrxFile.Beside() is null
            ? $"`{command} --crx FILE`, where FILE is the urlguard-VERSION.crx of a release, which you download first (docs/installing.md)"
            : $"`{command}`";
    }

    private static bool CanBeStrong(Survey survey, Browser browser) => StrongInstall.Takes(survey.Table, survey.Machine, browser);

    private static string Release(string version) => string.Join('.', version.Split('.').Take(2));
}

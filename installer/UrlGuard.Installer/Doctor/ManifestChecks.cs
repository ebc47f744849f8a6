using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Doctor;

/// <summary>The manifests: every one that is there, and which one each browser goes by.</summary>
internal static class ManifestChecks
{
    /// <summary>Check <c>manifest</c>, one line for each manifest found, whether it is used or not.</summary>
    public static IEnumerable<Finding> Manifests(Survey survey)
    {
        foreach (FoundManifest found in survey.Manifests)
        {
            string use = Use(survey, found);
            yield return found.Fault is { } fault
                ? Finding.Bad("manifest", fault.Code, $"{found.Path} ({use}): {fault.Words}", Remedy(survey, found))
                : Finding.Good(
                    "manifest",
                    $"{found.Path} ({use}) starts {found.Manifest!.Path} for {string.Join(", ", found.Manifest.Allowed)}"
                );
        }
    }

    /// <summary>
    /// Check <c>registered</c> of a browser, one line at most. A second manifest that names another host is a fault: people look at
    /// that one and mend the wrong file (web-eid issue 219).
    /// </summary>
    public static IEnumerable<Finding> Registered(Survey survey, Browser browser)
    {
        IReadOnlyList<FoundManifest> seen = survey.SeenBy(browser);
        string[] hosts = [.. seen.Select(found => found.Manifest?.Path).OfType<string>().Distinct()];
        if (survey.UsedBy(browser) is not FoundManifest used)
        {
            if (seen.Count > 0)
                yield break; // hidden by a policy, and said there
            yield return Finding.Bad(
                "registered",
                DoctorCode.NotRegistered,
                $"{browser.Title} does not know the host: no manifest where it looks",
                $"Run `{Install(Scope.User, [browser])}`."
            );
        }
        else if (hosts.Length > 1)
        {
            yield return Finding.Bad(
                "registered",
                DoctorCode.ManifestConflict,
                $"{browser.Title} goes by {used.Path}, but others name another host: {string.Join(", ", Others(seen, used))}",
                "Delete those that are out of date (`rm`, in a system's folder `sudo rm`)."
            );
        }
        else
        {
            yield return Finding.Good("registered", $"{browser.Title} goes by {used.Path}");
        }
    }

    private static string Remedy(Survey survey, FoundManifest found) =>
        found.Fault is { Code: DoctorCode.ManifestWritable }
            ? "Look at what is in it, then take that right away: "
                + $"{PathSafety.Closing(survey.Machine, found.Path, PathSafety.TrustedIn(survey.Machine, found.Scope))}."
            : $"Run `{(found.Scope is Scope.System ? "sudo " : "")}rm {found.Path}`, "
                + $"then `{Install(found.Scope, Readers(survey, found))}`.";

    private static IEnumerable<string> Others(IReadOnlyList<FoundManifest> seen, FoundManifest used) =>
        seen.Where(found => found.Manifest?.Path != used.Manifest?.Path)
            .Select(found => $"{found.Path} ({found.Manifest?.Path ?? "unreadable"})");

    internal static Browser[] Readers(Survey survey, FoundManifest found) =>
        [.. survey.Table.Browsers.Where(browser => survey.SeenBy(browser).Contains(found))];

    private static string Use(Survey survey, FoundManifest found)
    {
        Browser[] users = [.. survey.Present.Where(browser => survey.UsedBy(browser) == found)];
        Browser[] readers = [.. survey.Present.Intersect(Readers(survey, found))];
        return users.Length > 0 ? $"used by {string.Join(", ", users.Select(browser => browser.Title))}"
            : readers.Length > 0 ? $"not used: {string.Join(", ", readers.Select(browser => browser.Title))} goes by another one"
            : "for a browser that is not here";
    }

    /// <summary>The command that registers the host with browsers.</summary>
    internal static string Install(Scope scope, IEnumerable<Browser> browsers) =>
        (scope is Scope.System ? "sudo urlguard install --scope system" : "urlguard install --scope user")
        + string.Concat(browsers.Select(browser => $" --browser {browser.Name}"));
}

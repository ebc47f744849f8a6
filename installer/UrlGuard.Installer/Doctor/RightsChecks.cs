using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Doctor;

/// <summary>
/// Checks that root alone may write files that count for everybody on this computer. Whoever else can write a policy or a
/// manifest, or put one into its folder, decides what other people's browsers install and start, and what UrlGuard warns them
/// about.
/// </summary>
internal static class RightsChecks
{
    /// <summary>Check <c>rights</c>: one line for each place that others may write, or one that says that there is none.</summary>
    public static IEnumerable<Finding> Examine(Survey survey)
    {
        Finding[] faults =
        [
            .. from path in Policies(survey).Prepend(Machine.PolicyFile).Distinct()
            let who = WhoElse(survey.Machine, path)
            where who is not null
            select Finding.Bad(
                "rights",
                DoctorCode.PolicyWritable,
                $"{path}: {who}, and what is in it counts for everybody here",
                Remedy(survey.Machine, path)
            ),
            .. from path in Manifests(survey).Distinct()
            let who = WhoElse(survey.Machine, path)
            where who is not null
            select Finding.Bad(
                "rights",
                DoctorCode.ManifestWritable,
                $"{path} is not there, and could be put there: {who}",
                Remedy(survey.Machine, path)
            ),
        ];
        return faults.Length > 0
            ? faults
            : [Finding.Good("rights", "only root may write the policies and manifests that count for everybody")];
    }

    private static string Remedy(Machine machine, string path) =>
        "Look at what is in it, then take that right away: "
        + $"{PathSafety.Closing(machine, path, PathSafety.TrustedIn(machine, Scope.System))}.";

    private static string? WhoElse(Machine machine, string path)
    {
        try
        {
            return PathSafety.WhoElseCouldMake(machine, path, PathSafety.TrustedIn(machine, Scope.System));
        }
        catch (IOException e)
        {
            return $"who may write there can't be told ({e.Message})";
        }
    }

    /// <summary>Each policy file that a browser here reads, and ours in each folder of them, whether it is there or not.</summary>
    private static IEnumerable<string> Policies(Survey survey) =>
        from browser in survey.Present
        let place = survey.Table.PlaceOf(browser, survey.Machine.Platform, Scope.System)
        where place is not null
        from path in (place.PolicyFiles ?? []).Concat(
            StrongPlaces
                .PolicyFolders(survey.Table, survey.Machine, browser)
                .SelectMany(folder =>
                    ManagedPolicy.In(survey.Machine, folder).Select(policy => policy.Path).Append($"{folder}/{StrongPlaces.PolicyFile}")
                )
        )
        select path;

    /// <summary>
    /// Paths where a browser here would find a manifest for everybody, but there is none yet. Existing ones are checked as
    /// manifests.
    /// </summary>
    private static IEnumerable<string> Manifests(Survey survey) =>
        from browser in survey.Present
        from folder in survey.Table.PlaceOf(browser, survey.Machine.Platform, Scope.System)?.Folders ?? []
        let path = System.IO.Path.Join(folder, survey.Table.ManifestName)
        where !survey.Manifests.Any(found => found.Path == path)
        select path;
}

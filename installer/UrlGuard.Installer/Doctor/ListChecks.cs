using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Doctor;

/// <summary>
/// The lists and the machine's policy, read as the host reads them, and what hosts say of themselves: the worst first, as the
/// extension tells it.
/// </summary>
internal static class ListChecks
{
    /// <summary>
    /// Checks <c>lists</c> and <c>policy</c>, and what hosts told: one line for each fault, or one that says what is in force.
    /// </summary>
    /// <param name="machine">Whose lists.</param>
    /// <param name="survey">What was found before; null where that failed.</param>
    public static IEnumerable<Finding> Examine(Machine machine, Survey? survey)
    {
        List<Finding> faults = [.. (survey?.HostFaults ?? []).Select(OfHost)];
        if (machine.ConfigHome is null || machine.StateHome is null)
        {
            return
            [
                Finding.Bad(
                    "lists",
                    DoctorCode.NoHome,
                    $"{machine.HomeFault}: nobody's lists can be found",
                    "Run it as the person whose browser it is."
                ),
                .. faults,
            ];
        }

        TrustPaths paths = machine.Lists;
        TrustSnapshot trust = new TrustStore(paths).Current;
        faults.AddRange(trust.Faults.Select(fault => OfLists(fault, paths)));
        if (IsPlanCut(survey, trust))
            faults.Add(PlanIncomplete(trust));
        List<Finding> findings = [.. Writable(machine), .. faults.OrderBy(finding => FaultCode.RankOf(finding.Code!))];
        if (!findings.Exists(finding => finding is { Check: "lists", Code: not FaultCode.PlanIncomplete }))
        {
            string what = $"{trust.Protected.Count} protected, {trust.Exempt.Count} exempt; yours are in {paths.ConfigDirectory}";
            findings.Add(Finding.Good("lists", what));
        }
        if (!findings.Exists(finding => finding.Check == "policy"))
        {
            string what = File.Exists(paths.PolicyFile) ? $"{paths.PolicyFile} is valid" : "this computer has none";
            findings.Add(Finding.Good("policy", what));
        }
        return findings;
    }

    /// <summary>Whoever can write a list can exempt what its owner is to be warned of.</summary>
    private static IEnumerable<Finding> Writable(Machine machine) =>
        from name in new[] { TrustPaths.ProtectedName, TrustPaths.ExemptName }
        let path = $"{machine.ConfigHome}/urlguard/{name}"
        let who = PathSafety.WhoElseCouldMake(machine, path, PathSafety.Runner)
        where who is not null
        group path by who into files
        select Finding.Bad(
            "lists",
            DoctorCode.ListsWritable,
            $"{string.Join(", ", files)}: {files.Key}, and so can exempt what you are to be warned of",
            "Look at what is in it, then take that right away: "
                + $"{string.Join(", then ", files.Select(file => PathSafety.Closing(machine, file, PathSafety.Runner)).Distinct())}."
        );

    /// <summary>True when a browser here holds navigations by rules, and these are more than it can hold.</summary>
    private static bool IsPlanCut(Survey? survey, TrustSnapshot trust) =>
        survey?.Present.Any(browser => ExtensionChecks.IsPlanned(survey, browser)) == true && !trust.MakePlan().IsComplete;

    private static Finding PlanIncomplete(TrustSnapshot trust) =>
        Finding.Bad(
            "lists",
            FaultCode.PlanIncomplete,
            $"{trust.Protected.Count} protected sites are more than a browser of the Chromium family can hold by rules: typos "
                + "of the last ones are stopped after their request only",
            "Install by policy, where no rules are needed (`sudo urlguard install --strong`), or protect fewer sites."
        );

    private static Finding OfHost(Fault fault) =>
        fault.Code switch
        {
            FaultCode.LogUnwritable => Finding.Bad(
                "log",
                fault.Code,
                FaultWords.Of(fault, fault.Where),
                "Let the host write there; it still checks."
            ),
            FaultCode.EventsUnwritable => Finding.Bad(
                "events",
                fault.Code,
                FaultWords.Of(fault, fault.Where),
                "Let the host write where the policy's events.file says; it still checks."
            ),
            _ => Finding.Bad(
                "defect",
                fault.Code,
                $"{fault.Where}: a part of it failed: {fault.Message}",
                "Report it, with the host's log; it still checks."
            ),
        };

    private static Finding OfLists(Fault fault, TrustPaths paths) =>
        fault.Code switch
        {
            FaultCode.PolicyInvalid => Finding.Bad(
                "policy",
                fault.Code,
                FaultWords.Of(fault, fault.Where),
                $"Ask your administrator to mend it: `urlguard policy check {paths.PolicyFile}` says where it is wrong."
            ),
            FaultCode.ReportOnly => Finding.Bad(
                "policy",
                fault.Code,
                fault.Message,
                "This is as your administrator wants it: a policy with \"mode\": \"warn\" ends it, and reportOnly.ends does by itself."
            ),
            FaultCode.ListEmpty => Finding.Bad(
                "lists",
                fault.Code,
                $"{paths.ProtectedFile}: {fault.Message}",
                "Run `urlguard add example.com` with the site you want protected."
            ),
            FaultCode.ListLine => Finding.Bad("lists", fault.Code, In(paths, fault), "Correct or delete that line."),
            _ => Finding.Bad("lists", fault.Code, In(paths, fault), $"Make it a text file that you can read, in {paths.ConfigDirectory}."),
        };

    private static string In(TrustPaths paths, Fault fault) => FaultWords.Of(fault, Path.Join(paths.ConfigDirectory, fault.Where));
}

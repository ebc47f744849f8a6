using UrlGuard.Core.Gate;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Doctor;

/// <summary>The lists and the machine's policy, read as the host reads them.</summary>
internal static class ListChecks
{
    /// <summary>Checks <c>lists</c> and <c>policy</c>: one line for each fault, or one that says what is in force.</summary>
    public static IEnumerable<Finding> Examine(Machine machine)
    {
        if (machine.ConfigHome is null || machine.StateHome is null)
        {
            yield return Finding.Bad(
                "lists",
                DoctorCode.NoHome,
                "HOME is not set: nobody's lists can be found",
                "Run it as the person whose browser it is."
            );
            yield break;
        }
        TrustPaths paths = machine.Lists;
        TrustSnapshot trust = new TrustStore(paths).Current;
        ILookup<bool, Fault> faults = trust.Faults.ToLookup(fault => fault.Code == FaultCode.PolicyInvalid);
        foreach (Fault fault in faults[false])
            yield return Finding.Bad("lists", fault.Code, $"{Where(fault, paths)}: {fault.Message}", Remedy(fault, paths));
        if (!faults[false].Any())
        {
            yield return Finding.Good(
                "lists",
                $"{trust.Protected.Count} protected, {trust.Exempt.Count} exempt; yours are in {paths.ConfigDirectory}"
            );
        }

        if (!GatePlan.Build(trust.ProtectedDomains, trust.Exemptions, trust.Knowledge).IsComplete)
        {
            yield return Finding.Bad(
                "lists",
                DoctorCode.PlanIncomplete,
                $"{trust.Protected.Count} protected sites are more than a browser of the Chromium family can hold by rules: typos "
                    + "of the last ones are stopped after their request only",
                "Install by policy, where no rules are needed, or protect fewer sites."
            );
        }

        foreach (Fault fault in faults[true])
        {
            yield return Finding.Bad(
                "policy",
                fault.Code,
                $"{fault.Where}: {fault.Message}",
                "Ask your administrator to mend the policy file."
            );
        }

        if (!faults[true].Any())
            yield return Finding.Good("policy", File.Exists(paths.PolicyFile) ? $"{paths.PolicyFile} is valid" : "this computer has none");
    }

    private static string Where(Fault fault, TrustPaths paths) =>
        fault.Code == FaultCode.ListEmpty ? paths.ProtectedFile : Path.Join(paths.ConfigDirectory, fault.Where);

    private static string Remedy(Fault fault, TrustPaths paths) =>
        fault.Code switch
        {
            FaultCode.ListEmpty => "Run `urlguard add example.com` with the site you want protected.",
            FaultCode.ListLine => "Correct or delete that line.",
            _ => $"Make it a text file that you can read, in {paths.ConfigDirectory}.",
        };
}

using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Compiled;

/// <summary>From lists and policies as they are written to an image of what is in force. Every entry is checked here, once.</summary>
/// <param name="inputs">What was read.</param>
/// <param name="machine">The machine's policy as it was read.</param>
/// <param name="browser">The browser's.</param>
internal sealed class TrustCompiler(TrustInputs inputs, PolicyReading machine, PolicyReading browser)
{
    private readonly List<Fault> faults = [];

    /// <summary>Compiles.</summary>
    /// <returns>An image whose key is that of the inputs.</returns>
    internal byte[] Compile(TrustPaths paths)
    {
        List<OtherName> others = [];
        List<string> userProtected = ReadList(ListKind.Protected, inputs.Protected, paths.ProtectedFile, others);
        List<string> userExempt = ReadList(ListKind.Exempt, inputs.Exempt, paths.ExemptFile, others);
        faults.AddRange(machine.Faults);
        faults.AddRange(browser.Faults);
        Policy ofMachine = Mend(machine, inputs.MachineLastGood),
            ofBrowser = Mend(browser, inputs.BrowserLastGood);
        MergedTrust merged = TrustMerge.Merge(userProtected, userExempt, ofMachine, ofBrowser, others);
        merged = merged with { Others = WithoutShared(merged), Policy = WithoutDoubt(merged.Policy, ofMachine, ofBrowser) };
        EffectivePolicy policy = merged.Policy;
        if (policy.Get(PolicyKeys.EventsHostNames) == EventHostNames.KeyedHash && policy.Get(PolicyKeys.EventsKey) is null)
            faults.Add(new Fault(FaultCode.PolicyInvalid, PolicyKeys.EventsKey.Path, "a keyed hash needs a key; no names are written"));

        ImageBuilder image = new ImageBuilder();
        ProtectedDomainsBuilder.Build(Domains(merged), merged.Others.Select(other => (other.Domain, other.Name)), image);
        Exemptions.Build(merged.Exempt.Select(entry => entry.Name), image);
        LocalKnowledge.Build(
            policy.KnownSites.Select(entry => entry.Name),
            policy.SameOwner.SelectMany((group, owner) => group.Names.Select(name => (name, owner))),
            policy.Sensitivity,
            image
        );
        ulong policyVersion = PolicyVersion.Hash(ofMachine, ofBrowser);
        image.Set(ImageSection.Notes, TrustNotes.Write(Version(merged), policyVersion, merged, browser.IsWhole, faults));
        return image.Build(inputs.Key());
    }

    private static IEnumerable<RegistrableDomain> Domains(MergedTrust merged) =>
        merged.Protected.Select(entry => EntryName.ToDomain(entry.Name));

    /// <summary>The names by which domains are also known, but for those that are another protected domain's: these are faults.</summary>
    private List<OtherName> WithoutShared(MergedTrust merged)
    {
        if (merged.Others.Count == 0)
            return [];
        SharedNames shared = new SharedNames(new ProtectedDomains(Domains(merged)), Knowledge.BuiltIn);
        Dictionary<string, string> ownerOf = new Dictionary<string, string>(StringComparer.Ordinal);
        List<OtherName> kept = [];
        foreach (OtherName other in merged.Others)
        {
            string? owner = shared.FindOther(other.Domain, other.Name);
            if (owner is null && !ownerOf.TryAdd(other.Name.Label, other.Domain) && ownerOf[other.Name.Label] != other.Domain)
                owner = ownerOf[other.Name.Label]; // the first one's: policies come first
            if (owner is not null)
                faults.Add(new Fault(other.Code, other.Where, EntryName.RefuseShared(other.Name, owner).Message));
            else
                kept.Add(other);
        }
        return kept;
    }

    private List<string> ReadList(ListKind kind, byte[]? text, string path, List<OtherName> others)
    {
        string name = Path.GetFileName(path);
        Fault? unreadable = inputs.Unreadable.FirstOrDefault(fault => fault.Code == FaultCode.ListUnreadable && fault.Where == name);
        if (unreadable is not null)
            faults.Add(unreadable);
        // Nobody can mend the faulty lines of a copy.
        return ListText.ReadNames(kind, text, name, unreadable is null ? faults : [], others);
    }

    /// <summary>
    /// The policy with warnings, where one carrier's makes it report-only and the other's has a slip that may have been about its end.
    /// </summary>
    private EffectivePolicy WithoutDoubt(EffectivePolicy policy, Policy ofMachine, Policy ofBrowser)
    {
        if (policy.Get(PolicyKeys.Mode) != GuardMode.ReportOnly || !(IsInDoubt(machine, ofMachine) || IsInDoubt(browser, ofBrowser)))
            return policy;
        const string Why = "report-only is off: one policy begins it, and the other has a fault that may be about it";
        faults.Add(new Fault(FaultCode.PolicyInvalid, PolicyKeys.Mode.Path, Why));
        return policy.WithoutReportOnly();

        // What was last good is in force where it says report-only itself.
        static bool IsInDoubt(PolicyReading reading, Policy inForce) =>
            reading.IsReportOnlyInDoubt && inForce.Get(PolicyKeys.Mode) != GuardMode.ReportOnly;
    }

    private static Policy Mend(PolicyReading reading, byte[]? lastGood) =>
        reading.IsWhole ? reading.Policy
        : lastGood is null ? reading.Or(Policy.None)
        : reading.Or(PolicyReader.Read(lastGood, "").Or(Policy.None)); // a copy may be of a time when a slip was not one

    private static ulong Version(MergedTrust merged)
    {
        ulong version = TrustInputs.Program; // rules and built-in lists decide too
        foreach (ListEntry entry in merged.Protected)
            version = TrustInputs.Hash($"p{entry.Source}{entry.Name}", version);
        foreach (OtherName other in merged.Others)
            version = TrustInputs.Hash($"a{other.Domain} {other.Name.Text}", version);
        foreach (ListEntry entry in merged.Exempt)
            version = TrustInputs.Hash($"e{entry.Source}{entry.Name}", version);
        foreach (ListEntry entry in merged.Policy.KnownSites)
            version = TrustInputs.Hash($"k{entry.Source}{entry.Name}", version);
        foreach (OwnerGroup group in merged.Policy.SameOwner)
            version = TrustInputs.Hash($"o{group.Source}{string.Join(' ', group.Names)}", version);
        foreach (PolicySetting setting in merged.Policy.Settings)
            version = TrustInputs.Hash($"s{setting.Source}{setting.Key} {setting.Json}", version);
        return version;
    }
}

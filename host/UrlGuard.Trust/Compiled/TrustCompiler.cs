using UrlGuard.Core.Images;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Compiled;

/// <summary>From lists and policies as they are written to an image of what is in force. Every entry is checked here, once.</summary>
/// <param name="inputs">What could be read.</param>
/// <param name="unreadable">What could not, by path.</param>
/// <param name="last">
/// What is in force now: of a list that can't be read and a policy that makes no sense, the last good copy stays in force.
/// </param>
internal sealed class TrustCompiler(TrustInputs inputs, IReadOnlyDictionary<string, Fault> unreadable, TrustSnapshot? last)
{
    private readonly List<Fault> faults = [];

    /// <summary>Whether the inputs alone decided; otherwise nobody else would come to the same.</summary>
    private bool isPure = true;

    /// <summary>Compiles.</summary>
    /// <returns>An image whose key is that of the inputs, or 0 when something else decided too.</returns>
    internal byte[] Compile(TrustPaths paths)
    {
        List<string> userProtected = ReadList(ListKind.Protected, inputs.Protected, paths.ProtectedFile);
        List<string> userExempt = ReadList(ListKind.Exempt, inputs.Exempt, paths.ExemptFile);
        Policy machine = ReadMachine(paths.PolicyFile);
        Policy browser = Policy.None;
        if (inputs.Browser is not null)
        {
            PolicyReader.TryRead(inputs.Browser, PolicyReader.Browser, out browser, out IReadOnlyList<Fault> found);
            faults.AddRange(found);
        }
        IReadOnlyList<ListEntry> protectedEntries = TrustMerge.Merge(userProtected, machine.Protected, browser.Protected);
        IReadOnlyList<ListEntry> exemptEntries = TrustMerge.Merge(userExempt, machine.Exempt, browser.Exempt);

        var image = new ImageBuilder();
        ProtectedDomainsBuilder.Build(protectedEntries.Select(entry => EntryName.ToDomain(entry.Name)), image);
        Exemptions.Build(exemptEntries.Select(entry => entry.Name), image);
        image.Set(ImageSection.Notes, TrustNotes.Write(Version(protectedEntries, exemptEntries), machine, browser, protectedEntries, exemptEntries, faults));
        return image.Build(isPure ? inputs.Key() : 0);
    }

    private List<string> ReadList(ListKind kind, byte[]? text, string path)
    {
        if (!unreadable.TryGetValue(path, out Fault? fault))
            return ListText.ReadNames(kind, text, Path.GetFileName(path), faults);
        faults.Add(fault);
        isPure = false;
        return last?.NamesOf(kind, EntrySource.User) ?? [];
    }

    private Policy ReadMachine(string path)
    {
        if (unreadable.TryGetValue(path, out Fault? fault))
        {
            faults.Add(fault);
        }
        else if (inputs.Machine is null)
        {
            return Policy.None;
        }
        else
        {
            bool isPolicy = PolicyReader.TryRead(inputs.Machine, path, out Policy policy, out IReadOnlyList<Fault> found);
            faults.AddRange(found);
            if (isPolicy)
                return policy;
        }
        isPure = false;
        return last is null ? Policy.None : new Policy(last.MachineList(ListKind.Protected), last.MachineList(ListKind.Exempt));
    }

    private static ulong Version(IReadOnlyList<ListEntry> protectedEntries, IReadOnlyList<ListEntry> exemptEntries)
    {
        ulong version = TrustInputs.Data;
        foreach (ListEntry entry in protectedEntries)
            version = TrustInputs.Hash($"p{entry.Source}{entry.Name}", version);
        foreach (ListEntry entry in exemptEntries)
            version = TrustInputs.Hash($"e{entry.Source}{entry.Name}", version);
        return version;
    }
}

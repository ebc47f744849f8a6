using System.Globalization;
using System.Text;
using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// The lists that <c>check</c>, <c>coverage</c> and <c>filter</c> judge by: the person's own, or, to be reproducible, those of the
/// files that are named.
/// </summary>
internal static class CheckLists
{
    /// <summary>Makes a judge from files alone: neither the person's lists nor a policy is read.</summary>
    /// <param name="named">Domains that are protected besides, A-label form.</param>
    /// <param name="protect">Files of protected domains.</param>
    /// <param name="exempt">Files of exemptions.</param>
    /// <param name="knowledge">What is known of honest names.</param>
    /// <param name="error">Told when nothing is protected: then everything is clear, which must not pass for an answer.</param>
    /// <exception cref="Refusal">A file or a line of it can't be used.</exception>
    public static CheckedLists FromFiles(
        IEnumerable<string> named,
        IEnumerable<string> protect,
        IEnumerable<string> exempt,
        Knowledge knowledge,
        TextWriter error
    )
    {
        List<string> faults = [];
        List<(string Domain, AlsoKnownAs Name)> others = [];
        RegistrableDomain[] names = [.. named.Concat(Read(ListKind.Protected, protect, faults, others)).Select(EntryName.ToDomain)];
        ProtectedDomains domains = new(names, others);
        if (others.Count > 0)
            faults.AddRange(FindShared(new SharedNames(new ProtectedDomains(names), knowledge), others));
        Exemptions exemptions = new(Read(ListKind.Exempt, exempt, faults));
        if (faults.Count > 0)
            throw new Refusal(string.Join("\nurlguard: ", faults), ExitStatus.Unusable);
        if (domains.All.Count == 0)
            error.WriteLine($"urlguard: {string.Join(", ", protect)}: no site is protected: nothing can be warned about");
        return new CheckedLists(
            new Judge(domains, exemptions, knowledge),
            domains,
            exemptions,
            knowledge,
            () =>
                Version(
                    names.Select(name => name.ToString()).Concat(others.Select(other => $"{other.Domain} {other.Name.Text}")),
                    exemptions.All
                )
        );
    }

    /// <summary>Makes a judge from the person's lists and the machine's policy, with more exemptions from files.</summary>
    /// <param name="paths">Where they are.</param>
    /// <param name="exempt">Files of exemptions.</param>
    /// <param name="useKnownSites">True when the built-in list of known sites counts.</param>
    /// <param name="error">Told of each fault: as in the browser, what can be read, or its last good copy, is in force.</param>
    /// <exception cref="Refusal">
    /// A file or a line of it can't be used; or one of the own files, and nothing is in force in its place.
    /// </exception>
    public static CheckedLists Own(TrustPaths paths, IEnumerable<string> exempt, bool useKnownSites, TextWriter error)
    {
        List<string> faults = [];
        string[] added = [.. Read(ListKind.Exempt, exempt, faults)];
        if (faults.Count > 0)
            throw new Refusal(string.Join("\nurlguard: ", faults), ExitStatus.Unusable);
        TrustStore store = new(paths);
        TrustSnapshot trust = store.Current;
        Fault[] unknown = [.. store.FindUnknown()];
        foreach (Fault fault in trust.Faults.Except(unknown))
            error.WriteLine($"urlguard: {FaultWords.Of(fault, fault.Where)}");
        if (unknown.Length > 0)
            throw new Refusal(string.Join("\nurlguard: ", unknown.Select(FaultWords.OfUnknown)), ExitStatus.Unusable);
        Exemptions exemptions = new(trust.Exemptions.All.Concat(added));
        Knowledge knowledge = useKnownSites ? trust.Knowledge : trust.Knowledge.WithoutSites();
        return new CheckedLists(
            new Judge(trust.ProtectedDomains, exemptions, knowledge) { LetsUnsureThrough = trust.Judge.LetsUnsureThrough },
            trust.ProtectedDomains,
            exemptions,
            knowledge,
            () => added.Length == 0 ? trust.Version : Version([trust.Version], added)
        );
    }

    /// <summary>16 hexadecimal digits, others for other lists.</summary>
    private static string Version(IEnumerable<string> protect, IEnumerable<string> exempt)
    {
        ulong hash = 0;
        foreach (string entry in protect.Order(StringComparer.Ordinal).Append("").Concat(exempt.Order(StringComparer.Ordinal)))
            hash = ImageHash.Of(Encoding.UTF8.GetBytes(entry), hash);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> FindShared(SharedNames shared, IEnumerable<(string Domain, AlsoKnownAs Name)> others) =>
        from other in others
        let owner = shared.FindOther(other.Domain, other.Name)
        where owner is not null
        select $"{other.Domain}: {EntryName.RefuseShared(other.Name, owner).Message}";

    private static List<string> Read(
        ListKind kind,
        IEnumerable<string> paths,
        List<string> faults,
        List<(string Domain, AlsoKnownAs Name)>? others = null
    )
    {
        List<string> names = [];
        foreach (string path in paths)
        {
            try
            {
                ListText list = new(kind, LimitedFile.ReadGiven(path));
                faults.AddRange(list.BadLines.Select(line => $"{path}: line {line.Number}: {line.Message}"));
                names.AddRange(list.Names);
                others?.AddRange(list.Names.SelectMany(domain => list.AlsoKnownAs(domain).Select(name => (domain, name))));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{path}: {e.Message}");
            }
        }
        return names;
    }
}

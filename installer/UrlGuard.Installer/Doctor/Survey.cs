using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Doctor;

/// <summary>The registrations on a computer: looked up once, used by several checks.</summary>
internal sealed class Survey
{
    private readonly Dictionary<string, FoundManifest> manifests = [];
    private readonly Dictionary<Browser, FoundManifest[]> seenBy = [];
    private readonly TimeProvider time;

    /// <summary>Looks into every place of the table.</summary>
    public Survey(BrowserTable table, Machine machine, TimeProvider time)
    {
        this.time = time;
        Table = table;
        Machine = machine;
        List<Browser> present = [];
        Dictionary<Browser, BrowserPolicy> policies = [];
        Dictionary<Browser, string> broken = [];
        foreach (Browser browser in table.Browsers)
        {
            seenBy[browser] = [];
            policies[browser] = BrowserPolicy.Unknown;
            try
            {
                seenBy[browser] = [.. Look(browser, Scope.User), .. Look(browser, Scope.System)];
                policies[browser] = BrowserPolicy.Read(table, machine, browser, IdsIn(browser));
                if (Presence.IsHere(table, machine, browser))
                    present.Add(browser);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                broken[browser] = e.GetBaseException().Message;
            }
        }
        Present = present;
        Policies = policies;
        Broken = broken;
    }

    /// <summary>The places.</summary>
    public BrowserTable Table { get; }

    /// <summary>The computer.</summary>
    public Machine Machine { get; }

    /// <summary>The day of the examination.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The browsers that are here.</summary>
    public IReadOnlyList<Browser> Present { get; }

    /// <summary>The browsers that can't be examined, and why.</summary>
    public IReadOnlyDictionary<Browser, string> Broken { get; }

    /// <summary>The administrator's policy about native messaging, for each browser.</summary>
    public IReadOnlyDictionary<Browser, BrowserPolicy> Policies { get; }

    /// <summary>The versions of the hosts that answered, by their paths.</summary>
    public Dictionary<string, string> HostVersions { get; } = [];

    /// <summary>The faults that the hosts that answered tell of themselves, by their paths.</summary>
    public List<Fault> HostFaults { get; } = [];

    /// <summary>The ids by which a browser may have the extension: those of the table and those its manifests allow.</summary>
    public string[] IdsIn(Browser browser) =>
        [
            .. Table
                .Extensions.Where(id => id.Flavour == browser.Flavour)
                .Select(id => id.Id)
                .Union(
                    SeenBy(browser)
                        .SelectMany(found => found.Manifest?.Allowed ?? [])
                        .Select(entry => entry.Replace("chrome-extension://", "", StringComparison.Ordinal).TrimEnd('/'))
                ),
        ];

    /// <summary>Every manifest for the host's name, each once.</summary>
    public IReadOnlyCollection<FoundManifest> Manifests => manifests.Values;

    /// <summary>The programs that manifests name, each once.</summary>
    public IEnumerable<string> HostPaths =>
        Manifests.Select(found => found.Manifest?.Path).OfType<string>().Where(Path.IsPathRooted).Distinct();

    /// <summary>The scope for which a program that manifests name is started.</summary>
    public Scope ScopeOf(string hostPath) =>
        Manifests.Any(found => found.Scope is Scope.System && found.Manifest?.Path == hostPath) ? Scope.System : Scope.User;

    /// <summary>
    /// True when a program that manifests name may be started to see whether it answers. If somebody else could have chosen it,
    /// it may not: it would run with the rights of the person who asks. Nor is one started that can't be: that is said already.
    /// </summary>
    public bool MayStart(string hostPath) =>
        HostProgram.FaultOf(Machine, hostPath, PathSafety.Runner) is null
        && Manifests.Any(found => found.Manifest?.Path == hostPath && found.Fault is not { Code: DoctorCode.ManifestWritable });

    /// <summary>The manifests a browser could read, in its order: the person's folders, then the system's.</summary>
    public IReadOnlyList<FoundManifest> SeenBy(Browser browser) => seenBy[browser];

    /// <summary>The one it does read, which is the first, or null.</summary>
    public FoundManifest? UsedBy(Browser browser) =>
        Array.Find(seenBy[browser], found => found.Scope is Scope.System || Policies[browser].HiddenBy is null);

    private IEnumerable<FoundManifest> Look(Browser browser, Scope scope)
    {
        foreach (string folder in Table.PlaceOf(browser, Machine.Platform, scope)?.Folders ?? [])
        {
            if (Machine.Resolve(folder) is not string resolved)
                continue;
            string path = Path.Join(resolved, Table.ManifestName);
            if (!manifests.TryGetValue(path, out FoundManifest? found))
            {
                if (FoundManifest.Read(Table, Machine, path, scope, browser.Flavour) is not FoundManifest read)
                    continue;
                manifests[path] = found = read;
            }
            yield return found;
        }
    }
}

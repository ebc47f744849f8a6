using UrlGuard.Installer.Checking;

namespace UrlGuard.Installer.Reports;

/// <summary>Counts the events of several files; one that is in two of them, by its id, counts once.</summary>
internal sealed class EventTally
{
    /// <summary>Sites and browsers of which each is kept: whoever may append could name a new one in each line.</summary>
    internal const int Most = 200_000;

    private readonly Dictionary<string, SiteTally> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), GuardedBrowser> browsers = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<UnreadableLines> unreadable = [];

    /// <summary>The number of files.</summary>
    public int Files { get; private set; }

    /// <summary>The number of events.</summary>
    public int Events => actions.Values.Sum();

    /// <summary>Events that were there twice.</summary>
    public int Repeated { get; private set; }

    /// <summary>The first event; null where there is none.</summary>
    public DateTime? First { get; private set; }

    /// <summary>The last one.</summary>
    public DateTime? Last { get; private set; }

    /// <summary>The sites, the most met first.</summary>
    public IReadOnlyList<SiteTally> Sites =>
        [
            .. sites
                .Values.OrderByDescending(site => site.Met)
                .ThenByDescending(site => site.Bypassed)
                .ThenBy(site => site.Name, StringComparer.Ordinal),
        ];

    /// <summary>The number of events of each sort.</summary>
    public IReadOnlyDictionary<string, int> Actions => actions;

    /// <summary>The warnings of each kind, the most first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Kinds => MostFirst(kinds);

    /// <summary>The reasons that people typed, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Reasons => MostFirst(reasons);

    /// <summary>The browsers, the one that was silent for longest first.</summary>
    public IReadOnlyList<GuardedBrowser> Browsers =>
        [.. browsers.Values.OrderBy(browser => browser.LastHeartbeat ?? DateTime.MinValue).ThenBy(browser => browser.Last.Time)];

    /// <summary>The files with lines that are no events.</summary>
    public IReadOnlyList<UnreadableLines> Unreadable => unreadable;

    /// <summary>Reads a file.</summary>
    /// <exception cref="Refusal">It can't be opened.</exception>
    public void Read(string path, Action<long, long> progress)
    {
        using FileStream file = GivenFiles.OpenShared(path);
        Files++;
        LineReader lines = new(file, () => progress(file.Position, file.Length));
        List<long> bad = [];
        int badCount = 0;
        for (long number = 1; lines.TryRead(out string text, out bool isTooLong); number++)
        {
            if (text.Length == 0)
                continue;
            if (!isTooLong && EventLine.Read(text) is { } line)
            {
                Add(line, line.Machine.Length > 0 ? line.Machine : Path.GetFileName(path));
                continue;
            }
            badCount++;
            if (bad.Count < UnreadableLines.Named)
                bad.Add(number);
        }
        if (badCount > 0)
            unreadable.Add(new UnreadableLines(path, badCount, bad));
    }

    private void Add(EventLine line, string machine)
    {
        if (line.Id.Length > 0 && !ids.Add(line.Id))
        {
            Repeated++;
            return;
        }
        First = line.Time < (First ?? DateTime.MaxValue) ? line.Time : First;
        Last = line.Time > (Last ?? DateTime.MinValue) ? line.Time : Last;
        Count(actions, EventActions.All.Contains(line.Action) ? line.Action : "other");
        if (line.Reason.Length > 0)
            Count(reasons, line.Reason);
        if (line.Kind.Length > 0 && line.Action is EventActions.Warned or EventActions.Withheld or EventActions.Held)
            Count(kinds, line.Kind);
        if (line.Site.Length > 0 && (sites.TryGetValue(line.Site, out SiteTally? site) || sites.Count < Most))
        {
            if (site is null)
                sites.Add(line.Site, site = new SiteTally(line.Site, line.IsNamed));
            site.Add(line, machine);
        }
        (string, string) key = (machine, line.Browser.Split(' ')[0]);
        if (browsers.TryGetValue(key, out GuardedBrowser? browser) || browsers.Count < Most)
            browsers[key] = (browser ?? new GuardedBrowser(machine, line, null, 0)).With(line);
    }

    private static void Count(Dictionary<string, int> counts, string what)
    {
        if (counts.TryGetValue(what, out int count) || counts.Count < Most)
            counts[what] = count + 1;
    }

    private static KeyValuePair<string, int>[] MostFirst(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)];
}

namespace UrlGuard.Installer.Reports;

/// <summary>The events of one site, counted.</summary>
/// <param name="Name">The site, or its hash.</param>
/// <param name="IsNamed">Whether it is the site.</param>
internal sealed record SiteTally(string Name, bool IsNamed)
{
    /// <summary>Warnings that came up, or would have.</summary>
    public int Met => Warned + Withheld + Held;

    /// <summary>Warnings that came up.</summary>
    public int Warned { get; private set; }

    /// <summary>Warnings that report-only withheld.</summary>
    public int Withheld { get; private set; }

    /// <summary>Holds that nobody could answer.</summary>
    public int Held { get; private set; }

    /// <summary>Persons went on.</summary>
    public int Bypassed { get; private set; }

    /// <summary>Persons put it on their exemptions.</summary>
    public int Exempted { get; private set; }

    /// <summary>The first event.</summary>
    public DateTime First { get; private set; } = DateTime.MaxValue;

    /// <summary>The last event.</summary>
    public DateTime Last { get; private set; }

    /// <summary>The kinds that were told.</summary>
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The imitated sites.</summary>
    public SortedSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The machines that it was met on.</summary>
    public HashSet<string> Machines { get; } = new(StringComparer.Ordinal);

    /// <summary>True where somebody has been there.</summary>
    public bool WasOpened => Withheld + Bypassed + Exempted > 0;

    /// <summary>Counts an event.</summary>
    public void Add(EventLine line, string machine)
    {
        Warned += line.Action == EventActions.Warned ? 1 : 0;
        Withheld += line.Action == EventActions.Withheld ? 1 : 0;
        Held += line.Action == EventActions.Held ? 1 : 0;
        Bypassed += line.Action == EventActions.Bypassed ? 1 : 0;
        Exempted += line.Action == EventActions.Exempted ? 1 : 0;
        First = line.Time < First ? line.Time : First;
        Last = line.Time > Last ? line.Time : Last;
        if (line.Kind.Length > 0)
            Kinds.Add(line.Kind);
        if (line.Target.Length > 0)
            Targets.Add(line.Target);
        Machines.Add(machine);
    }
}

namespace UrlGuard.Installer.History;

/// <summary>The visits to one host: their number, the first and the last.</summary>
/// <param name="host">The host, A-label form.</param>
internal sealed class HostVisits(string host)
{
    /// <summary>The host, A-label form.</summary>
    public string Host { get; } = host;

    /// <summary>The number of visits.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them; null where the history has no times.</summary>
    public DateTime? First { get; private set; }

    /// <summary>The last of them.</summary>
    public DateTime? Last { get; private set; }

    /// <summary>Adds visits.</summary>
    public void Add(long count, DateTime? first, DateTime? last)
    {
        Count += count;
        if (first < (First ?? DateTime.MaxValue))
            First = first;
        if (last > (Last ?? DateTime.MinValue))
            Last = last;
    }
}

using System.Buffers;
using UrlGuard.Core.Names;

namespace UrlGuard.Installer.History;

/// <summary>Counts visits host by host: a history has a hundred addresses of a site, and each site is judged once.</summary>
internal sealed class VisitTally
{
    private static readonly SearchValues<char> AuthorityEnd = SearchValues.Create("/\\?#");

    private readonly Dictionary<string, HostVisits> hosts = new(StringComparer.Ordinal);

    // Scheme and authority as they were written: an address is parsed once for all that begin alike. Null: no host of the web.
    private readonly Dictionary<string, HostVisits?> origins = new(StringComparer.Ordinal);

    /// <summary>Every host of the web that was visited.</summary>
    public IReadOnlyCollection<HostVisits> Hosts => hosts.Values;

    /// <summary>Visits to them.</summary>
    public long Visits { get; private set; }

    /// <summary>Visits to anything else: files, the browser's own pages, lines that are no address.</summary>
    public long Others { get; private set; }

    /// <summary>Counts visits to an address.</summary>
    public void Add(ReadOnlySpan<char> address, long count, DateTime? first, DateTime? last)
    {
        ReadOnlySpan<char> origin = Origin(address);
        Dictionary<string, HostVisits?>.AlternateLookup<ReadOnlySpan<char>> lookup = origins.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(origin, out HostVisits? visits))
            lookup[origin] = visits = Find(origin);
        if (visits is null)
        {
            Others += count;
            return;
        }
        Visits += count;
        visits.Add(count, first, last);
    }

    /// <summary>Counts what another one has counted.</summary>
    public void Add(VisitTally other)
    {
        foreach (HostVisits visits in other.Hosts)
            Of(visits.Host).Add(visits.Count, visits.First, visits.Last);
        Visits += other.Visits;
        Others += other.Others;
    }

    private HostVisits? Find(ReadOnlySpan<char> origin) =>
        WebAddress.TryParse(origin, out HostName host) == UnjudgedReason.None ? Of(host.ToString()) : null;

    private HostVisits Of(string host)
    {
        if (!hosts.TryGetValue(host, out HostVisits? visits))
            hosts.Add(host, visits = new HostVisits(host));
        return visits;
    }

    /// <summary>The address up to where its path begins; every address of a non-web scheme counts as one.</summary>
    private static ReadOnlySpan<char> Origin(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return address;
        int start = scheme + "://".Length;
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return address[..start];
        int length = address[start..].IndexOfAny(AuthorityEnd);
        // An authority that begins with a slash is for the parser to make out.
        return length <= 0 ? address : address[..(start + length)];
    }
}

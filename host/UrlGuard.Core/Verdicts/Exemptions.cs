using UrlGuard.Core.Names;

namespace UrlGuard.Core.Verdicts;

/// <summary>The exemptions of one moment: hosts that are never warned about, each with all names under it. Immutable.</summary>
public sealed class Exemptions
{
    private readonly HashSet<string> names;

    /// <summary>Takes hosts in A-label form.</summary>
    public Exemptions(IEnumerable<string> hosts) => names = new HashSet<string>(hosts, StringComparer.Ordinal);

    /// <summary>All of them, in no order.</summary>
    public IReadOnlyCollection<string> All => names;

    /// <summary>The exemption that covers a host; empty when none does.</summary>
    public ReadOnlyMemory<char> Find(HostName host)
    {
        if (names.Count == 0)
            return default;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (ReadOnlyMemory<char> name = host.Text; ; name = name[(name.Span.IndexOf('.') + 1)..])
        {
            if (lookup.Contains(name.Span))
                return name;
            if (!name.Span.Contains('.'))
                return default;
        }
    }
}

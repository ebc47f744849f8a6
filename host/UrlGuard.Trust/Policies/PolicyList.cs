using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>One list of a policy.</summary>
/// <param name="Mode">How it meets the person's list.</param>
/// <param name="Names">Names of entries, A-label form, each once.</param>
public sealed record PolicyList(PolicyMode Mode, IReadOnlyList<string> Names)
{
    /// <summary>No list at all.</summary>
    public static readonly PolicyList None = new(PolicyMode.Add, []);

    /// <summary>The names by which protected domains are also known.</summary>
    public IReadOnlyList<OtherName> Others { get; init; } = [];

    /// <summary>The entries as a policy's text has them.</summary>
    public IEnumerable<string> Written
    {
        get
        {
            ILookup<string, string> of = Others.ToLookup(other => other.Domain, other => other.Name.Text, StringComparer.Ordinal);
            return Names.Select(name => WrittenEntry.Write(name, [.. of[name]]));
        }
    }

    /// <summary>True when it replaces the person's list. An empty list does not: that would switch everything off.</summary>
    internal bool IsReplacing => Mode == PolicyMode.Replace && Names.Count > 0;
}

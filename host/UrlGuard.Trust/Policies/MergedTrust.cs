using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>Lists and policies merged: all that is in force, entry by entry, with its source.</summary>
/// <param name="Protected">Protected domains, by name.</param>
/// <param name="Exempt">Exemptions, by name.</param>
/// <param name="Policy">All else that administrators set.</param>
/// <param name="IsProtectedReplaced">Whether the person's protected list is left aside.</param>
/// <param name="IsExemptReplaced">Whether the person's exemptions are left aside.</param>
public sealed record MergedTrust(
    IReadOnlyList<ListEntry> Protected,
    IReadOnlyList<ListEntry> Exempt,
    EffectivePolicy Policy,
    bool IsProtectedReplaced,
    bool IsExemptReplaced
)
{
    /// <summary>The names by which protected domains are also known, each name of a domain once.</summary>
    public IReadOnlyList<OtherName> Others { get; init; } = [];
}

using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>Sites of one owner. Groups that have a site in common are one.</summary>
/// <param name="Names">Registrable domains, A-label form, sorted.</param>
/// <param name="Source">Who listed it; of several, the strongest.</param>
public sealed record OwnerGroup(IReadOnlyList<string> Names, EntrySource Source);

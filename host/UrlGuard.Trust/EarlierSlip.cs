using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust;

/// <summary>An entry of the person's that imitates a site which was protected after it: it opens without a word.</summary>
/// <param name="List">The list that it is on.</param>
/// <param name="Name">The entry.</param>
/// <param name="Imitates">The protected site.</param>
public sealed record EarlierSlip(ListKind List, string Name, string Imitates);

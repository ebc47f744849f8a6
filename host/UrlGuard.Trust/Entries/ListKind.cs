namespace UrlGuard.Trust.Entries;

/// <summary>The two lists. They never mix: one says what may be imitated, the other what is never warned about.</summary>
public enum ListKind
{
    /// <summary>Protected domains.</summary>
    Protected,

    /// <summary>Exemptions.</summary>
    Exempt,
}

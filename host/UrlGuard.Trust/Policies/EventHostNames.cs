namespace UrlGuard.Trust.Policies;

/// <summary>The part of a name that an event may hold.</summary>
public enum EventHostNames
{
    /// <summary>The host.</summary>
    Full,

    /// <summary>Its site.</summary>
    RegistrableDomain,

    /// <summary>A code of the site that only those who have the key can make.</summary>
    KeyedHash,

    /// <summary>No name.</summary>
    None,
}

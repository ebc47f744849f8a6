namespace UrlGuard.Trust.Policies;

/// <summary>The treatment of names that only use a protected one and could be a fan's or a partner's.</summary>
public enum UnsureMode
{
    /// <summary>The person is asked, on a page that accuses nobody.</summary>
    Ask,

    /// <summary>The person is warned as of an imitation.</summary>
    Warn,

    /// <summary>They open.</summary>
    Allow,
}

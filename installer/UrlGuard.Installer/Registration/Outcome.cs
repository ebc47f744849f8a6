namespace UrlGuard.Installer.Registration;

/// <summary>The action of <c>install</c> or <c>uninstall</c> on one file.</summary>
internal enum Outcome
{
    /// <summary>Written, or replaced by a newer one of ours.</summary>
    Written,

    /// <summary>There already, with the same content.</summary>
    Already,

    /// <summary>Deleted.</summary>
    Removed,

    /// <summary>Kept, because a browser that was not named reads it too.</summary>
    StillUsed,

    /// <summary>Left alone: not written by <c>install</c>, or changed since.</summary>
    NotOurs,
}

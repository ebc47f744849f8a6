namespace UrlGuard.Installer;

/// <summary>
/// Exit statuses of <c>urlguard</c>. Two verbs have their own: <c>doctor</c> the number of failed checks, <c>policy diff</c> those
/// of diff(1).
/// </summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>
    /// Not done, and nothing has been changed; or, of several names, not all of them: standard error says which and why. Or done, and the
    /// answer could not be written.
    /// </summary>
    public const int Failed = 1;

    /// <summary>Arguments or files that can't be used; standard error says which, and which line.</summary>
    public const int Unusable = 2;

    /// <summary>A lookalike is in the message that <c>check --mail</c> judged.</summary>
    public const int Lookalike = 3;

    /// <summary>A defect in this program; the same number as the host's.</summary>
    public const int Defect = 70;
}

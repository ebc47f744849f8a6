namespace UrlGuard.Installer;

/// <summary>What <c>urlguard</c> ends with. <c>doctor</c> ends with the number of failed checks instead.</summary>
internal static class ExitStatus
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Not done; standard error says why, and nothing has been changed.</summary>
    public const int Failed = 1;

    /// <summary>Arguments or files that can't be used; standard error says which, and which line.</summary>
    public const int Unusable = 2;
}

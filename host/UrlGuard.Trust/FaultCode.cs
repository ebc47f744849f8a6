namespace UrlGuard.Trust;

/// <summary>Codes of faults. Only ever added to.</summary>
public static class FaultCode
{
    /// <summary>One line of a list is not usable; the others are in force.</summary>
    public const string ListLine = "list-line";

    /// <summary>A list can't be read, or is damaged; the last good copy is in force.</summary>
    public const string ListUnreadable = "list-unreadable";

    /// <summary>No site is protected: nothing can be warned about.</summary>
    public const string ListEmpty = "list-empty";

    /// <summary>A policy, or one value in it, is not usable; the last good copy, or the rest of it, is in force.</summary>
    public const string PolicyInvalid = "policy-invalid";

    /// <summary>The event file can't be written; events are lost, verdicts continue.</summary>
    public const string EventsUnwritable = "events-unwritable";

    /// <summary>The log can't be written; verdicts continue.</summary>
    public const string LogUnwritable = "log-unwritable";

    /// <summary>A part of the helper failed, by a defect; what was in force stays, and the part goes on.</summary>
    public const string Defect = "defect";
}

namespace UrlGuard.Trust;

/// <summary>
/// Codes of faults, the worst first: in this order the host's status, the extension's pages and <c>urlguard doctor</c> tell them. Codes
/// are only ever added.
/// </summary>
public static class FaultCode
{
    /// <summary>A list can't be read, or is damaged; the last good copy is in force.</summary>
    public const string ListUnreadable = "list-unreadable";

    /// <summary>No site is protected: nothing can be warned about.</summary>
    public const string ListEmpty = "list-empty";

    /// <summary>An organisation lets lookalikes open, and counts them only.</summary>
    public const string ReportOnly = "report-only";

    /// <summary>A part of the helper failed, by a defect; what was in force stays, and the part goes on.</summary>
    public const string Defect = "defect";

    /// <summary>A policy, or one value in it, is not usable; the last good copy, or the rest of it, is in force.</summary>
    public const string PolicyInvalid = "policy-invalid";

    /// <summary>One line of a list is not usable; the others are in force.</summary>
    public const string ListLine = "list-line";

    /// <summary>
    /// More protected sites than a browser's rules can hold. Only a browser in planned mode has rules, so that the extension and doctor
    /// find it, and the host's status does not.
    /// </summary>
    public const string PlanIncomplete = "plan-incomplete";

    /// <summary>The event file can't be written; events are lost, verdicts continue.</summary>
    public const string EventsUnwritable = "events-unwritable";

    /// <summary>The log can't be written; verdicts continue.</summary>
    public const string LogUnwritable = "log-unwritable";

    /// <summary>All of them, in that order.</summary>
    public static IReadOnlyList<string> WorstFirst =>
        [ListUnreadable, ListEmpty, ReportOnly, Defect, PolicyInvalid, ListLine, PlanIncomplete, EventsUnwritable, LogUnwritable];

    /// <summary>The place of a code in that order.</summary>
    public static int RankOf(string code) => WorstFirst.TakeWhile(each => each != code).Count();
}

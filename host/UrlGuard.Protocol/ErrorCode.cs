namespace UrlGuard.Protocol;

/// <summary>Codes of error replies (docs/protocol.md, error). Only ever added to.</summary>
public static class ErrorCode
{
    /// <summary>Not a request as the protocol describes it.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>The length is over the limit; the host ends after this reply.</summary>
    public const string FrameTooLarge = "frame-too-large";

    /// <summary>No protocol in common.</summary>
    public const string UnsupportedProtocol = "unsupported-protocol";

    /// <summary>The list could not be written; nothing changed.</summary>
    public const string ListUnwritable = "list-unwritable";

    /// <summary>The organisation's policy forbids records; nothing was kept.</summary>
    public const string RecordsForbidden = "records-forbidden";

    /// <summary>There is no such record, or none at all.</summary>
    public const string NoRecord = "no-record";

    /// <summary>There are as many records as are kept; nothing was kept.</summary>
    public const string RecordsFull = "records-full";

    /// <summary>The file of records was changed by something else; nothing was written to it.</summary>
    public const string RecordsDamaged = "records-damaged";

    /// <summary>The file of records could not be read or written; nothing changed.</summary>
    public const string RecordsUnwritable = "records-unwritable";

    /// <summary>Too many slow requests wait; this one was not begun.</summary>
    public const string Busy = "busy";

    /// <summary>A defect in the host; it keeps serving.</summary>
    public const string Internal = "internal";
}

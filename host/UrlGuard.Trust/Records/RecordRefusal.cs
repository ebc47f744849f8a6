namespace UrlGuard.Trust.Records;

/// <summary>The reasons for which a record is not kept.</summary>
public enum RecordRefusal
{
    /// <summary>It can't be used as it was told.</summary>
    Unusable,

    /// <summary>There is no record of that id.</summary>
    Unknown,

    /// <summary>The organisation's policy forbids it.</summary>
    Forbidden,

    /// <summary>There are as many as are kept.</summary>
    Full,

    /// <summary>The file was changed by something else.</summary>
    Damaged,
}

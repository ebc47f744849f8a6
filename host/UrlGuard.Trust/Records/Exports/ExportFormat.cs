namespace UrlGuard.Trust.Records.Exports;

/// <summary>The forms in which records leave, each the beginning of its files' names.</summary>
public enum ExportFormat
{
    /// <summary>A page for people, that prints.</summary>
    Html,

    /// <summary>STIX 2.1, for security teams and CERTs.</summary>
    Stix,

    /// <summary>A MISP event.</summary>
    Misp,

    /// <summary>XARF 4, for abuse desks.</summary>
    Xarf,

    /// <summary>A table.</summary>
    Csv,
}

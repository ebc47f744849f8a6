namespace UrlGuard.Trust.Records;

/// <summary>The ways in which a recorded name was met.</summary>
public enum RecordMode
{
    /// <summary>Told to the command line; no browser was looked at.</summary>
    CommandLine,

    /// <summary>In a browser that waits for the verdict.</summary>
    Blocking,

    /// <summary>In a browser that goes by a plan.</summary>
    Planned,

    /// <summary>In a browser, once the page had opened.</summary>
    Backstop,
}

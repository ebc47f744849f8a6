namespace UrlGuard.Browser.Tests.Around;

/// <summary>The table's cell for a situation in one browser and mode.</summary>
internal enum Promise
{
    /// <summary>"before": the warning is shown and not one request reached the lookalike's server.</summary>
    Before,

    /// <summary>"after": the warning is shown, and says that a request may have been sent.</summary>
    After,

    /// <summary>
    /// "before or after": the warning is shown; which of the two decides a race inside the browser, and the warning says how it
    /// ended.
    /// </summary>
    Either,

    /// <summary>"no": the request goes and nobody is warned.</summary>
    NotJudged,

    /// <summary>"–": this browser has no such thing.</summary>
    NotThere,
}

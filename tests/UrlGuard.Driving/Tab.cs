namespace UrlGuard.Driving;

/// <summary>A tab of any window.</summary>
/// <param name="Id">The browser's own name for it.</param>
/// <param name="Url">What it shows, or is about to. Asked of the browser: a tab that is not loaded yet can't be asked itself.</param>
internal sealed record Tab(string Id, string Url);

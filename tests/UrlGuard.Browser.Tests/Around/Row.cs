using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>One situation in which a lookalike is met: a row of the table in docs/architecture.md.</summary>
/// <param name="Name">The row's first cell.</param>
/// <param name="MeetAsync">Brings it about, and returns the tab where the person would see the lookalike.</param>
internal sealed record Row(string Name, Func<Attempt, Task<IPage>> MeetAsync)
{
    /// <summary>On the list from the start.</summary>
    public const string Listed = "northwindtraders.com";

    /// <summary>The site that the lookalike imitates; another one where it joins the list only after the lookalike was opened.</summary>
    public string Target { get; init; } = Listed;

    /// <summary>True when a request goes to the lookalike unless somebody stops it.</summary>
    public bool IsRequest { get; init; } = true;

    /// <summary>A script that is true in a browser that knows the thing at all; null: every browser does.</summary>
    public string? IsThere { get; init; }
}

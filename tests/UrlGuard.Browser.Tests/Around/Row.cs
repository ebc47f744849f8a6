using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>One situation in which a lookalike is met: a row of the table in docs/architecture.md.</summary>
/// <param name="Name">The row's first cell.</param>
/// <param name="MeetAsync">Brings it about, and returns the tab where the person would see the lookalike.</param>
internal sealed record Row(string Name, Func<Attempt, Task<IPage>> MeetAsync)
{
    /// <summary>On the list from the start.</summary>
    public const string Listed = "northwindtraders.com";

    /// <summary>What the lookalike imitates. Another one where it is put on the list only when the lookalike is there already.</summary>
    public string Target { get; init; } = Listed;

    /// <summary>Whether a request goes to the lookalike when nobody stops it.</summary>
    public bool IsRequest { get; init; } = true;

    /// <summary>A script that is true in a browser that knows the thing at all; null: every browser does.</summary>
    public string? IsThere { get; init; }
}

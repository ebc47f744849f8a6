using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

/// <summary>One tab, across every page it shows.</summary>
internal interface IPage
{
    /// <summary>The browser's own name for this tab.</summary>
    string Id { get; }

    /// <summary>Begins a navigation as if the address was typed, and does not wait for it.</summary>
    Task NavigateAsync(string url, CancellationToken cancellation = default);

    /// <summary>Evaluates an expression, or a promise, in the page that is shown now.</summary>
    /// <exception cref="RemoteException">The script threw, or the page went away in the middle.</exception>
    Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation = default);

    /// <summary>Clicks with the mouse at a point of the viewport, in CSS pixels: the page sees a person's gesture.</summary>
    Task ClickAtAsync(double x, double y, CancellationToken cancellation = default);

    /// <summary>Presses a key as a person does: "Tab", "Enter", "Space", "ArrowDown", "End", with "Shift+" or "Control+" before it.</summary>
    Task PressAsync(string key, CancellationToken cancellation = default);

    /// <summary>Types a text into what has the focus.</summary>
    Task TypeAsync(string text, CancellationToken cancellation = default);

    /// <summary>The picture that the tab shows, as PNG.</summary>
    Task<byte[]> ScreenshotAsync(CancellationToken cancellation = default);

    /// <summary>Closes the tab.</summary>
    Task CloseAsync(CancellationToken cancellation = default);
}

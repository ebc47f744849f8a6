using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

/// <summary>The actions that both families do alike, once there is a page that evaluates and clicks.</summary>
internal static class PageActions
{
    /// <summary>The address of the document that is shown.</summary>
    public static async Task<string> UrlAsync(this IPage page, CancellationToken cancellation = default) =>
        (string?)await page.EvaluateAsync("location.href", cancellation) ?? "";

    /// <summary>Waits until an expression, or what it promises, is truthy in the page, whatever page that is by then.</summary>
    public static Task<JsonNode> UntilAsync(
        this IPage page,
        string expression,
        TimeSpan deadline,
        CancellationToken cancellation = default
    ) =>
        Poll.UntilAsync(
            expression,
            deadline,
            () => page.EvaluateAsync($"Promise.resolve({expression}).then(value => value || null)", cancellation),
            cancellation
        );

    /// <summary>Waits for an element, brings it into view and clicks its middle.</summary>
    public static async Task ClickAsync(this IPage page, string selector, TimeSpan deadline, CancellationToken cancellation = default)
    {
        JsonNode middle = await page.UntilAsync(
            $$"""
            (async () => {
              const element = document.querySelector({{Quote(selector)}});
              if (!element || element.disabled) return null;
              element.scrollIntoView({ block: "center", behavior: "instant" });
              const before = element.getBoundingClientRect();
              await new Promise(resolve => setTimeout(resolve, 50));
              const box = element.getBoundingClientRect();
              // A page that is still being laid out moves it away from under the click, and nothing happens.
              const isStill = ["x", "y", "width", "height"].every(side => box[side] === before[side]);
              return isStill && box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
            })()
            """,
            deadline,
            cancellation
        );
        await page.ClickAtAsync((double)middle["x"]!, (double)middle["y"]!, cancellation);
    }

    /// <summary>A string as a JavaScript literal.</summary>
    public static string Quote(string text) => JsonValue.Create(text).ToJsonString();
}

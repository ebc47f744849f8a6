using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

/// <summary>A tab of Firefox.</summary>
internal sealed class FirefoxPage(RemoteConnection remote, string context) : IPage
{
    public string Id => context;

    public async Task NavigateAsync(string url, CancellationToken cancellation = default)
    {
        // "none": the reply comes when the navigation begins. One that the extension stops never loads.
        JsonObject parameters = new JsonObject
        {
            ["context"] = context,
            ["url"] = url,
            ["wait"] = "none",
        };
        await remote.SendAsync("browsingContext.navigate", parameters, cancellation: cancellation);
    }

    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation = default)
    {
        // BiDi has a notation of its own for values; a string of JSON comes through it as it is.
        JsonObject parameters = new JsonObject
        {
            ["expression"] = $"(async () => JSON.stringify(await ({expression})))()",
            ["target"] = new JsonObject { ["context"] = context },
            ["awaitPromise"] = true,
        };
        JsonObject reply = await remote.SendAsync("script.evaluate", parameters, cancellation: cancellation);
        if (reply["exceptionDetails"] is { } thrown)
            throw new RemoteException((string?)thrown["text"] ?? "script error");
        return reply["result"]?["value"] is { } text ? JsonNode.Parse((string)text!) : null;
    }

    public async Task ClickAtAsync(double x, double y, CancellationToken cancellation = default)
    {
        JsonArray steps = new JsonArray(
            // Viewport coordinates are whole numbers here.
            new JsonObject
            {
                ["type"] = "pointerMove",
                ["x"] = (int)x,
                ["y"] = (int)y,
            },
            new JsonObject { ["type"] = "pointerDown", ["button"] = 0 },
            new JsonObject { ["type"] = "pointerUp", ["button"] = 0 }
        );
        JsonObject mouse = new JsonObject
        {
            ["type"] = "pointer",
            ["id"] = "mouse",
            ["actions"] = steps,
        };
        JsonObject parameters = new JsonObject { ["context"] = context, ["actions"] = new JsonArray(mouse) };
        // Not waited for: the reply is lost when the click leads to another page.
        await remote.PostAsync("input.performActions", parameters, cancellation: cancellation);
    }

    public async Task PressAsync(string key, CancellationToken cancellation = default)
    {
        PressedKey pressed = PressedKey.Parse(key);
        string[] held = [.. pressed.Shift ? ["\uE008"] : Array.Empty<string>(), .. pressed.Control ? ["\uE009"] : Array.Empty<string>()];
        // Not waited for: the reply is lost when the key leads to another page.
        await KeysAsync([.. held, pressed.WebDriver], [pressed.WebDriver, .. held.Reverse()], remote.PostAsync, cancellation);
    }

    public async Task TypeAsync(string text, CancellationToken cancellation = default)
    {
        foreach (string? letter in text.EnumerateRunes().Select(rune => rune.ToString()))
            await KeysAsync([letter], [letter], remote.SendAsync, cancellation);
    }

    private async Task KeysAsync(
        string[] down,
        string[] up,
        Func<string, JsonObject?, string?, CancellationToken, Task> send,
        CancellationToken cancellation
    )
    {
        JsonArray steps = new JsonArray([
            .. down.Select(value => new JsonObject { ["type"] = "keyDown", ["value"] = value }),
            .. up.Select(value => new JsonObject { ["type"] = "keyUp", ["value"] = value }),
        ]);
        JsonObject keyboard = new JsonObject
        {
            ["type"] = "key",
            ["id"] = "keyboard",
            ["actions"] = steps,
        };
        await send(
            "input.performActions",
            new JsonObject { ["context"] = context, ["actions"] = new JsonArray(keyboard) },
            null,
            cancellation
        );
    }

    public async Task<byte[]> ScreenshotAsync(CancellationToken cancellation = default)
    {
        JsonObject reply = await remote.SendAsync(
            "browsingContext.captureScreenshot",
            new JsonObject { ["context"] = context },
            cancellation: cancellation
        );
        return Convert.FromBase64String((string)reply["data"]!);
    }

    public async Task CloseAsync(CancellationToken cancellation = default) =>
        await remote.SendAsync("browsingContext.close", new JsonObject { ["context"] = context }, cancellation: cancellation);
}

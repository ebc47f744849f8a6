using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

/// <summary>A tab of a Chromium-family browser.</summary>
internal sealed class ChromiumPage(RemoteConnection remote, string target, string session) : IPage
{
    public string Id => target;

    public async Task NavigateAsync(string url, CancellationToken cancellation = default) =>
        // Its reply comes when the navigation commits, which one that is held does late and one that is stopped never.
        await remote.PostAsync("Page.navigate", new JsonObject { ["url"] = url }, session, cancellation);

    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation = default)
    {
        JsonObject parameters = new JsonObject
        {
            ["expression"] = expression,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        };
        JsonObject reply = await remote.SendAsync("Runtime.evaluate", parameters, session, cancellation);
        if (reply["exceptionDetails"] is { } thrown)
            throw new RemoteException((string?)thrown["exception"]?["description"] ?? (string?)thrown["text"] ?? "script error");
        return reply["result"]?["value"]?.DeepClone();
    }

    public async Task ClickAtAsync(double x, double y, CancellationToken cancellation = default)
    {
        foreach (string type in (string[])["mousePressed", "mouseReleased"])
        {
            JsonObject parameters = new JsonObject
            {
                ["type"] = type,
                ["x"] = x,
                ["y"] = y,
                ["button"] = "left",
                ["clickCount"] = 1,
            };
            // Not waited for: the reply is lost when the click leads to another page.
            await remote.PostAsync("Input.dispatchMouseEvent", parameters, session, cancellation);
        }
    }

    public async Task PressAsync(string key, CancellationToken cancellation = default)
    {
        PressedKey pressed = PressedKey.Parse(key);
        foreach (string type in (string[])["keyDown", "keyUp"])
        {
            JsonObject parameters = new JsonObject
            {
                ["type"] = type,
                ["key"] = pressed.Name,
                ["code"] = pressed.Code,
                ["windowsVirtualKeyCode"] = pressed.VirtualKey,
                ["modifiers"] = (pressed.Control ? 2 : 0) | (pressed.Shift ? 8 : 0),
            };
            if (type == "keyDown" && pressed.Text is { } text && !pressed.Control)
                parameters["text"] = text;
            // Not waited for: the reply is lost when the key leads to another page.
            await remote.PostAsync("Input.dispatchKeyEvent", parameters, session, cancellation);
        }
    }

    public async Task TypeAsync(string text, CancellationToken cancellation = default) =>
        await remote.SendAsync("Input.insertText", new JsonObject { ["text"] = text }, session, cancellation);

    public async Task<byte[]> ScreenshotAsync(CancellationToken cancellation = default)
    {
        JsonObject reply = await remote.SendAsync("Page.captureScreenshot", null, session, cancellation);
        return Convert.FromBase64String((string)reply["data"]!);
    }

    public async Task CloseAsync(CancellationToken cancellation = default) =>
        await remote.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = target }, cancellation: cancellation);
}

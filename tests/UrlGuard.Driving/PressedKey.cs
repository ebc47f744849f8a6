namespace UrlGuard.Driving;

/// <summary>A key and what is held with it, as each driving protocol names them.</summary>
/// <param name="Name">DOM name.</param>
/// <param name="Code">DOM code.</param>
/// <param name="VirtualKey">Windows virtual key.</param>
/// <param name="WebDriver">WebDriver's private-use character.</param>
/// <param name="Text">What it types; null for nothing.</param>
internal sealed record PressedKey(string Name, string Code, int VirtualKey, string WebDriver, string? Text = null)
{
    private static readonly Dictionary<string, PressedKey> Known = new()
    {
        ["Tab"] = new("Tab", "Tab", 9, "\uE004"),
        ["Enter"] = new("Enter", "Enter", 13, "\uE007", "\r"),
        ["Escape"] = new("Escape", "Escape", 27, "\uE00C"),
        ["Space"] = new(" ", "Space", 32, " ", " "),
        ["ArrowDown"] = new("ArrowDown", "ArrowDown", 40, "\uE015"),
        ["End"] = new("End", "End", 35, "\uE010"),
    };

    public bool Shift { get; private init; }

    public bool Control { get; private init; }

    /// <exception cref="ArgumentException">No such key.</exception>
    public static PressedKey Parse(string key)
    {
        string[] parts = key.Split('+');
        return Known.TryGetValue(parts[^1], out PressedKey? known)
            ? known with
            {
                Shift = parts.Contains("Shift"),
                Control = parts.Contains("Control"),
            }
            : throw new ArgumentException($"no key {key}", nameof(key));
    }
}

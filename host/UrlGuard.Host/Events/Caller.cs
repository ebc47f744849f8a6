namespace UrlGuard.Host.Events;

/// <summary>The browser that started this host, as its extension tells.</summary>
/// <param name="Name">The browser's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Extension">The extension's version.</param>
/// <param name="Mode">The way in which it holds navigations.</param>
/// <param name="IsPrivate">Whether all of its windows are private.</param>
internal sealed record Caller(string Name, string Version, string Extension, HoldMode Mode, bool IsPrivate);

namespace UrlGuard.Host.Events;

/// <summary>The ways in which an extension holds navigations (docs/architecture.md).</summary>
internal enum HoldMode
{
    /// <summary>A listener that the browser waits for.</summary>
    Blocking,

    /// <summary>Rules that the browser applies.</summary>
    Planned,

    /// <summary>Not at all: a lookalike is replaced once it has opened.</summary>
    Backstop,
}

using System.Text.Json.Nodes;
using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Browser.Tests;

/// <summary>The lists, host and browser that a test begins with.</summary>
internal sealed record Situation
{
    /// <summary>The usual one: two protected sites, the host installed, no policy but the one that installs the extension.</summary>
    public static Situation Usual { get; } = new();

    public IReadOnlyList<string> Protected { get; init; } = ["paypal.com", "example.com"];

    /// <summary>False: the same browser as without us, to compare with.</summary>
    public bool UrlGuardInstalled { get; init; } = true;

    /// <summary>The folder of the extension that a policy installs; null: ours.</summary>
    public string? Extension { get; init; }

    /// <summary>Another browser's person, whose lists are used; null: a person of its own.</summary>
    public ThrowAwayHome? ListsOf { get; init; }

    /// <summary>True when the server is the browser's proxy, so that names without an address reach it too.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>True when the browser asks a resolver of its own for names, which counts: <see cref="CountingResolver"/>.</summary>
    public bool LooksNamesUp { get; init; }

    /// <summary>True when the browser is told not to guess ahead, as by <c>"dns": "quiet"</c>.</summary>
    public bool IsQuiet { get; init; }

    public bool HostInstalled { get; init; } = true;

    /// <summary>The program that the browser starts as the host.</summary>
    public string Host { get; init; } = Programs.Host;

    /// <summary>Registers the host for a person; null: by a manifest alone.</summary>
    public Action<ThrowAwayHome, FoundBrowser, ExtensionId>? Register { get; init; }

    /// <summary>True when everything is installed by <c>urlguard install --strong</c>. Chromium by policy only.</summary>
    public bool IsByCommand { get; init; }

    /// <summary>The extension's managed storage, as the browser's policy sets it.</summary>
    public JsonObject? BrowserPolicy { get; init; }

    /// <summary>An organisation's policy, which `urlguard policy build` makes the browser's policy of.</summary>
    public JsonObject? Organisation { get; init; }

    /// <summary><c>/etc/urlguard/policy.json</c>.</summary>
    public JsonObject? MachinePolicy { get; init; }
}

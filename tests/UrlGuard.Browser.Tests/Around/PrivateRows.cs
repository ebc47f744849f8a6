using UrlGuard.Browser.Tests.Traceless;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>In private windows an extension is there only where the person said so.</summary>
internal static class PrivateRows
{
    public static IEnumerable<Row> All { get; } =
    [
        new("Private window, UrlGuard not allowed there", at => at.NewPageAsync(() => at.Browser.OpenPrivateAsync(at.Url))),
        new(
            "Private window, UrlGuard allowed there",
            async at =>
            {
                await at.Browser.AllowInPrivateAsync();
                await at.UntilReadyAsync(); // that starts the extension anew
                return await at.NewPageAsync(() => at.Browser.OpenPrivateAsync(at.Url));
            }
        ),
    ];
}

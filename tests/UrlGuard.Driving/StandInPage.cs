using System.Net;
using System.Text;

namespace UrlGuard.Driving;

/// <summary>The page that the loopback server shows for a name.</summary>
internal static class StandInPage
{
    public static byte[] For(string host) =>
        Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>{WebUtility.HtmlEncode(host)}</title>
            <link rel="icon" href="data:,">
            <style>body {"{ font: 1.2rem system-ui; margin: 4rem; }"}</style>
            <h1 id="stand-in">{WebUtility.HtmlEncode(host)}</h1>
            <p>This page stands in for the real one. It comes from this machine; nothing was sent to the internet.</p>
            </html>
            """
        );
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Drawn;

/// <summary>
/// Hosts whose end is a lookalike and whose beginning is anything: what is no Punycode, too long, empty, escaped, no letter at
/// all. The corpus's generator writes the beginnings; the browser says which of them are a host. Always the same.
/// </summary>
internal static class OddHosts
{
    private const int Seed = 20_261_128;

    /// <summary>Hosts written for each one that is wanted: browsers reject most of the others.</summary>
    private const int Rejected = 4;

    /// <summary>More than two tabs have at a time, so that each knows its own by its end.</summary>
    private const int Ends = 100;

    /// <summary>As many as wanted, none twice, that a page's <c>new URL()</c> takes for a host with that end.</summary>
    public static async Task<IReadOnlyList<OddHost>> DrawAsync(IPage page, int count)
    {
        Lookalike[] ends = [.. DrawnLookalikes.Draw(Ends)];
        OddHost[] written =
        [
            .. Fronts(count * Rejected)
                .Select((front, number) => new OddHost(front + ends[number % ends.Length].Host, ends[number % ends.Length].Host)),
        ];
        JsonNode? taken = await page.EvaluateAsync(
            $$"""
            {{JsonSerializer.Serialize(written)}}.map(({ Written, Lookalike }) => {
              const host = URL.canParse(`http://${Written}/`) ? new URL(`http://${Written}/`).hostname : "";
              return host.replace(/\.+$/, "").endsWith(`.${Lookalike}`) ? host : "";
            })
            """
        );
        return
        [
            .. taken!
                .AsArray()
                .Select((host, number) => (Host: (string)host!, Odd: written[number]))
                .Where(each => each.Host.Length > 0)
                .DistinctBy(each => each.Host)
                .Select(each => each.Odd)
                .Take(count),
        ];
    }

    private static string[] Fronts(int count)
    {
        ProcessStartInfo start = new(
            "node",
            [Path.Combine(Programs.Root, "tests", "corpus", "tools", "odd-hosts.mjs"), $"{count}", $"{Seed}", ""]
        )
        {
            RedirectStandardOutput = true,
        };
        using Process generator = Process.Start(start)!;
        string[] lines = generator.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        generator.WaitForExit();
        Assert.That((generator.ExitCode, lines.Length), Is.EqualTo((0, count)));
        // Half a character is in no address that a test can hand over.
        return
        [
            .. lines
                .Where(line => !line.Contains(@"\ud", StringComparison.Ordinal))
                .Select(line => JsonSerializer.Deserialize<string>(line)!),
        ];
    }
}

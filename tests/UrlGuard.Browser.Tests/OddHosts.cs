using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using UrlGuard.Core.Names;

namespace UrlGuard.Browser.Tests;

/// <summary>The generated hosts of tests/corpus/tools, and a plain model of which of them have no registrable domain.</summary>
internal static partial class OddHosts
{
    private static readonly Dictionary<string, string> Suffixes = File.ReadLines(
            Path.Combine(Programs.Root, "host", "data", "public-suffixes.txt")
        )
        .Select(line => line.Split('\t'))
        .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    /// <summary>Hosts, each as a string in JSON.</summary>
    public static IEnumerable<string> Generate(int count, int seed)
    {
        string[] arguments =
        [
            Path.Combine(Programs.Root, "tests", "corpus", "tools", "odd-hosts.mjs"),
            count.ToString(CultureInfo.InvariantCulture),
            seed.ToString(CultureInfo.InvariantCulture),
        ];
        using Process node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        while (node.StandardOutput.ReadLine() is { } line)
            yield return line;
        node.WaitForExit();
        Assert.That(node.ExitCode, Is.Zero);
    }

    /// <summary>The reason why a host that a parser gave can't be judged.</summary>
    public static UnjudgedReason WhyUnjudged(string host)
    {
        string[] labels = Escape()
            .Replace(host, code => ((char)Convert.ToByte(code.Value[1..], 16)).ToString())
            .Split('.', StringSplitOptions.RemoveEmptyEntries);
        string last = labels.LastOrDefault() ?? "";
        return host.StartsWith('[') || Number().IsMatch(last) ? UnjudgedReason.IpAddress
            : last == "localhost" ? UnjudgedReason.Localhost
            : labels.Length < 2 ? UnjudgedReason.SingleLabel
            : IsSuffix(string.Join('.', labels), string.Join('.', labels[1..])) ? UnjudgedReason.PublicSuffix
            : UnjudgedReason.None;
    }

    private static bool IsSuffix(string host, string above)
    {
        string itself = Suffixes.GetValueOrDefault(host, "");
        return !itself.Contains('x', StringComparison.Ordinal)
            && (itself.IndexOfAny(['i', 'p']) >= 0 || Suffixes.GetValueOrDefault(above, "").IndexOfAny(['I', 'P']) >= 0);
    }

    [GeneratedRegex("%[0-9A-F]{2}")]
    private static partial Regex Escape();

    [GeneratedRegex("^([0-9]+|0x[0-9a-f]*)$")]
    private static partial Regex Number();
}

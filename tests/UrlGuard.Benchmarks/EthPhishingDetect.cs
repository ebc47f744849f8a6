using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using UrlGuard.Tests;

namespace UrlGuard.Benchmarks;

/// <summary>The peer that runs on Node.js, timed there; what it costs to start it does not count.</summary>
internal static class EthPhishingDetect
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "UrlGuard.Benchmarks", "peer");

    /// <summary>Measures its checks.</summary>
    /// <exception cref="InvalidOperationException">Node or the package is missing.</exception>
    public static Timing Measure(string[] labels, string[] queries)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new InvalidOperationException(
                $"eth-phishing-detect is missing: run npm ci in {Path.GetRelativePath(Repository.Root, Folder)}"
            );
        }

        DirectoryInfo files = Directory.CreateTempSubdirectory("urlguard-benchmarks-");
        try
        {
            string[] arguments =
            [
                "eth-phishing-detect.mjs",
                Write("names", labels),
                Write("queries", queries),
                QuickLoop.Budget.TotalMicroseconds.ToString(CultureInfo.InvariantCulture),
            ];
            using Process node = Process.Start(
                new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true }
            )!;
            string output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            if (node.ExitCode != 0)
                throw new InvalidOperationException($"node ended with status {node.ExitCode}");
            using JsonDocument result = JsonDocument.Parse(output);
            JsonElement root = result.RootElement;
            return new Timing(
                root.GetProperty("median").GetDouble(),
                root.GetProperty("least").GetDouble(),
                root.GetProperty("queries").GetInt32()
            );
        }
        finally
        {
            files.Delete(recursive: true);
        }

        string Write(string name, string[] lines)
        {
            string path = Path.Combine(files.FullName, name);
            File.WriteAllLines(path, lines.Select(label => label + ".com"));
            return path;
        }
    }
}

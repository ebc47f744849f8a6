using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Model;

/// <summary>The data files as they lie in the repository, in dictionaries.</summary>
internal static class PlainData
{
    internal static readonly Dictionary<string, string> Suffixes = Read("public-suffixes");
    internal static readonly Dictionary<string, string> Owners = Read("owners");
    internal static readonly Dictionary<string, string> Words = Read("common-words");
    internal static readonly Dictionary<string, string> World = Read("world-words");
    internal static readonly Dictionary<string, string> Known = Read("known-sites");
    internal static readonly Dictionary<string, string> Hosters = Read("hosting-suffixes");
    internal static readonly Dictionary<string, string> Tenants = Read("tenant-suffixes");
    internal static readonly Dictionary<string, string> Cheap = Read("cheap-suffixes");
    internal static readonly Dictionary<int, string[]> Confusables = Rows("confusables")
        .ToDictionary(row => Convert.ToInt32(row[0], 16), row => row[1..]);
    internal static readonly (int From, int To, string Script)[] Scripts =
    [
        .. Rows("scripts").Select(row => (Convert.ToInt32(row[0], 16), Convert.ToInt32(row[1], 16), row[2])),
    ];

    internal static bool IsWord(string text) => Words.ContainsKey(text);

    internal static bool IsEveryday(string text) => Words.TryGetValue(text, out string? level) && level.Length > 0;

    private static Dictionary<string, string> Read(string name) =>
        Rows(name).ToDictionary(row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "host", "data", name + ".txt"))
            .Where(line => line.Length > 0)
            .Select(line => line.Split('\t'));
}

using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Tests;

namespace UrlGuard.Training;

/// <summary>The files that are read and written: LF, sorted by their bytes, as the host searches them.</summary>
internal static class DataFiles
{
    internal static string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    internal static SortedText Sorted(IEnumerable<string> lines) => SortedText.Of(Encoding.ASCII.GetBytes(Text(lines)));

    internal static void Write(string name, IEnumerable<string> lines) => File.WriteAllText(PathOf(name), Text(lines));

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));

    private static string PathOf(string name) => Path.Combine(Repository.Root, "host", "data", name);
}

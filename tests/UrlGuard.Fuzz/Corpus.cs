using UrlGuard.Tests;

namespace UrlGuard.Fuzz;

/// <summary>Inputs that are kept: a folder for each target, a file an input; in <c>*.lines</c> every line is one.</summary>
internal static class Corpus
{
    /// <summary>Bytes kept for one target when the corpus grows: all of it stays a small part of the repository.</summary>
    internal const int MostBytes = 12_000;

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "UrlGuard.Fuzz", "Corpus");

    /// <summary>The folder for inputs that broke something.</summary>
    internal static string Findings { get; } = Path.Combine(Repository.Root, "artifacts", "fuzz");

    /// <summary>The folder of a target.</summary>
    internal static string Folder(string target) => Path.Combine(Root, target);

    /// <summary>The inputs of a target, always in the same order.</summary>
    internal static List<byte[]> Read(string target)
    {
        List<byte[]> inputs = new List<byte[]>();
        foreach (string file in Directory.EnumerateFiles(Folder(target)).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (!file.EndsWith(".lines", StringComparison.Ordinal))
                inputs.Add(bytes);
            else
                inputs.AddRange(Lines(bytes));
        }
        return inputs;
    }

    private static IEnumerable<byte[]> Lines(byte[] bytes)
    {
        for (int start = 0, end; start < bytes.Length; start = end + 1)
        {
            end = Array.IndexOf(bytes, (byte)'\n', start) is >= 0 and var found ? found : bytes.Length;
            yield return bytes[start..end];
        }
    }
}

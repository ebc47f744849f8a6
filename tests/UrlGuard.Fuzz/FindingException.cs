using System.Globalization;
using UrlGuard.Core.Images;
using UrlGuard.Tests;

namespace UrlGuard.Fuzz;

/// <summary>An input that broke something, kept in a file.</summary>
internal sealed class FindingException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>Takes an input; whatever it throws, the input is kept and the message says how to take it again.</summary>
    internal static ulong Guard(Pair pair, ReadOnlySpan<byte> input, Watch? watch)
    {
        try
        {
            watch?.Begin(pair.Name, input);
            return pair.Run(input);
        }
        catch (Exception e)
        {
            throw new FindingException($"{e.GetType().Name}: {e.Message}\n  {Keep(pair.Name, input)}", e);
        }
    }

    /// <summary>Keeps an input.</summary>
    /// <returns>How to take it again.</returns>
    internal static string Keep(string target, ReadOnlySpan<byte> input)
    {
        string path = Path.Combine(Corpus.Findings, string.Create(CultureInfo.InvariantCulture, $"{target}-{ImageHash.Of(input):x16}"));
        Directory.CreateDirectory(Corpus.Findings);
        File.WriteAllBytes(path, input);
        return $"dotnet run --project tests/UrlGuard.Fuzz -c Release -- replay {target} {Path.GetRelativePath(Repository.Root, path)}";
    }
}

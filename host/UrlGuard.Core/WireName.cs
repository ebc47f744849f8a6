using System.Runtime.CompilerServices;

namespace UrlGuard.Core;

/// <summary>
/// The name of a value for other programs: the member's own name in kebab case, so that each word is written once
/// (docs/protocol.md). Whoever renames a member changes the protocol; VocabularyTests notice.
/// </summary>
public static class WireName
{
    /// <summary>The name of one value, such as <c>tld-swap</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the members.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        string[] names = Table<T>.Names;
        uint number = Unsafe.BitCast<T, uint>(value);
        return number < (uint)names.Length ? names[number] : throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }

    /// <summary>All names of a vocabulary, in the order of their members.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Names;

    /// <summary>The value that a name stands for; false where it is not one of the vocabulary's.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        int number = Array.IndexOf(Table<T>.Names, name);
        value = number < 0 ? default : Unsafe.BitCast<int, T>(number);
        return number >= 0;
    }

    /// <summary>The name for a member.</summary>
    public static string Of(string member) =>
        string.Concat(member.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static class Table<T>
        where T : struct, Enum
    {
        internal static readonly string[] Names = Make();

        private static string[] Make()
        {
            T[] values = Enum.GetValues<T>();
            for (int i = 0; i < values.Length; i++)
            {
                if (Unsafe.BitCast<T, int>(values[i]) != i)
                    throw new InvalidOperationException($"{typeof(T).Name} does not count from 0 on");
            }
            return [.. Enum.GetNames<T>().Select(Of)];
        }
    }
}

using System.Text;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Likeness;

/// <summary>
/// The labels that the owner of a host chose, as they are read: each letter is one in ASCII, or looks like it, or is like none and stays as
/// it is; the two latter are marked as foreign. Dots and hyphens stay.
/// </summary>
internal sealed class ChosenText
{
    /// <summary>Stands for what is no letter of a name, and for half of one beyond 16 bits.</summary>
    internal const char Unreadable = '?';

    private readonly List<int> starts = [],
        ends = [];

    /// <summary>Reads the labels in front of a public suffix.</summary>
    /// <param name="chosen">U-label form.</param>
    /// <param name="registered">Where the registered label begins.</param>
    internal ChosenText(string chosen, int registered)
    {
        StringBuilder letters = new StringBuilder();
        List<bool> foreign = [];
        int at = 0;
        foreach (Rune rune in chosen.EnumerateRunes())
        {
            if (at == registered)
                RegisteredStart = letters.Length;
            foreach (char letter in Look(rune))
            {
                letters.Append(IsReadable(letter) && !char.IsSurrogate(letter) ? letter : Unreadable);
                foreign.Add(!rune.IsAscii);
                starts.Add(at);
                ends.Add(at + rune.Utf16SequenceLength);
            }
            at += rune.Utf16SequenceLength;
        }
        (Letters, Foreign) = (letters.ToString(), [.. foreign]);
    }

    /// <summary>The letters, dots and hyphens.</summary>
    internal string Letters { get; }

    /// <summary>True for each letter that only looks like the one in ASCII.</summary>
    internal bool[] Foreign { get; }

    /// <summary>The place where the registered label begins.</summary>
    internal int RegisteredStart { get; }

    /// <summary>The letters of a name as they are read.</summary>
    internal static string Read(string name) => new ChosenText(name, 0).Letters;

    /// <summary>True where a name may begin or end: at an edge, a dot or a hyphen.</summary>
    internal bool IsSeparated(int before) =>
        before == 0 || before == Letters.Length || IsSeparator(Letters[before - 1]) || IsSeparator(Letters[before]);

    /// <summary>
    /// True for a hyphen between letters that stand alone, three of them at least: <c>p-a-y</c> is <c>pay</c>, letter by letter.
    /// </summary>
    internal bool IsSpelledAt(int hyphen) => IsAlone(hyphen - 1) && IsAlone(hyphen + 1) && (IsAlone(hyphen - 3) || IsAlone(hyphen + 3));

    private bool IsAlone(int at) =>
        at >= 0
        && at < Letters.Length
        && !IsSeparator(Letters[at])
        && (at == 0 || IsSeparator(Letters[at - 1]))
        && (at + 1 == Letters.Length || IsSeparator(Letters[at + 1]));

    /// <summary>True for a copy that is the whole registered label.</summary>
    internal bool IsRegistered(Copy copy) => copy.Start == RegisteredStart && copy.End == Letters.Length;

    /// <summary>The look of a letter; itself where it looks like a sign that no name has, as Hebrew's yod does.</summary>
    private static string Look(Rune rune) =>
        !rune.IsAscii && Skeleton.Reading(rune) is var look && look.All(IsReadable) ? look : rune.ToString();

    private static bool IsReadable(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || IsSeparator(c) || !char.IsAscii(c);

    /// <summary>True for a dot or hyphen.</summary>
    internal static bool IsSeparator(char c) => c is '.' or '-';

    /// <summary>The place in what was chosen of a piece of it.</summary>
    internal (int Start, int Length) PlaceOf(int start, int end) => (starts[start], ends[end - 1] - starts[start]);
}

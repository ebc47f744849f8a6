using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// What a label looks like: two labels with a skeleton in common are confusable (UTS #39, section 4). Every character is
/// replaced by itself, so that pairs of letters need no search of their own: <c>m</c> becomes <c>rn</c>, <c>w</c> becomes
/// <c>vv</c>, <c>d</c> becomes <c>cl</c>, and what looked alike is now the same.
/// </summary>
public static class Skeleton
{
    /// <summary>Longest skeleton of an ASCII label, in characters: every one may become two.</summary>
    public const int MaxAsciiLength = 2 * Names.HostName.MaxLabelLength;

    /// <summary>
    /// Most readings of one label. Chromium stops at 128 alternatives too (lookalike_url_util.cc); beyond, the label is a
    /// jumble that no one takes for a name.
    /// </summary>
    public const int MaxReadings = 128;

    private static readonly SortedText Confusables = SortedText.Open("confusables.txt");

    /// <summary>Writes the skeleton of an ASCII label; returns its length. Allocates nothing.</summary>
    /// <param name="label">ASCII, lower case.</param>
    /// <param name="skeleton">At least twice as long as the label.</param>
    public static int FoldAscii(ReadOnlySpan<char> label, Span<char> skeleton)
    {
        int length = 0;
        foreach (char c in label)
        {
            switch (c)
            {
                case 'm':
                    skeleton[length++] = 'r';
                    skeleton[length++] = 'n';
                    break;
                case 'w':
                    skeleton[length++] = 'v';
                    skeleton[length++] = 'v';
                    break;
                case 'd':
                    skeleton[length++] = 'c';
                    skeleton[length++] = 'l';
                    break;
                default:
                    skeleton[length++] = c switch { '0' => 'o', '1' or 'i' => 'l', '5' => 's', _ => c };
                    break;
            }
        }
        return length;
    }

    /// <summary>
    /// Writes the first reading of a text in any script; returns its length. Enough to find candidates by; a rule that
    /// decides looks at all readings.
    /// </summary>
    /// <param name="text">A U-label, or part of one, or several without their dots.</param>
    /// <param name="skeleton">At least twice as long as the text; what does not fit is left out.</param>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> skeleton)
    {
        if (System.Text.Ascii.IsValid(text))
            return FoldAscii(text, skeleton);
        ReadOnlySpan<char> reading = Readings(text)[0];
        reading = reading[..Math.Min(reading.Length, skeleton.Length)];
        reading.CopyTo(skeleton);
        return reading.Length;
    }

    /// <summary>All skeletons of a U-label: several where a character has several readings.</summary>
    public static IReadOnlyList<string> Readings(ReadOnlySpan<char> label)
    {
        List<string> readings = [""];
        Span<char> folded = stackalloc char[MaxAsciiLength];
        foreach (Rune rune in label.EnumerateRunes())
        {
            string[] choices = Read(rune);
            int count = readings.Count;
            for (int choice = choices.Length - 1; choice >= 0; choice--)
            {
                if (choice > 0 && readings.Count + count > MaxReadings)
                    continue;
                int length = choices[choice].Length * 2 <= folded.Length ? FoldAscii(choices[choice], folded) : 0;
                string tail = folded[..length].ToString();
                for (int i = 0; i < count; i++)
                {
                    if (choice > 0)
                        readings.Add(readings[i] + tail);
                    else
                        readings[i] += tail;
                }
            }
        }
        return readings;
    }

    private static string[] Read(Rune rune) =>
        !rune.IsAscii && Confusables.TryFind(rune.Value, out ReadOnlySpan<byte> readings)
            ? SortedText.Text(readings).Split('\t')
            : [rune.ToString()];
}

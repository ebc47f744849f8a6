using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// The look of a label: two labels with a skeleton in common are confusable (UTS #39, section 4). Every character is replaced by
/// itself, so that pairs of letters need no search of their own: <c>m</c> becomes <c>rn</c>, <c>w</c> becomes <c>vv</c>, <c>d</c>
/// becomes <c>cl</c>, and what looked alike is now the same.
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
                    skeleton[length++] = c switch
                    {
                        '0' => 'o',
                        '1' or 'i' => 'l',
                        '5' => 's',
                        _ => c,
                    };
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
        Span<char> folded = stackalloc char[MaxAsciiLength];
        if (2 * label.Length <= folded.Length && System.Text.Ascii.IsValid(label))
            return new[] { folded[..FoldAscii(label, folded)].ToString() };
        List<string> readings = [""];
        foreach (Rune rune in label.EnumerateRunes())
        {
            string[] looks = Looks(rune);
            int count = readings.Count;
            for (int look = looks.Length - 1; look >= 0; look--)
            {
                if (look > 0 && readings.Count + count > MaxReadings)
                    continue;
                for (int i = 0; i < count; i++)
                {
                    if (look > 0)
                        readings.Add(readings[i] + looks[look]);
                    else
                        readings[i] += looks[look];
                }
            }
        }
        return readings;
    }

    /// <summary>The first reading of a character, not folded.</summary>
    internal static string Reading(Rune rune) => Read(rune)[0];

    /// <summary>The looks of a character, folded: one or more.</summary>
    internal static string[] Looks(Rune rune)
    {
        Span<char> folded = stackalloc char[MaxAsciiLength];
        string[] looks = Read(rune);
        for (int i = 0; i < looks.Length; i++)
            looks[i] = folded[..FoldAscii(looks[i], folded)].ToString();
        return looks;
    }

    /// <summary>
    /// Writes the form that a skeleton has at a glance; returns its length. Letters that are told apart only by looking twice
    /// become one: c and e, b and d, g and q, and any row of m, n and r. The likenesses are those that dnstwist tries.
    /// </summary>
    /// <param name="skeleton">A skeleton, in which d is already <c>cl</c> and m is <c>rn</c>.</param>
    /// <param name="blurred">At least three times as long.</param>
    internal static int Blur(ReadOnlySpan<char> skeleton, Span<char> blurred)
    {
        int length = 0;
        foreach (char c in skeleton)
        {
            switch (c)
            {
                case 'b': // as d, of which the skeleton has made cl; lb and dl are drawn nearly the same
                    Append(blurred, ref length, 'l');
                    Append(blurred, ref length, 'c');
                    Append(blurred, ref length, 'l');
                    break;
                case 'h':
                    Append(blurred, ref length, 'l');
                    Append(blurred, ref length, 'h');
                    break;
                case 'k': // lk and lc
                    Append(blurred, ref length, 'l');
                    Append(blurred, ref length, 'c');
                    break;
                default:
                    Append(
                        blurred,
                        ref length,
                        c switch
                        {
                            'e' => 'c',
                            'r' => 'n',
                            'q' => 'g',
                            '3' => '8',
                            '6' => '9',
                            _ => c,
                        }
                    );
                    break;
            }
        }
        return length;

        // A stroke more or less is not seen; cl is d.
        static void Append(Span<char> text, ref int length, char c)
        {
            if (c is 'l' or 'n' && length > 0 && text[length - 1] == c)
                return;
            if (c == 'l' && length > 0 && text[length - 1] == 'c' && (length == 1 || text[length - 2] != 'l'))
            {
                text[length - 1] = 'l';
                text[length++] = 'c';
            }
            text[length++] = c;
        }
    }

    /// <summary>The same as a string.</summary>
    internal static string Blur(ReadOnlySpan<char> skeleton)
    {
        Span<char> blurred = stackalloc char[3 * MaxAsciiLength];
        skeleton = skeleton[..Math.Min(skeleton.Length, MaxAsciiLength)];
        return blurred[..Blur(skeleton, blurred)].ToString();
    }

    private static string[] Read(Rune rune) =>
        !rune.IsAscii && Confusables.TryFind(rune.Value, out ReadOnlySpan<byte> readings)
            ? SortedText.Text(readings).Split('\t')
            : [rune.ToString()];
}

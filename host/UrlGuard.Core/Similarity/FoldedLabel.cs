using System.Text;

namespace UrlGuard.Core.Similarity;

/// <summary>A label in which doubles of others are looked for, folded once for all of them.</summary>
internal sealed class FoldedLabel
{
    /// <summary>The first letter and the text of each piece that stands for a letter; one behind the last letter ends the list.</summary>
    private readonly List<(int Start, string[] Looks)> pieces = [];

    private readonly int length;
    private readonly string? ascii;
    private readonly int[] letters = []; // of an ASCII label: which letter begins at a place of the folded one; -1 within one
    private string? last;
    private int lastLikely;
    private (int Start, int Length)? lastFound;

    internal FoldedLabel(string label)
    {
        length = label.Length;
        if (!System.Text.Ascii.IsValid(label))
        {
            int start = 0;
            foreach (Rune rune in label.EnumerateRunes())
            {
                pieces.Add((start, Skeleton.Looks(rune)));
                start += rune.Utf16SequenceLength;
            }
            return;
        }
        char[] folded = new char[2 * length];
        letters = new int[2 * length + 1];
        letters.AsSpan().Fill(-1);
        int end = 0;
        for (int i = 0; i < length; i++)
        {
            letters[end] = i;
            end += Skeleton.FoldAscii(label.AsSpan(i, 1), folded.AsSpan(end));
        }
        letters[end] = length;
        ascii = new string(folded, 0, end);
    }

    /// <summary>The first piece, shorter than the label, that has one of some skeletons.</summary>
    /// <param name="skeletons">What is looked for.</param>
    /// <param name="likely">Letters of the label that they are of: no double is longer than twice, nor shorter than half of that.</param>
    internal (int Start, int Length)? Find(IReadOnlyList<string> skeletons, int likely)
    {
        if (skeletons is not [string only])
            return FindAny(skeletons, likely);
        if (only != last || likely != lastLikely)
            (last, lastLikely, lastFound) = (only, likely, FindAny(skeletons, likely));
        return lastFound;
    }

    private (int Start, int Length)? FindAny(IReadOnlyList<string> skeletons, int likely)
    {
        (int Start, int Length)? first = null;
        foreach (string skeleton in skeletons)
        {
            if (
                (ascii is null ? FindForeign(skeleton, Math.Max(1, likely / 2), 2 * likely) : FindAscii(skeleton)) is { } found
                && (first is null || found.CompareTo(first.Value) < 0)
            )
            {
                first = found;
            }
        }
        return first;
    }

    private (int Start, int Length)? FindAscii(string skeleton)
    {
        for (
            int at = ascii!.IndexOf(skeleton, StringComparison.Ordinal);
            at >= 0;
            at = ascii.IndexOf(skeleton, at + 1, StringComparison.Ordinal)
        )
        {
            if (letters[at] >= 0 && letters[at + skeleton.Length] - letters[at] is > 0 and var found && found < length)
                return (letters[at], found);
        }
        return null;
    }

    /// <summary>
    /// Reads on from each letter for as long as some reading can become the skeleton. Bit i of the state: the readings so far
    /// include the skeleton's first i characters. What <see cref="Skeleton.Readings"/> leaves out is left out.
    /// </summary>
    private (int Start, int Length)? FindForeign(string skeleton, int shortest, int longest)
    {
        for (int first = 0; first < pieces.Count && skeleton.Length <= Skeleton.MaxAsciiLength; first++)
        {
            UInt128 state = UInt128.One;
            int readings = 1,
                start = pieces[first].Start;
            for (int i = first; i < pieces.Count && state != UInt128.Zero; i++)
            {
                int end = i + 1 < pieces.Count ? pieces[i + 1].Start : length;
                state = Skeleton.Advance(state, skeleton, pieces[i].Looks, ref readings);
                if (end - start > longest)
                    break;
                if (end - start >= shortest && end - start < length && (state >> skeleton.Length & UInt128.One) != UInt128.Zero)
                    return (start, end - start);
            }
        }
        return null;
    }
}

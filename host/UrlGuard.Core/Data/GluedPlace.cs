namespace UrlGuard.Core.Data;

/// <summary>A place in a label, with what stands before and behind it.</summary>
internal sealed class GluedPlace
{
    /// <summary>Longest remainder beside a rarer word that is taken for a slip or a number rather than a word.</summary>
    private const int LongestScrap = 3;

    private readonly LabelWords words;
    private readonly string label;
    private readonly int start,
        end;
    private bool? isAllBait,
        hasBaitBefore,
        hasBaitBehind,
        isBaited,
        isScrap,
        isPartOfAWord;

    internal GluedPlace(LabelWords words, string label, int start, int length)
    {
        (this.words, this.label, this.start, end) = (words, label, start, start + length);
        Before = label[..start].TrimEnd('-');
        Behind = label[end..].TrimStart('-');
    }

    /// <summary>The text before it, without a hyphen.</summary>
    internal string Before { get; }

    /// <summary>The text behind it, without a hyphen.</summary>
    internal string Behind { get; }

    /// <summary>True when all of both is bait.</summary>
    internal bool IsAmongBait => isAllBait ??= WordLists.IsAllGluedBait(Before) && WordLists.IsAllGluedBait(Behind);

    /// <summary>True when the text before it has bait at an end.</summary>
    internal bool HasBaitBefore => hasBaitBefore ??= WordLists.HasBaitAtAnEnd(Before);

    /// <summary>True when the text behind it has bait at an end.</summary>
    internal bool HasBaitBehind => hasBaitBehind ??= WordLists.HasBaitAtAnEnd(Behind);

    /// <summary>
    /// True when the rest begins or ends with bait. The rest is the text behind it or, for a place that is not at the beginning,
    /// the text before it.
    /// </summary>
    internal bool BeginsOrEndsWithBait => isBaited ??= WordLists.BeginsOrEndsWithBait(Rest);

    /// <summary>True when the rest has bait at an end.</summary>
    internal bool HasBaitAtAnEnd => Before.Length == 0 ? HasBaitBehind : HasBaitBefore;

    /// <summary>True when the rest is not a word and too short for one.</summary>
    internal bool IsBesideAScrap => isScrap ??= Rest.Length <= LongestScrap && !WordLists.IsCommon(Rest);

    /// <summary>
    /// True when the place only belongs to a longer ordinary word: <c>chase</c> in <c>purchase</c>. The plural of the label
    /// counts as one only where another word follows: <c>casinos-online</c>, but <c>ledger-support</c>.
    /// </summary>
    internal bool IsPartOfAWord => isPartOfAWord ??= FindWordAround();

    private string Rest => Before.Length == 0 ? Behind : Before;

    private bool FindWordAround()
    {
        for (int from = start; from >= 0; from--)
        {
            for (int to = end; to <= label.Length; to++)
            {
                if (
                    to - from > end - start
                    && words.IsCommon(from, to)
                    && !(from == start && to == end + 1 && label[to - 1] == 's' && !IsWords(label.AsSpan(to)))
                )
                {
                    return true;
                }
            }
        }
        return false;

        static bool IsWords(ReadOnlySpan<char> rest) => !rest.IsEmpty && (WordLists.IsAllGluedBait(rest) || WordLists.IsCommon(rest));
    }
}

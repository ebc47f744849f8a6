namespace UrlGuard.Core.Data;

/// <summary>
/// The word lists' answers for one label. Each list is asked once, however many protected names the label is compared with.
/// </summary>
/// <param name="label">A U-label.</param>
internal sealed class LabelWords(string label)
{
    private readonly Dictionary<(int Start, int Length), GluedPlace> places = [];
    private readonly Dictionary<(int From, int To), bool> common = [];
    private bool? isEveryday,
        isCommonBesideDigits;
    private string? withoutBait;

    /// <summary>True for an everyday word, with which anybody names things.</summary>
    internal bool IsEveryday => isEveryday ??= WordLists.IsEveryday(label);

    /// <summary>True for an ordinary word, with a number or without.</summary>
    internal bool IsCommonBesideDigits => isCommonBesideDigits ??= WordLists.IsCommon(label.AsSpan().Trim("0123456789"));

    /// <summary>The label without the bait at its ends.</summary>
    internal string WithoutBait => withoutBait ??= WordLists.WithoutBait(label).ToString();

    /// <summary>A place in it where a protected label may be, with what is glued to that.</summary>
    internal GluedPlace At(int start, int length)
    {
        if (!places.TryGetValue((start, length), out GluedPlace? place))
            places.Add((start, length), place = new GluedPlace(this, label, start, length));
        return place;
    }

    /// <summary>True when a piece of it is an ordinary word.</summary>
    internal bool IsCommon(int from, int to)
    {
        if (to - from > WordLists.LongestCommon)
            return false;
        if (!common.TryGetValue((from, to), out bool isCommon))
            common.Add((from, to), isCommon = WordLists.IsCommon(label.AsSpan(from, to - from)));
        return isCommon;
    }
}

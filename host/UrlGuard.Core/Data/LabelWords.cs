namespace UrlGuard.Core.Data;

/// <summary>
/// The word lists' answers for one label. Each list is asked once, however many protected names the label is compared with.
/// </summary>
/// <param name="label">A U-label.</param>
internal sealed class LabelWords(string label)
{
    private bool? isEveryday,
        isCommonBesideDigits;
    private string? withoutBait;

    /// <summary>True for an everyday word, with which anybody names things.</summary>
    internal bool IsEveryday => isEveryday ??= WordLists.IsEveryday(label);

    /// <summary>True for an ordinary word, with a number or without.</summary>
    internal bool IsCommonBesideDigits => isCommonBesideDigits ??= WordLists.IsCommon(label.AsSpan().Trim("0123456789"));

    /// <summary>The label without the bait at its ends.</summary>
    internal string WithoutBait => withoutBait ??= WordLists.WithoutBait(label).ToString();
}

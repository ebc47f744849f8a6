namespace UrlGuard.Core.Similarity;

/// <summary>Clues that the search has seen for a label. Rules that can't find anything by them need not look.</summary>
[Flags]
internal enum Clues
{
    None = 0,

    /// <summary>It is the same label.</summary>
    SameLabel = 1,

    /// <summary>One edit away.</summary>
    OneEdit = 2,

    /// <summary>Two edits away.</summary>
    TwoEdits = 4,

    /// <summary>The labels have a skeleton in common.</summary>
    Look = 8,

    /// <summary>The labels are the same at a glance.</summary>
    Glance = 16,

    /// <summary>Skeletons of them are at most two edits apart.</summary>
    NearLook = 32,

    /// <summary>It, its double or a typo of it is part of the host.</summary>
    Inside = 64,

    /// <summary>It may be a part of the host: inside, or the host's own label or nearly that.</summary>
    Contained = Inside | SameLabel | OneEdit | Look,
}

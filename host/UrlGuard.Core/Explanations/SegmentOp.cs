namespace UrlGuard.Core.Explanations;

/// <summary>The relation of one piece of the seen name to the real one.</summary>
public enum SegmentOp
{
    /// <summary>The same in both.</summary>
    Same,

    /// <summary>Something else stands in its place.</summary>
    Replaced,

    /// <summary>Two neighbours exchanged.</summary>
    Swapped,

    /// <summary>Only in the name that was seen.</summary>
    Added,

    /// <summary>Only in the real name.</summary>
    Lost,
}

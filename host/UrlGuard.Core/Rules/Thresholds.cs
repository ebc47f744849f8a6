namespace UrlGuard.Core.Rules;

/// <summary>Lengths that are no promise: from which letters names are looked for beside others, and some kinds of separators.</summary>
internal static class Thresholds
{
    /// <summary>Shortest label whose whole domain counts anywhere inside hosts; shorter ones count at the beginning of a label.</summary>
    internal const int Embedding = 3;

    /// <summary>Shortest label that is looked for anywhere in a host beside other words.</summary>
    internal const int CombinationInHost = 4;

    /// <summary>Shortest label that is looked for where a name begins, whatever follows.</summary>
    internal const int GluedWithBait = 3;

    /// <summary>Shortest label that is warned about alone where anybody gets a name, and shortest everyday word.</summary>
    internal const int HostedLabel = 4,
        DistinctiveLabel = 6;

    /// <summary>Shortest label that is recognised with a typo beside other words.</summary>
    internal const int TypoInCombination = 6;

    /// <summary>Shortest label that is recognised where it only lost hyphens of its own.</summary>
    internal const int OwnSeparator = 4;

    /// <summary>Shortest label that is recognised behind a glued <c>www</c>.</summary>
    internal const int GluedWww = 4;
}

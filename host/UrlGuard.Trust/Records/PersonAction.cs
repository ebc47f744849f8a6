namespace UrlGuard.Trust.Records;

/// <summary>The person's part in what a record tells.</summary>
public enum PersonAction
{
    /// <summary>Kept the record later, by name.</summary>
    KeptLater,

    /// <summary>Went back from the warning.</summary>
    WentBack,

    /// <summary>Went on past it.</summary>
    WentOn,
}

namespace UrlGuard.Trust.Records;

/// <summary>Versions of what judged a recorded name.</summary>
/// <param name="Urlguard">The release; its data (public suffixes, confusables) is part of it.</param>
/// <param name="Format">The form of the record.</param>
public sealed record RecordVersions(string Urlguard, int Format = RecordVersions.NewestFormat)
{
    /// <summary>The form that this release writes.</summary>
    public const int NewestFormat = 1;
}

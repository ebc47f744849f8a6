namespace UrlGuard.Core.Coverage;

/// <summary>The outcome for a variant; between caught and missed stand the reasons to leave it in peace.</summary>
public enum VariantOutcome
{
    /// <summary>It is warned about.</summary>
    Caught,

    /// <summary>Excused: it is on the built-in list of known sites.</summary>
    KnownSite,

    /// <summary>Excused: it belongs to the owner of the domain.</summary>
    SameOwner,

    /// <summary>Excused: the person or the organisation allowed it.</summary>
    Exempt,

    /// <summary>Excused: it is protected itself.</summary>
    Protected,

    /// <summary>It would be visited without a word.</summary>
    Missed,
}

namespace UrlGuard.Core.Images;

/// <summary>What an image holds, in the order in which it lies there.</summary>
public enum ImageSection
{
    /// <summary>The protected domains, by name.</summary>
    ProtectedNames,

    /// <summary>Which part of each is its label, and which names share one.</summary>
    Labels,

    /// <summary>The labels, by what is near them.</summary>
    Neighbours,

    /// <summary>The labels, by what they look like.</summary>
    Skeletons,

    /// <summary>The skeletons, by what is near them.</summary>
    SkeletonNeighbours,

    /// <summary>The exemptions, by name.</summary>
    ExemptNames,

    /// <summary>Sites that are known here, by name.</summary>
    KnownNames,

    /// <summary>Names that have an owner in common, and which.</summary>
    OwnerNames,

    /// <summary>How closely names are looked at.</summary>
    Sensitivity,

    /// <summary>What the owner of the lists keeps beside them.</summary>
    Notes,
}

namespace UrlGuard.Core.Images;

/// <summary>The sections of an image, in the order in which they lie there.</summary>
public enum ImageSection
{
    /// <summary>The protected domains, by name.</summary>
    ProtectedNames,

    /// <summary>The part of each name that is its label, and the names that share a label.</summary>
    Labels,

    /// <summary>The labels, by what is near them.</summary>
    Neighbours,

    /// <summary>The labels, by what they look like.</summary>
    Skeletons,

    /// <summary>The skeletons, by what is near them.</summary>
    SkeletonNeighbours,

    /// <summary>The labels of what protected domains are also known as, each with its domain's number.</summary>
    AlsoKnownAsLabels,

    /// <summary>The same names as they were written.</summary>
    AlsoKnownAsTexts,

    /// <summary>The exemptions, by name.</summary>
    ExemptNames,

    /// <summary>Sites that are known here, by name.</summary>
    KnownNames,

    /// <summary>Names that have an owner in common, and which.</summary>
    OwnerNames,

    /// <summary>The sensitivity with which names are judged.</summary>
    Sensitivity,

    /// <summary>Bytes that the owner of the lists keeps beside them.</summary>
    Notes,
}

namespace UrlGuard.Core.Names;

/// <summary>
/// The reason why a protected domain can't be known by a name. On the wire in kebab-case (docs/protocol.md, protected-add).
/// </summary>
public enum AlsoKnownAsFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It has more in it than letters, digits, spaces and a few signs, is an address, or is too long for a label.</summary>
    NotAName,

    /// <summary>It has fewer letters than <see cref="AlsoKnownAs.ShortestLabel"/>.</summary>
    TooShort,

    /// <summary>Anybody names things so, or phishing does: honest names are full of it.</summary>
    EverydayWord,

    /// <summary>It is, or imitates, another protected domain's: a warning would lead to the wrong one.</summary>
    ImitatesAnother,

    /// <summary>The domain has too many names.</summary>
    TooMany,
}

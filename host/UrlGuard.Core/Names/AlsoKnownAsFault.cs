namespace UrlGuard.Core.Names;

/// <summary>The reason why a name can't be what a protected domain is also known as.</summary>
public enum AlsoKnownAsFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It has more in it than letters, digits, spaces and the few signs that names have, or is too long for a label.</summary>
    BadName,

    /// <summary>It has fewer letters than <see cref="AlsoKnownAs.ShortestLabel"/>.</summary>
    TooShort,

    /// <summary>Anybody names things so, or phishing does: honest names are full of it.</summary>
    EverydayWord,
}

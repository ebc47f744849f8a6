namespace UrlGuard.Core.Coverage;

/// <summary>The ways to imitate a name, as a person is told them; each is a family of techniques.</summary>
public enum ImitationClass
{
    /// <summary>Letters that look like others.</summary>
    Looks,

    /// <summary>Dots and hyphens moved, added or lost.</summary>
    Separators,

    /// <summary>Letters left out, added, exchanged or replaced.</summary>
    Letters,

    /// <summary>The name under another ending.</summary>
    Endings,

    /// <summary>The name beside words, as real phishing writes it.</summary>
    Words,

    /// <summary>The name in front of a stranger's.</summary>
    InFront,

    /// <summary>The name at a hoster that gives names to anybody.</summary>
    Hosted,
}

namespace UrlGuard.Core.Explanations;

/// <summary>
/// The sentences about an imitation. Their words are in <c>extension/messages/why.json</c>, in every language; a place is counted in
/// letters and digits.
/// </summary>
public enum Saying
{
    /// <summary>A letter stands in the place of another.</summary>
    Replaced,

    /// <summary>A letter of the real name is written with two.</summary>
    Written,

    /// <summary>Two neighbours have changed places.</summary>
    Swapped,

    /// <summary>A letter is one too many.</summary>
    Added,

    /// <summary>A letter of the real name is missing.</summary>
    Lost,

    /// <summary>The names differ in so many more places.</summary>
    More,

    /// <summary>All letters are of another script.</summary>
    AllForeign,

    /// <summary>There is a hyphen more.</summary>
    HyphenAdded,

    /// <summary>There are hyphens between the letters, more than are told one by one.</summary>
    HyphensAdded,

    /// <summary>A hyphen of the real name is missing.</summary>
    HyphenLost,

    /// <summary>There is a dot more.</summary>
    DotAdded,

    /// <summary>There are dots between the letters, more than are told one by one.</summary>
    DotsAdded,

    /// <summary>A dot of the real name is missing.</summary>
    DotLost,

    /// <summary>A hyphen stands where the real name has a dot, or a dot where it has a hyphen.</summary>
    SeparatorReplaced,

    /// <summary>The dot behind <c>www</c> is missing.</summary>
    WwwGlued,

    /// <summary>Words stand in front of the name.</summary>
    InFront,

    /// <summary>Words stand behind the name.</summary>
    Behind,

    /// <summary>Words stand on both sides of the name.</summary>
    Around,

    /// <summary>The address begins with the name, and is another site's.</summary>
    Begins,

    /// <summary>The address contains the name, and is another site's.</summary>
    Contains,

    /// <summary>Anybody gets an address there, and this one uses the name.</summary>
    Hosted,

    /// <summary>Anybody gets an address there, and this one has a name that is near.</summary>
    HostedNear,

    /// <summary>The ending is another one.</summary>
    Ending,

    /// <summary>Nothing but the ending is another one.</summary>
    OnlyEnding,

    /// <summary>The site that people call by the name is another one.</summary>
    KnownAs,

    /// <summary>The two sites by name.</summary>
    Site,

    /// <summary>The same, of a name that was free to be registered.</summary>
    Registered,
}

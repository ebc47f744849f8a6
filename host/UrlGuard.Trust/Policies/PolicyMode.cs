namespace UrlGuard.Trust.Policies;

/// <summary>The way a policy's list is combined with the person's.</summary>
public enum PolicyMode
{
    /// <summary>Merged; the policy's entries are locked.</summary>
    Add,

    /// <summary>In the place of the person's list, which is left aside, not deleted.</summary>
    Replace,

    /// <summary>In force while the person has no list of their own; theirs to change.</summary>
    Default,
}

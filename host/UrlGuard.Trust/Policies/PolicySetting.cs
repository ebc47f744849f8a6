using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Policies;

/// <summary>A value in force that an administrator set.</summary>
/// <param name="Key">See <see cref="PolicyKey.Path"/>.</param>
/// <param name="Json">The value, as JSON.</param>
/// <param name="Source">Whose policy; the machine's wins.</param>
public sealed record PolicySetting(string Key, string Json, EntrySource Source)
{
    /// <summary>True when the value must not be shown.</summary>
    public bool IsSecret => Key == PolicyKeys.EventsKey.Path;
}

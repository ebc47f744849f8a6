namespace UrlGuard.Trust.Tests;

/// <summary>A clock by which every edit of the test is long ago.</summary>
internal sealed class LaterClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(1);
}

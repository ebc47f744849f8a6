namespace UrlGuard.Trust.Policies;

/// <summary>What an administrator set, from one carrier.</summary>
/// <param name="Protected">Protected domains.</param>
/// <param name="Exempt">Exemptions.</param>
public sealed record Policy(PolicyList Protected, PolicyList Exempt)
{
    /// <summary>No policy.</summary>
    public static readonly Policy None = new(PolicyList.None, PolicyList.None);
}

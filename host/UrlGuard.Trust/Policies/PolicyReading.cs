namespace UrlGuard.Trust.Policies;

/// <summary>A policy as it was read, with the keys that could not be used.</summary>
/// <param name="Policy">What is usable.</param>
/// <param name="Faults">What is not, in words.</param>
/// <param name="Broken">The keys whose values are not usable; the empty one for all of it.</param>
internal sealed record PolicyReading(Policy Policy, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Broken)
{
    /// <summary>No policy, which is whole.</summary>
    internal static readonly PolicyReading Nothing = new(Policy.None, [], []);

    /// <summary>True when every value is usable. One unusable entry of a list leaves the others in force.</summary>
    internal bool IsWhole => Broken.Count == 0;

    /// <summary>The policy, with the last good values in the place of those that can't be used.</summary>
    internal Policy Or(Policy lastGood)
    {
        Policy mended = Policy;
        Dictionary<string, string> settings = new Dictionary<string, string>(Policy.Settings, StringComparer.Ordinal);
        foreach (string key in Broken)
        {
            if (key.Length == 0)
                return lastGood;
            if (key is "protected" or "protected.domains" or "protected.mode")
                mended = mended with { Protected = Mend(mended.Protected, lastGood.Protected, key) };
            else if (key is "exempt" or "exempt.domains" or "exempt.mode")
                mended = mended with { Exempt = Mend(mended.Exempt, lastGood.Exempt, key) };
            else if (key == "sameOwner")
                mended = mended with { SameOwner = lastGood.SameOwner };
            else if (key == "knownSites")
                mended = mended with { KnownSites = lastGood.KnownSites };
            foreach ((string path, string value) in lastGood.Settings)
            {
                if (path == key || path.StartsWith(key + ".", StringComparison.Ordinal))
                    settings[path] = value;
            }
        }
        return mended with { Settings = settings };
    }

    private static PolicyList Mend(PolicyList list, PolicyList lastGood, string key) =>
        new(
            key.EndsWith(".domains", StringComparison.Ordinal) ? list.Mode : lastGood.Mode,
            key.EndsWith(".mode", StringComparison.Ordinal) ? list.Names : lastGood.Names
        );
}

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

    /// <summary>True where it has a key that there is not: perhaps one about report-only, misspelt or in a wrong place.</summary>
    internal bool HasUnknownKey { get; init; }

    /// <summary>True where nobody can tell all that it was meant to say of report-only.</summary>
    internal bool IsReportOnlyInDoubt => HasUnknownKey || IsBroken(PolicyKeys.Mode.Path);

    /// <summary>The policy, with the last good values in the place of those that can't be used.</summary>
    internal Policy Or(Policy lastGood)
    {
        string[] paths = [.. PolicySchema.Leaves.Select(key => key.Path).Where(IsBroken)];
        return new Policy
        {
            Settings = Mend(Policy.Settings, lastGood.Settings, paths),
            Lists = Mend(Policy.Lists, lastGood.Lists, paths),
            Groups = Mend(Policy.Groups, lastGood.Groups, paths),
            Others = Array.IndexOf(paths, PolicyKeys.ProtectedDomains) < 0 ? Policy.Others : lastGood.Others,
        };
    }

    private bool IsBroken(string path) =>
        Broken.Any(broken => broken.Length == 0 || path == broken || path.StartsWith(broken + ".", StringComparison.Ordinal));

    private static Dictionary<string, T> Mend<T>(
        IReadOnlyDictionary<string, T> values,
        IReadOnlyDictionary<string, T> lastGood,
        string[] paths
    )
    {
        Dictionary<string, T> mended = new Dictionary<string, T>(values, StringComparer.Ordinal);
        foreach (string path in paths)
        {
            mended.Remove(path); // a good value goes too that means nothing without a broken one
            if (lastGood.TryGetValue(path, out T? value))
                mended[path] = value;
        }
        return mended;
    }
}

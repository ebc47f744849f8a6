namespace UrlGuard.Fuzz;

/// <summary>A target and its twin, which must have the same result for every input.</summary>
internal sealed class Pair(string name)
{
    private readonly IFuzzTarget twin = FuzzTargets.All[name](true);

    /// <summary>The target's name.</summary>
    internal string Name { get; } = name;

    /// <summary>The target itself.</summary>
    internal IFuzzTarget Target { get; } = FuzzTargets.All[name](false);

    /// <summary>Takes an input.</summary>
    /// <returns>What both came to.</returns>
    /// <exception cref="BrokenPromiseException">They came to different things, or to what must not be.</exception>
    internal ulong Run(ReadOnlySpan<byte> input)
    {
        ulong outcome = Target.Run(input);
        BrokenPromiseException.Unless(twin.Run(input) == outcome, "two runs come to the same");
        return outcome;
    }
}

namespace UrlGuard.Fuzz;

/// <summary>
/// Something that takes bytes from outside, as a function of them alone. It is built twice, the second time with everything
/// arranged differently that must not matter (the order of lists, what was asked before): both must come to the same.
/// </summary>
internal interface IFuzzTarget
{
    /// <summary>Pieces of its inputs: brands, keys, dangerous strings.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Longest input, in bytes.</summary>
    int MaxLength { get; }

    /// <summary>Takes an input.</summary>
    /// <returns>A hash of everything it came to.</returns>
    /// <exception cref="BrokenPromiseException">It came to what must not be. Any other exception is one that escaped.</exception>
    ulong Run(ReadOnlySpan<byte> input);
}

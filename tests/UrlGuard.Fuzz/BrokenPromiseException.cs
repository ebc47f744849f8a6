namespace UrlGuard.Fuzz;

/// <summary>An input led to what must never be.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message)
{
    /// <summary>Throws when a promise does not hold.</summary>
    internal static void Unless(bool holds, string promise)
    {
        if (!holds)
            throw new BrokenPromiseException(promise);
    }
}

namespace UrlGuard.Trust.Policies;

/// <summary>A single value of a policy that code asks for by name.</summary>
/// <param name="Path">See <see cref="PolicyKey.Path"/>.</param>
/// <param name="Otherwise">The value where no administrator set one.</param>
/// <param name="Read">Reads a value that <see cref="PolicyReader"/> found good, as JSON.</param>
public sealed record PolicyKey<T>(string Path, T Otherwise, Func<string, T> Read);

using UrlGuard.Core.Likeness;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Training;

/// <summary>A host and a protected name, and whether the one imitates the other.</summary>
internal sealed record Example(SeenHost Seen, SpelledDomain Real, bool Imitates, double Weight, string Source)
{
    /// <summary>The likeliest derivation under the weights of one round.</summary>
    internal Derivation? Derivation { get; set; }
}

using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>
/// A label whose letters come from several scripts, and that looks nearly like a protected one. Mixing scripts has honest
/// reasons (UTS #39, 5.2 allows Japanese, Korean and Chinese with Latin), so that likeness is needed too.
/// </summary>
internal sealed class MixedScriptRule : ILookalikeRule
{
    private static readonly HashSet<string> EastAsian = ["Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"];

    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.MixedScript;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real) =>
        seen.Domain.Label != seen.Domain.UnicodeLabel && real.UnicodeLabel.Length >= Thresholds.TypoSameSuffix
        && IsMixed(seen.Domain.UnicodeLabel) && IsNear(seen.Domain.Skeletons, real.Skeletons)
            ? Evidence.Compare(seen.Domain, real)
            : null;

    private static bool IsMixed(string label)
    {
        var scripts = new HashSet<string>(StringComparer.Ordinal);
        foreach (Rune rune in label.EnumerateRunes())
        {
            if (Scripts.Of(rune) is { } script && script is not ("Common" or "Inherited"))
                scripts.Add(EastAsian.Contains(script) ? "Latin" : script);
        }
        return scripts.Count > 1;
    }

    private static bool IsNear(IReadOnlyList<string> seen, IReadOnlyList<string> real) =>
        seen.Any(one => one.Length < EditDistance.MaxLength && real.Any(other => other.Length < EditDistance.MaxLength && EditDistance.Osa(one, other) <= 1));
}

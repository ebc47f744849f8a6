using UrlGuard.Core.Explanations;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The finding of a rule, in numbers. Words are made only for the finding that becomes the verdict: they cost more than all
/// rules.
/// </summary>
internal readonly record struct Finding
{
    /// <summary>More than any distance, and than any score.</summary>
    internal const int Far = 1_000_000;

    private readonly Form form;
    private readonly int start,
        length;
    private readonly Score? score;

    private Finding(Form form, int distance, int start = 0, int length = 0, bool isUnsure = false, Score? score = null) =>
        (this.form, Distance, this.start, this.length, IsUnsure, this.score) = (form, distance, start, length, isUnsure, score);

    private enum Form
    {
        Compare,
        LabelInside,
        DomainInside,
        Whole,
    }

    /// <summary>Edits between the two labels; <see cref="int.MaxValue"/> where a distance says nothing.</summary>
    internal int Distance { get; }

    /// <summary>True when the name is used, and may be so by somebody who imitates nobody.</summary>
    internal bool IsUnsure { get; }

    /// <summary>Two registrable domains that are near each other, and the score that says whether it may be an honest owner's.</summary>
    internal static Finding Compare(SeenHost seen, SpelledDomain real, bool isUnsure = false, Score? score = null) =>
        new(Form.Compare, seen.DistanceTo(real), isUnsure: isUnsure, score: score);

    /// <summary>The protected label or domain inside the host's U-label form.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is there.</param>
    /// <param name="wholeName">True for the domain, false for the label alone.</param>
    /// <param name="isUnsure">True when it may be used honestly.</param>
    /// <param name="score">Its score, which stands for the distance where several names are found: the higher the nearer.</param>
    internal static Finding Inside(int start, int length, bool wholeName, bool isUnsure = false, Score? score = null) =>
        new(
            wholeName ? Form.DomainInside : Form.LabelInside,
            score is null ? int.MaxValue : Far - score.Total,
            start,
            length,
            isUnsure,
            score
        );

    /// <summary>A whole host that has the protected name's letters.</summary>
    internal static Finding Whole() => new(Form.Whole, int.MaxValue);

    /// <summary>The same for a person.</summary>
    internal Evidence Explain(SeenHost seen, SpelledDomain real) =>
        (
            form switch
            {
                Form.Compare => Evidence.Compare(seen, real),
                Form.Whole => Evidence.Whole(seen, real),
                Form.LabelInside or Form.DomainInside => Evidence.Inside(seen, real, start, length, form == Form.DomainInside),
            }
        ) with
        {
            Score = score,
        };
}

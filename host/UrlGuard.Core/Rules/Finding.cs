using UrlGuard.Core.Explanations;
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

    private Finding(Form form, int distance, int start = 0, int length = 0, bool isUnsure = false) =>
        (this.form, Distance, this.start, this.length, IsUnsure) = (form, distance, start, length, isUnsure);

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

    /// <summary>Two registrable domains that are near each other.</summary>
    internal static Finding Compare(SeenHost seen, SpelledDomain real, bool isUnsure = false) =>
        new(Form.Compare, seen.DistanceTo(real), isUnsure: isUnsure);

    /// <summary>The protected label or domain inside the host's U-label form.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is there.</param>
    /// <param name="wholeName">True for the domain, false for the label alone.</param>
    /// <param name="isUnsure">True when it may be used honestly.</param>
    /// <param name="score">Its score, which stands for the distance where several names are found: the higher the nearer.</param>
    internal static Finding Inside(int start, int length, bool wholeName, bool isUnsure = false, int? score = null) =>
        new(wholeName ? Form.DomainInside : Form.LabelInside, score is { } points ? Far - points : int.MaxValue, start, length, isUnsure);

    /// <summary>A whole host that has the protected name's letters.</summary>
    internal static Finding Whole() => new(Form.Whole, int.MaxValue);

    /// <summary>The same for a person.</summary>
    internal Evidence Explain(SeenHost seen, SpelledDomain real) =>
        form switch
        {
            Form.Compare => Evidence.Compare(seen.Domain, real),
            Form.Whole => Evidence.Whole(seen, real),
            Form.LabelInside or Form.DomainInside => Evidence.Inside(seen, real, start, length, form == Form.DomainInside),
        };
}

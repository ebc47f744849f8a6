using UrlGuard.Core.Explanations;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The finding of a rule, in numbers. Words are made only for the finding that becomes the verdict: they cost more than all
/// rules.
/// </summary>
internal readonly record struct Finding
{
    private readonly Form form;
    private readonly int start,
        length;

    private Finding(Form form, int distance, int start = 0, int length = 0) =>
        (this.form, Distance, this.start, this.length) = (form, distance, start, length);

    private enum Form
    {
        Compare,
        LabelInside,
        DomainInside,
        Whole,
    }

    /// <summary>Edits between the two labels; <see cref="int.MaxValue"/> where a distance says nothing.</summary>
    internal int Distance { get; }

    /// <summary>Two registrable domains that are near each other.</summary>
    internal static Finding Compare(SeenHost seen, SpelledDomain real) => new(Form.Compare, seen.DistanceTo(real));

    /// <summary>The protected label or domain inside the host's U-label form.</summary>
    internal static Finding Inside(int start, int length, bool wholeName) =>
        new(wholeName ? Form.DomainInside : Form.LabelInside, int.MaxValue, start, length);

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

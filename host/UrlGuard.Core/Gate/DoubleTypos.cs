using System.Text;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Gate;

/// <summary>
/// Names two edits away from a label, as expressions: either half of it is whole, or each has one edit. To write every edit down, as
/// <see cref="Typos"/> does for one, would take six patterns for a label of eight letters; these take two, and are somewhat wider.
/// </summary>
internal static class DoubleTypos
{
    /// <summary>From this length on the third part of a label is a name of its own, and two edits leave one of three as it is.</summary>
    private const int InThirds = 24;

    /// <summary>Letters of a half whose edits are written down one by one: parts of it would be too short to tell anything.</summary>
    private const int Few = 4;

    /// <summary>From this length on, what stands between fixed letters is not counted.</summary>
    private const int Counted = 4;

    private static readonly Expression Letters = new("[-0-z]*", 4);

    /// <summary>All such names as whole labels; those one edit away are among them.</summary>
    /// <param name="label">A U-label. One with letters outside ASCII has none: most of its edits reach a browser as <c>xn--</c>.</param>
    internal static IEnumerable<Expression> Whole(string label) =>
        !Covers(label) ? []
        : label.Length < InThirds ? Halves(label)
        : [Thirds(label)];

    /// <summary>True of a U-label that has such names.</summary>
    internal static bool Covers(string label) => label.Length >= Promises.DoubleTypo.SameSuffix && Ascii.IsValid(label);

    /// <summary>The halves of a label or of a part of one; of two that differ, the first is the shorter.</summary>
    internal static (string Left, string Right) Split(string label) => (label[..(label.Length / 2)], label[(label.Length / 2)..]);

    /// <summary>A swap may take a letter from both halves: its two letters then belong to the one that is whole.</summary>
    private static IEnumerable<Expression> Halves(string label)
    {
        (string left, string right) = Split(label);
        (string last, string first) = (left[^1..], right[..1]);
        yield return Twice(left) + Expression.Of(first) + Expression.Of(last).OrNothing() + Expression.Of(right[1..]);
        yield return Expression.Of(left[..^1]) + Expression.Of(first).OrNothing() + Expression.Of(last) + Twice(right);
        yield return Once(left) + Once(right);
    }

    private static Expression Thirds(string label)
    {
        (int one, int two) = (label.Length / 3, label.Length * 2 / 3);
        return Expression.OneOf(
            Expression.Of(label[..(one - 1)]) + Letters,
            Letters + Expression.Of(label[(one + 1)..(two - 1)]) + Letters,
            Letters + Expression.Of(label[(two + 1)..])
        );
    }

    /// <summary>
    /// Two edits leave one of the first three letters, and put at most two others before it. Where the whole half is too short to tell
    /// much, the next letter that they leave is looked for too. Two of these fit a pattern.
    /// </summary>
    private static Expression Twice(string part) =>
        Between(0, 2)
        + (
            part.Length switch
            {
                < 4 => Expression.AnyOf(part) + Between(part.Length - 3, part.Length + 1),
                > 5 => Expression.AnyOf(part[..3]) + Letters,
                _ => Expression.OneOf(
                    Expression.Of(part[..1]) + Between(0, 2) + Expression.AnyOf(part[1..4]),
                    Expression.Of(part[1..2]) + Between(0, 1) + Expression.AnyOf(part[2..4]),
                    Expression.Of(part[2..4])
                ) + Letters,
            }
        );

    /// <summary>One edit leaves either half of the part as it is, or swaps the letters in its middle.</summary>
    private static Expression Once(string part)
    {
        if (part.Length <= Few)
            return Typos.Whole(part, int.MaxValue).Single();
        (string left, string right) = Split(part);
        return Expression.OneOf(
            Expression.Of(left) + Near(right.Length),
            Near(left.Length) + Expression.Of(right),
            Expression.Of(left[..^1] + right[0] + left[^1] + right[1..])
        );
    }

    private static Expression Near(int length) => length < Counted ? Between(length - 1, length + 1) : Letters;

    private static Expression Between(int least, int most) => new($"[-0-z]{{{least},{most}}}", 3 * most + (most - least));
}

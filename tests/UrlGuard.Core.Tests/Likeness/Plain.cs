using System.Globalization;
using UrlGuard.Core.Likeness;

namespace UrlGuard.Core.Tests.Likeness;

/// <summary>Weights and a copy as a row of a table can say them.</summary>
internal static class Plain
{
    private static readonly Sign[] AnyEdit = [Sign.OtherLetter, Sign.OtherDigit, Sign.Inserted, Sign.Lost];

    /// <summary>Edits are nearly as dear as each other, those that say more a little cheaper; what stands around a copy costs nothing.</summary>
    internal static Weights Even { get; } =
        new(
            [
                .. WireName
                    .All<Sign>()
                    .Select(
                        (_, i) =>
                            i >= Copy.Kinds ? 0
                            : AnyEdit.Contains((Sign)i) ? -100
                            : -90
                    ),
            ],
            0,
            0,
            0,
            0
        );

    /// <summary>Edits by their names, those that happen more often with a number behind.</summary>
    internal static string Say(Copy copy) =>
        string.Join(
            ' ',
            copy.Edits.Select(
                    (count, i) => count == 0 ? "" : $"{(Sign)i}{(count == 1 ? "" : count.ToString(CultureInfo.InvariantCulture))}"
                )
                .Where(edit => edit.Length > 0)
        );
}

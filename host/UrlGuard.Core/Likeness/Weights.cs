using System.Globalization;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Likeness;

/// <summary>
/// The weights of the signs, in hundredths of a natural logarithm of odds, out of <c>host/data/weights.txt</c>, which
/// <c>host/data/update/train</c> writes.
/// </summary>
internal sealed class Weights
{
    private static readonly Lazy<Weights> Shared = new(() => new Weights(SortedText.Open("weights.txt")));

    /// <summary>The lines of the file that are no sign.</summary>
    internal const string UnsureName = "=unsure-from",
        SureName = "=sure-from",
        NeighbourName = "=neighbour-sure-from",
        NeighbourElsewhereName = "=neighbour-elsewhere-sure-from";

    private readonly int[] weights;

    internal Weights(int[] weights, int unsureFrom, int sureFrom, int neighbourSureFrom, int neighbourElsewhereSureFrom) =>
        (this.weights, UnsureFrom, SureFrom, NeighbourSureFrom, NeighbourElsewhereSureFrom) = (
            weights,
            unsureFrom,
            sureFrom,
            neighbourSureFrom,
            neighbourElsewhereSureFrom
        );

    /// <summary>Reads them from a file of this form.</summary>
    /// <exception cref="InvalidDataException">A sign has no weight.</exception>
    internal Weights(SortedText text)
        : this(
            [.. WireName.All<Sign>().Select(name => Read(text, name))],
            Read(text, UnsureName),
            Read(text, SureName),
            Read(text, NeighbourName),
            Read(text, NeighbourElsewhereName)
        ) { }

    /// <summary>The score from which a host is warned about, and from which it is accused.</summary>
    internal int UnsureFrom { get; }

    /// <inheritdoc cref="UnsureFrom"/>
    internal int SureFrom { get; }

    /// <summary>The score from which a label an edit or two away, which is stopped anyhow, is accused.</summary>
    internal int NeighbourSureFrom { get; }

    /// <summary>The same under another suffix that is not cheap, where honest neighbours live.</summary>
    internal int NeighbourElsewhereSureFrom { get; }

    /// <summary>The weights that are built in.</summary>
    internal static Weights BuiltIn => Shared.Value;

    /// <summary>The weight of one sign.</summary>
    internal int this[Sign sign] => weights[(int)sign];

    private static int Read(SortedText text, string name) =>
        text.TryFind(name, out ReadOnlySpan<byte> weight)
            ? int.Parse(weight, CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"weights.txt has no {name}");
}

using UrlGuard.Core.Explanations;

namespace UrlGuard.Trust.Records;

/// <summary>The judge's reason, as a record holds it.</summary>
/// <param name="Spoken">What differs, in English; the site's own name is defanged.</param>
/// <param name="Segments">Both names, aligned.</param>
public sealed record RecordedEvidence(string Spoken, IReadOnlyList<RecordedSegment> Segments)
{
    /// <summary>Edits between the two labels, where that says something.</summary>
    public int? Distance { get; init; }

    /// <summary>The registrable domain as sentences write it, defanged; null in a record of an early release, as is the next.</summary>
    public string? Site { get; init; }

    /// <summary>The parts of what is spoken, for other languages.</summary>
    public IReadOnlyList<Statement>? Statements { get; init; }
}

namespace UrlGuard.Core.Explanations;

/// <summary>One thing that is to be said about an imitation, before it is put into words. What a sentence doesn't need is null.</summary>
/// <param name="Says">The sentence.</param>
public sealed record Statement(Saying Says)
{
    /// <summary>The number of the letter in <see cref="Name"/>, or in the name that was seen; from 1.</summary>
    public int? Place { get; init; }

    /// <summary>The letters that were seen there, or the ending with its dot.</summary>
    public string? Seen { get; init; }

    /// <summary>The same of the real name.</summary>
    public string? Real { get; init; }

    /// <summary>The words in front of the name, or the letter before a hyphen.</summary>
    public string? Before { get; init; }

    /// <summary>The words or the letter behind.</summary>
    public string? Behind { get; init; }

    /// <summary>The name that is spoken of, or that the place is counted in.</summary>
    public string? Name { get; init; }

    /// <summary>The number of places.</summary>
    public int? Count { get; init; }

    /// <summary>The script of what was seen, where it is not Latin and not that of the real letter.</summary>
    public string? Script { get; init; }

    /// <summary>The same of the real letter.</summary>
    public string? RealScript { get; init; }
}

namespace UrlGuard.Trust.Records;

/// <summary>The part of a record that a person typed. It is theirs: nothing checks that it is true.</summary>
public sealed record PersonsWord
{
    /// <summary>The story in their words.</summary>
    public string? Statement { get; init; }

    /// <summary>Losses: money, passwords, papers.</summary>
    public string? Losses { get; init; }

    /// <summary>An amount with its currency.</summary>
    public string? Amount { get; init; }

    /// <summary>The means of payment.</summary>
    public string? Payment { get; init; }

    /// <summary>An address or number at which they can be reached.</summary>
    public string? Contact { get; init; }

    /// <summary>True when they say that it was fraud.</summary>
    public bool? Fraud { get; init; }

    /// <summary>True when they take back what an earlier record says.</summary>
    public bool? Withdrawn { get; init; }
}

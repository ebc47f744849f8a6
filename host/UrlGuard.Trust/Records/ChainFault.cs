using System.Globalization;

namespace UrlGuard.Trust.Records;

/// <summary>A place where a chain does not hold.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Message">English, for a person.</param>
public sealed record ChainFault(int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Message}");
}

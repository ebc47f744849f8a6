using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Names;

/// <summary>A registrable domain in every form that the rules compare.</summary>
public sealed class SpelledDomain
{
    private IReadOnlyList<string>? skeletons;

    /// <summary>Spells out a registrable domain; copies what it keeps.</summary>
    public SpelledDomain(RegistrableDomain domain)
        : this(domain.ToString(), domain.Label.Length)
    {
    }

    /// <summary>Spells out a name of which it is known how long its label is.</summary>
    internal SpelledDomain(string ascii, int labelLength)
    {
        Ascii = ascii;
        Label = ascii[..labelLength];
        Suffix = ascii[(labelLength + 1)..];
        UnicodeLabel = Punycode.ToUnicode(Label);
        UnicodeSuffix = ToUnicode(Suffix);
    }

    /// <summary>The whole name, A-label form.</summary>
    public string Ascii { get; }

    /// <summary>The registered label, A-label form.</summary>
    public string Label { get; }

    /// <summary>The public suffix, A-label form.</summary>
    public string Suffix { get; }

    /// <summary>The registered label, U-label form.</summary>
    public string UnicodeLabel { get; }

    /// <summary>The public suffix, U-label form.</summary>
    public string UnicodeSuffix { get; }

    /// <summary>The whole name, U-label form.</summary>
    public string Unicode => UnicodeLabel + "." + UnicodeSuffix;

    /// <summary>What the label looks like (<see cref="Skeleton"/>).</summary>
    public IReadOnlyList<string> Skeletons => skeletons ??= Skeleton.Readings(UnicodeLabel);

    /// <summary>The U-label form of a whole A-label name, label by label.</summary>
    public static string ToUnicode(string ascii) =>
        ascii.Contains(Punycode.AcePrefix, StringComparison.Ordinal)
            ? string.Join('.', ascii.Split('.').Select(label => Punycode.ToUnicode(label)))
            : ascii;

    /// <inheritdoc/>
    public override string ToString() => Ascii;
}
